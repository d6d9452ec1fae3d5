import { Controller, Get, Param } from '@nestjs/common';
import { Access, Lang, type Language, type Page } from '../../web/index.js';
import { ResultsPages } from './results-pages.js';

@Controller('rep/surveys/:id')
export class ResultsController {
  constructor(private readonly pages: ResultsPages) {}

  @Get()
  @Access('rep')
  show(@Param('id') id: string, @Lang() language: Language): Promise<Page> {
    return this.pages.show(id, language);
  }
}
