import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, officeLanguage, type Page, type Redirect } from '../../web/index.js';
import { VerbatimsPages } from './verbatims-pages.js';

@Controller('rep/surveys/:id/verbatims')
export class VerbatimsController {
  constructor(private readonly pages: VerbatimsPages) {}

  @Get()
  @Access('rep')
  show(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    return this.pages.show(id, query, officeLanguage(request));
  }

  @Post()
  @Access('rep')
  save(
    @Param('id') id: string,
    @Query() query: unknown,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.pages.save(id, query, body, officeLanguage(request));
  }

  @Get('publication')
  @Access('rep')
  showPublication(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Page> {
    return this.pages.showPublication(id, officeLanguage(request));
  }

  @Post('publication')
  @Access('rep')
  publish(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Page | Redirect> {
    return this.pages.publish(id, officeLanguage(request));
  }
}
