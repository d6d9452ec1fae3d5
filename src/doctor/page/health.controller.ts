import { Controller, Get, Post } from '@nestjs/common';
import { Access, type Page, Viewed, type Viewer } from '../../web/index.js';
import { sayExamination } from '../say-examination.js';
import { Health } from './health.js';
import { healthPage } from './health.view.js';

/** The doctor in the browser. It looks when somebody presses, not when a page is opened. */
@Controller('admin/health')
@Access('admin')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get()
  show(@Viewed() viewer: Viewer): Page {
    return healthPage(viewer, null);
  }

  @Post()
  async look(@Viewed() viewer: Viewer): Promise<Page> {
    return healthPage(viewer, sayExamination(await this.health.look(), viewer.language));
  }
}
