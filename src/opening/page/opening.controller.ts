import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  Access,
  Ceremony,
  type Page,
  type Redirect,
  Seen,
  SeenPage,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { OpeningPages } from './opening-pages.js';

@Controller('rep/surveys/:id/opening')
@Access('rep')
export class OpeningController {
  constructor(private readonly pages: OpeningPages) {}

  @Get()
  @Ceremony()
  show(@Param('id') id: string, @Viewed() viewer: Viewer): Promise<Page | Redirect> {
    return this.pages.show(id, viewer);
  }

  @Post()
  @Ceremony()
  begin(
    @Param('id') id: string,
    @Body() body: unknown,
    @Viewed() viewer: Viewer,
    @Seen() seen: SeenPage,
  ): Promise<Page | Redirect> {
    return this.pages.begin(id, body, viewer, seen);
  }

  @Post('cancel')
  cancel(
    @Param('id') id: string,
    @Viewed() viewer: Viewer,
    @Seen() seen: SeenPage,
  ): Promise<Page | Redirect> {
    return this.pages.cancel(id, viewer, seen);
  }
}
