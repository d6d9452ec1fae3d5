import { Controller, Get, Param } from '@nestjs/common';
import { Access, Lang, type Language, type Page } from '../../web/index.js';
import { SurveyPages } from './survey-pages.js';

@Controller('rep/surveys/:id')
export class SurveyController {
  constructor(private readonly pages: SurveyPages) {}

  @Get()
  @Access('rep')
  show(@Param('id') id: string, @Lang() language: Language): Promise<Page> {
    return this.pages.show(id, language);
  }
}
