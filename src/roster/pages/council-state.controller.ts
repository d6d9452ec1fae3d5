import { Controller, Get } from '@nestjs/common';
import { Access, NO_TROUBLE, type Page, Viewed, type Viewer } from '../../web/index.js';
import { CouncilRoster } from '../keeping/council-roster.js';
import { councilPage } from './council.view.js';

/** What admins see of the council; they can do none of it. */
@Controller('admin/council')
@Access('admin')
export class CouncilStateController {
  constructor(private readonly roster: CouncilRoster) {}

  @Get()
  async show(@Viewed() viewer: Viewer): Promise<Page> {
    const shown = { done: undefined, values: {}, trouble: NO_TROUBLE, form: 'file' } as const;
    return councilPage(viewer, await this.roster.council(), shown);
  }
}
