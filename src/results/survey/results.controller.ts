import { Controller, Get, Param } from '@nestjs/common';
import { Access, type Page, Viewed, type Viewer } from '../../web/index.js';
import { ResultsPages } from './results-pages.js';

@Controller('rep/surveys/:id')
export class ResultsController {
  constructor(private readonly pages: ResultsPages) {}

  @Get()
  @Access('rep')
  show(@Param('id') id: string, @Viewed() viewer: Viewer): Promise<Page> {
    return this.pages.show(id, viewer);
  }
}
