import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { QuestionnaireDrafts } from '../../questionnaires/index.js';
import { Access, type Page, viewerOf } from '../../web/index.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { listPage } from './list.view.js';

/** Where an admin starts. */
@Controller('admin')
@Access('admin')
export class ListController {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    private readonly surveys: SurveyDirectory,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest): Promise<Page> {
    return listPage(viewerOf(request)!, await this.drafts.all(), await this.surveys.all());
  }
}
