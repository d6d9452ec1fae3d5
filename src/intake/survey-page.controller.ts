import { Body, Controller, Get, Headers, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, type Page } from '../web/index.js';
import type { FormFields } from './form/form-fields.js';
import { requireContentType } from './require-content-type.js';
import { SurveyPages } from './survey-pages.js';

/** What staff reach with a link. No account, no cookie, no script. */
@Controller('s')
export class SurveyPageController {
  constructor(private readonly pages: SurveyPages) {}

  @Get(':slug')
  @Access('respondent')
  show(
    @Param('slug') slug: string,
    @Query('lang') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<Page> {
    return this.pages.show(slug, asked, accepted);
  }

  @Post(':slug')
  @Access('respondent')
  send(
    @Req() request: FastifyRequest,
    @Param('slug') slug: string,
    @Headers('accept-language') accepted: string | undefined,
    @Body() body: FormFields | undefined,
  ): Promise<Page> {
    requireContentType(request, 'application/x-www-form-urlencoded');
    return this.pages.send(slug, body ?? {}, accepted, request.ip);
  }
}
