import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { reportStyleHash } from '../../reports/index.js';
import { Access, type Download, HungUp, Lang, type Language } from '../../web/index.js';
import { ReleaseFiles } from './release-files.js';

/** The report page carries one style sheet of its own and nothing else. */
const reportPolicy = (): string =>
  `default-src 'none'; style-src ${reportStyleHash()}; frame-ancestors 'none'`;

/** May stand in a frame of our own pages: the pages of a print, or why there are none. */
const PAGES_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; object-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
};

@Controller('rep/surveys/:id')
export class ReleaseFilesController {
  constructor(private readonly files: ReleaseFiles) {}

  @Get('report.pdf')
  @Access('rep')
  pdf(
    @Param('id') id: string,
    @Query() query: unknown,
    @Lang() language: Language,
    @HungUp() signal: AbortSignal,
  ): Promise<Download> {
    return this.files.pdf(id, query, language, { signal });
  }

  /** The same, to be looked at where it is. */
  @Get('pages.pdf')
  @Access('rep')
  pages(
    @Param('id') id: string,
    @Query() query: unknown,
    @Lang() language: Language,
    @HungUp() signal: AbortSignal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Download> {
    void reply.headers(PAGES_HEADERS);
    return this.files.pages(id, query, language, { signal });
  }

  @Get('report')
  @Access('rep')
  async html(
    @Param('id') id: string,
    @Query() query: unknown,
    @Lang() language: Language,
    @HungUp() signal: AbortSignal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Download> {
    const page = await this.files.html(id, query, language, { signal });
    void reply.header('content-security-policy', reportPolicy());
    return page;
  }

  @Get('charts.zip')
  @Access('rep')
  charts(
    @Param('id') id: string,
    @Query() query: unknown,
    @Lang() language: Language,
    @HungUp() signal: AbortSignal,
  ): Promise<Download> {
    return this.files.charts(id, query, language, { signal });
  }

  @Get('report.csv')
  @Access('rep')
  csv(
    @Param('id') id: string,
    @Query() query: unknown,
    @Lang() language: Language,
    @HungUp() signal: AbortSignal,
  ): Promise<Download> {
    return this.files.csv(id, query, language, { signal });
  }

  @Get('report.xlsx')
  @Access('rep')
  xlsx(
    @Param('id') id: string,
    @Query() query: unknown,
    @Lang() language: Language,
    @HungUp() signal: AbortSignal,
  ): Promise<Download> {
    return this.files.workbook(id, query, language, 'xlsx', { signal });
  }

  @Get('report.ods')
  @Access('rep')
  ods(
    @Param('id') id: string,
    @Query() query: unknown,
    @Lang() language: Language,
    @HungUp() signal: AbortSignal,
  ): Promise<Download> {
    return this.files.workbook(id, query, language, 'ods', { signal });
  }

  @Get('register.json')
  @Access('rep')
  register(
    @Param('id') id: string,
    @Query() query: unknown,
    @Lang() language: Language,
  ): Promise<Download> {
    return this.files.registerJson(id, query, language);
  }

  @Get('release.json')
  @Access('rep')
  json(@Param('id') id: string): Promise<Download> {
    return this.files.json(id);
  }
}
