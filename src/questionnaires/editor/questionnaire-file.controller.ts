import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, Download, type Page, Redirect, viewerOf } from '../../web/index.js';
import { limitLanguages } from '../draft/limit-languages.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { readQuestionnaireFile } from '../draft/read-questionnaire-file.js';
import { FileDto } from '../forms/questionnaire.dto.js';
import { textOf } from '../forms/read-form.js';
import { filePage } from './parts.view.js';
import { previewPage } from './preview.view.js';
import { IdParams, readParams } from './read-params.js';
import { submitForm } from './submit-form.js';

/** A questionnaire as a file and as a phone shows it. */
@Controller('admin/questionnaires/:id')
@Access('admin')
export class QuestionnaireFileController {
  constructor(private readonly drafts: QuestionnaireDrafts) {}

  @Get('preview')
  async preview(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Query('lang') asked: unknown,
  ): Promise<Page> {
    const draft = await this.drafts.get(readParams(IdParams, params).id);
    return previewPage(viewerOf(request)!, draft, asked);
  }

  @Get('file')
  async show(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    const draft = await this.drafts.get(readParams(IdParams, params).id);
    return filePage(viewerOf(request)!, draft, '');
  }

  @Get('export')
  async export(@Param() params: unknown): Promise<Download> {
    const { code, content } = await this.drafts.get(readParams(IdParams, params).id);
    const file = JSON.stringify(limitLanguages(content, content.languages), null, 1);
    return new Download(`${file}\n`, 'application/json; charset=utf-8', `${code}.json`);
  }

  @Post('file')
  async import(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const draft = await this.drafts.get(readParams(IdParams, params).id);
    return submitForm(
      FileDto,
      body,
      async ({ content }) => {
        const imported = readQuestionnaireFile(content);
        await this.drafts.change(draft.id, () => imported);
        return new Redirect(`/admin/questionnaires/${draft.id}`);
      },
      (values, trouble) => filePage(viewerOf(request)!, draft, textOf(values['content']), trouble),
    );
  }
}
