import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, officeLanguage, type Page, type Redirect } from '../../web/index.js';
import { OpeningPages } from './opening-pages.js';

@Controller('rep/surveys/:id/opening')
@Access('rep')
export class OpeningController {
  constructor(private readonly pages: OpeningPages) {}

  @Get()
  show(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Page | Redirect> {
    return this.pages.show(id, officeLanguage(request));
  }

  @Post()
  begin(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.pages.begin(id, body, officeLanguage(request));
  }

  @Post('cancel')
  cancel(@Param('id') id: string): Promise<Redirect> {
    return this.pages.cancel(id);
  }
}
