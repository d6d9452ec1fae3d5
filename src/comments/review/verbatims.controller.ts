import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  Access,
  Ceremony,
  Lang,
  type Language,
  type Page,
  type Redirect,
  Seen,
  SeenPage,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { VerbatimsPages } from './verbatims-pages.js';

@Controller('rep/surveys/:id/verbatims')
export class VerbatimsController {
  constructor(private readonly pages: VerbatimsPages) {}

  @Get()
  @Access('rep')
  show(
    @Param('id') id: string,
    @Query() query: unknown,
    @Lang() language: Language,
  ): Promise<Page | Redirect> {
    return this.pages.show(id, query, language);
  }

  @Post()
  @Access('rep')
  save(
    @Param('id') id: string,
    @Query() query: unknown,
    @Body() body: unknown,
    @Lang() language: Language,
  ): Promise<Page | Redirect> {
    return this.pages.save(id, query, body, language);
  }

  @Get('publication')
  @Access('rep')
  showPublication(@Param('id') id: string, @Viewed() viewer: Viewer): Promise<Page> {
    return this.pages.showPublication(id, viewer);
  }

  @Post('publication')
  @Ceremony()
  @Access('rep')
  propose(
    @Param('id') id: string,
    @Viewed() viewer: Viewer,
    @Seen() seen: SeenPage,
  ): Promise<Page | Redirect> {
    return this.pages.propose(id, viewer, seen);
  }
}
