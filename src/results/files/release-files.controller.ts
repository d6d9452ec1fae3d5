import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { reportStyleHash } from '../../reports/index.js';
import { Access, type Download, Wanted, type WantedFile } from '../../web/index.js';
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
  pdf(@Wanted() wanted: WantedFile): Promise<Download> {
    return this.files.pdf(wanted);
  }

  /** The same, to be looked at where it is. */
  @Get('pages.pdf')
  @Access('rep')
  pages(
    @Wanted() wanted: WantedFile,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Download> {
    void reply.headers(PAGES_HEADERS);
    return this.files.pages(wanted);
  }

  @Get('report')
  @Access('rep')
  async html(
    @Wanted() wanted: WantedFile,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Download> {
    const page = await this.files.html(wanted);
    void reply.header('content-security-policy', reportPolicy());
    return page;
  }

  @Get('charts.zip')
  @Access('rep')
  charts(@Wanted() wanted: WantedFile): Promise<Download> {
    return this.files.charts(wanted);
  }

  @Get('report.csv')
  @Access('rep')
  csv(@Wanted() wanted: WantedFile): Promise<Download> {
    return this.files.csv(wanted);
  }

  @Get('report.xlsx')
  @Access('rep')
  xlsx(@Wanted() wanted: WantedFile): Promise<Download> {
    return this.files.workbook(wanted, 'xlsx');
  }

  @Get('report.ods')
  @Access('rep')
  ods(@Wanted() wanted: WantedFile): Promise<Download> {
    return this.files.workbook(wanted, 'ods');
  }

  @Get('register.json')
  @Access('rep')
  register(@Wanted() wanted: WantedFile): Promise<Download> {
    return this.files.registerJson(wanted);
  }

  @Get('release.json')
  @Access('rep')
  json(@Param('id') id: string): Promise<Download> {
    return this.files.json(id);
  }
}
