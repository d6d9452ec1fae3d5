import { Controller, Get, Post, Query } from '@nestjs/common';
import {
  Access,
  Id,
  ItemParams,
  type Page,
  Params,
  type Redirect,
  Shared,
  type SharedForm,
  textOf,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { RemarkDto } from './remark.dto.js';
import { RemarkForms } from './remark-forms.js';

/** Where reps write what the council says to a chapter of the report, with figures out of a list. */
@Controller('rep/surveys/:id/remarks')
@Access('rep')
export class RemarksController {
  constructor(private readonly forms: RemarkForms) {}

  @Get()
  showNew(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Query('chapter') chapter: unknown,
  ): Promise<Page> {
    return this.forms.showNew(viewer, id, textOf(chapter));
  }

  @Post()
  add(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(RemarkDto) sent: SharedForm<RemarkDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, id, null, sent);
  }

  @Get(':code')
  show(@Viewed() viewer: Viewer, @Params(ItemParams) { id, code }: ItemParams): Promise<Page> {
    return this.forms.show(viewer, id, code);
  }

  @Post(':code')
  save(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) { id, code }: ItemParams,
    @Shared(RemarkDto) sent: SharedForm<RemarkDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, id, code, sent);
  }
}
