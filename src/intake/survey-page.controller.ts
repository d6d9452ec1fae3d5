import { Body, Controller, Get, Headers, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, type Page, type StaticPage } from '../web/index.js';
import { ClientPages } from './ballot/client-pages.js';
import type { FormFields } from './form/form-fields.js';
import { requireContentType } from './require-content-type.js';
import { SurveyPages } from './survey-pages.js';

/** What staff reach with a link. No account, no cookie; an open link needs no script either. */
@Controller('s')
export class SurveyPageController {
  constructor(
    private readonly pages: SurveyPages,
    private readonly client: ClientPages,
  ) {}

  /** No survey's name has a dot in it. */
  @Get('worker.js')
  @Access('respondent')
  worker(): StaticPage {
    return this.client.worker;
  }

  @Get(':slug')
  @Access('respondent')
  show(
    @Param('slug') slug: string,
    @Query('lang') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<Page | StaticPage> {
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
