import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, type Page, type Redirect, Viewed, type Viewer } from '../../web/index.js';
import { OpeningPages } from './opening-pages.js';

@Controller('rep/surveys/:id/opening')
@Access('rep')
export class OpeningController {
  constructor(private readonly pages: OpeningPages) {}

  @Get()
  show(@Param('id') id: string, @Viewed() viewer: Viewer): Promise<Page | Redirect> {
    return this.pages.show(id, viewer);
  }

  @Post()
  begin(
    @Param('id') id: string,
    @Body() body: unknown,
    @Viewed() viewer: Viewer,
  ): Promise<Page | Redirect> {
    return this.pages.begin(id, body, viewer);
  }

  @Post('cancel')
  cancel(@Param('id') id: string): Promise<Redirect> {
    return this.pages.cancel(id);
  }
}
