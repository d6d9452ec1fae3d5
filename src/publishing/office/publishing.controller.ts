import { Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../common/index.js';
import {
  Access,
  Ceremony,
  Download,
  Id,
  type Page,
  Redirect,
  Seen,
  SeenPage,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { HideResults } from '../acts/hide-results.js';
import { ShowResults } from '../acts/show-results.js';
import { pagePolicy } from '../public/page-policy.js';
import { PublishingPages } from './publishing-pages.js';

/** Where one representative proposes to show the summary to everybody, or to show it no longer. */
@Controller('rep/surveys/:id/results-page')
@Access('rep')
export class PublishingController {
  constructor(private readonly pages: PublishingPages) {}

  @Get()
  show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.pages.show(viewer, id);
  }

  /** As everybody would see it. */
  @Get('preview')
  async preview(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Download> {
    const html = await this.pages.preview(viewer, id);
    void reply.header('content-security-policy', pagePolicy());
    return new Download(html, 'text/html; charset=utf-8', 'preview.html', true);
  }

  @Get('sheet')
  sheet(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.pages.sheet(viewer, id);
  }

  @Post()
  @Ceremony()
  propose(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Seen() seen: SeenPage,
  ): Promise<Page | Redirect> {
    return this.settle(ShowResults.kind, viewer, id, seen);
  }

  @Post('withdrawal')
  @Ceremony()
  withdraw(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Seen() seen: SeenPage,
  ): Promise<Page | Redirect> {
    return this.settle(HideResults.kind, viewer, id, seen);
  }

  private async settle(
    kind: string,
    viewer: Viewer,
    id: string,
    seen: SeenPage,
  ): Promise<Page | Redirect> {
    try {
      await this.pages.propose(kind, viewer, id, seen);
    } catch (error) {
      if (!(error instanceof DomainError) || error.category !== 'refused') throw error;
      return this.pages.show(viewer, id, error);
    }
    return new Redirect(`/rep/surveys/${id}/results-page`);
  }
}
