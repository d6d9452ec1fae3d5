import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { reportStyleHash } from '../../reports/index.js';
import { Access, type Download, HungUp, Lang, type Language } from '../../web/index.js';
import { ReleaseFiles } from './release-files.js';

/** The report page carries one style sheet of its own and nothing else. */
const reportPolicy = (): string =>
  `default-src 'none'; style-src ${reportStyleHash()}; frame-ancestors 'none'`;

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
