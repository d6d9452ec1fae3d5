import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  Access,
  type Download,
  ItemParams,
  Id,
  type Page,
  Params,
  Redirect,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { PrintingPages } from './printing-pages.js';

/** Where a rep waits for a print: how far it is, a way to give it up, and the file at the end. */
@Controller('rep/surveys/:id/prints')
@Access('rep')
export class PrintingController {
  constructor(private readonly pages: PrintingPages) {}

  @Post()
  begin(@Viewed() viewer: Viewer, @Id() id: string, @Body() chosen: unknown): Promise<Redirect> {
    return this.pages.begin(viewer, id, chosen);
  }

  @Get(':code')
  show(@Viewed() viewer: Viewer, @Params(ItemParams) { id, code }: ItemParams): Promise<Page> {
    return this.pages.show(viewer, id, code);
  }

  @Get(':code/file')
  file(@Viewed() viewer: Viewer, @Params(ItemParams) { id, code }: ItemParams): Download {
    return this.pages.file(viewer, id, code);
  }

  @Post(':code/cancel')
  cancel(@Viewed() viewer: Viewer, @Params(ItemParams) { id, code }: ItemParams): Redirect {
    return this.pages.cancel(viewer, id, code);
  }
}
