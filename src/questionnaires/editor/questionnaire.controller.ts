import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, type Page, Redirect, viewerOf } from '../../web/index.js';
import { reviseGeneral } from '../draft/new-questionnaire.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { GeneralDto } from '../forms/questionnaire.dto.js';
import { readGeneral } from '../forms/read-questionnaire-forms.js';
import { QUESTIONNAIRE_USES, type QuestionnaireUses } from '../ports.js';
import { editorPage } from './editor.view.js';
import { generalPage, generalValues } from './parts.view.js';
import { IdParams, readParams } from './read-params.js';
import { submitForm } from './submit-form.js';

/** A questionnaire at a glance, and its title, introduction and languages. */
@Controller('admin/questionnaires/:id')
@Access('admin')
export class QuestionnaireController {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    @Inject(QUESTIONNAIRE_USES) private readonly uses: QuestionnaireUses,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    const { id } = readParams(IdParams, params);
    const draft = await this.drafts.get(id);
    const viewer = viewerOf(request)!;
    return editorPage(viewer, draft, await this.uses.of(id, viewer.language));
  }

  @Get('general')
  async general(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    const draft = await this.drafts.get(readParams(IdParams, params).id);
    return generalPage(viewerOf(request)!, draft, generalValues(draft.content));
  }

  @Post('general')
  async revise(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const draft = await this.drafts.get(readParams(IdParams, params).id);
    return submitForm(
      GeneralDto,
      body,
      async (form) => {
        await this.drafts.change(draft.id, (content) => reviseGeneral(content, readGeneral(form)));
        return new Redirect(`/admin/questionnaires/${draft.id}`);
      },
      (values, trouble) => generalPage(viewerOf(request)!, draft, values, trouble),
    );
  }
}
