import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, officeLanguage, type Page, type Redirect } from '../../../web/index.js';
import { SurveyPages } from './survey-pages.js';

@Controller('rep/surveys/:id')
export class SurveyController {
  constructor(private readonly pages: SurveyPages) {}

  @Get()
  @Access('rep')
  show(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Page> {
    return this.pages.show(id, officeLanguage(request));
  }

  @Post('open')
  @Access('rep')
  open(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.pages.open(id, body, officeLanguage(request));
  }
}
