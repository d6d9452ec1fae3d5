import { Controller, Get, Post, Query } from '@nestjs/common';
import {
  Access,
  Id,
  type Page,
  type Redirect,
  Shared,
  type SharedForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { BatchDto, LotDto } from './batch.dto.js';
import { BatchPages } from './batch-pages.js';

/** Where reps decide on many comments at once. */
@Controller('rep/surveys/:id/verbatims/batch')
@Access('rep')
export class BatchController {
  constructor(private readonly pages: BatchPages) {}

  @Get()
  show(@Viewed() viewer: Viewer, @Id() id: string, @Query() query: unknown): Promise<Page> {
    return this.pages.show(viewer, id, query);
  }

  @Post()
  decide(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Query() query: unknown,
    @Shared(BatchDto) sent: SharedForm<BatchDto>,
  ): Promise<Page | Redirect> {
    return this.pages.decide(viewer, id, query, sent);
  }

  @Post('lot')
  draw(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(LotDto) sent: SharedForm<LotDto>,
  ): Promise<Page | Redirect> {
    return this.pages.draw(viewer, id, sent);
  }
}
