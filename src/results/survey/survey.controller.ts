import { Controller, Get, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, officeLanguage, type Page } from '../../web/index.js';
import { SurveyPages } from './survey-pages.js';

@Controller('rep/surveys/:id')
export class SurveyController {
  constructor(private readonly pages: SurveyPages) {}

  @Get()
  @Access('rep')
  show(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Page> {
    return this.pages.show(id, officeLanguage(request));
  }
}
