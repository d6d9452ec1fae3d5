import { Body, Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, StaticPage } from '../web/index.js';
import { requireContentType } from './require-content-type.js';
import { type ApiAnswer, SurveyApi } from './survey-api.js';

/** The same rules as the pages, for programs. */
@Controller('api/surveys')
export class SurveyApiController {
  constructor(private readonly api: SurveyApi) {}

  @Get(':slug')
  @Access('respondent')
  async describe(
    @Param('slug') slug: string,
    @Query('lang') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return send(reply, await this.api.describe(slug, asked, accepted));
  }

  @Get(':id/definition')
  @Access('respondent')
  async define(
    @Param('id') id: string,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return send(reply, await this.api.define(id, accepted));
  }

  @Post(':slug/responses')
  @Access('respondent')
  async respond(
    @Req() request: FastifyRequest,
    @Param('slug') slug: string,
    @Headers('accept-language') accepted: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    requireContentType(request, 'application/json');
    return send(reply, await this.api.respond(slug, body, accepted, request.ip));
  }
}

function send(reply: FastifyReply, answer: ApiAnswer | StaticPage): object {
  if (answer instanceof StaticPage) return answer;
  void reply.status(answer.status);
  return answer.body;
}
