import { Controller, Get } from '@nestjs/common';
import { Access, Download, InQuery, type Page, Viewed, type Viewer } from '../../web/index.js';
import { TrailReader } from '../trail-reader.js';
import { TrailQuery } from './trail.dto.js';
import { trailPage } from './trail.view.js';

/** Where every rep reads what admins and reps did, and takes it along. */
@Controller('rep/trail')
@Access('rep')
export class TrailController {
  constructor(private readonly trail: TrailReader) {}

  @Get()
  async show(
    @Viewed() viewer: Viewer,
    @InQuery(TrailQuery) { kind, survey, account, before }: TrailQuery,
  ): Promise<Page> {
    const filter = { kind, survey, account, before: before ? Number(before) : undefined };
    return trailPage(viewer, {
      filter,
      head: await this.trail.head(),
      part: await this.trail.part(filter),
      choices: await this.trail.choices(),
    });
  }

  @Get('trail.json')
  async whole(): Promise<Download> {
    const text = `${JSON.stringify(await this.trail.whole(), null, 2)}\n`;
    return new Download(text, 'application/json; charset=utf-8', 'trail.json');
  }
}
