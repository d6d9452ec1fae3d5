import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, Lang, type Language, type Page, type Redirect } from '../../web/index.js';
import { OpeningPages } from './opening-pages.js';

@Controller('rep/surveys/:id/opening')
@Access('rep')
export class OpeningController {
  constructor(private readonly pages: OpeningPages) {}

  @Get()
  show(@Param('id') id: string, @Lang() language: Language): Promise<Page | Redirect> {
    return this.pages.show(id, language);
  }

  @Post()
  begin(
    @Param('id') id: string,
    @Body() body: unknown,
    @Lang() language: Language,
  ): Promise<Page | Redirect> {
    return this.pages.begin(id, body, language);
  }

  @Post('cancel')
  cancel(@Param('id') id: string): Promise<Redirect> {
    return this.pages.cancel(id);
  }
}
