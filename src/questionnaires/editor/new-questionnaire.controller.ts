import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, LANGUAGES, type Page, Redirect, viewerOf } from '../../web/index.js';
import { newQuestionnaire } from '../draft/new-questionnaire.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { NewQuestionnaireDto } from '../forms/questionnaire.dto.js';
import { readNewQuestionnaire } from '../forms/read-questionnaire-forms.js';
import { newQuestionnairePage } from './new-questionnaire.view.js';
import { submitForm } from './submit-form.js';

/** Where a questionnaire begins: a title, a code and its languages. */
@Controller('admin/questionnaires')
@Access('admin')
export class NewQuestionnaireController {
  constructor(private readonly drafts: QuestionnaireDrafts) {}

  @Get('new')
  blank(@Req() request: FastifyRequest): Page {
    const viewer = viewerOf(request)!;
    const others = LANGUAGES.filter((language) => language !== viewer.language);
    const languages = [viewer.language, ...others].join(' ');
    return newQuestionnairePage(viewer, { languages });
  }

  @Post()
  create(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return submitForm(
      NewQuestionnaireDto,
      body,
      async (form) => {
        const id = await this.drafts.create(newQuestionnaire(readNewQuestionnaire(form)));
        return new Redirect(`/admin/questionnaires/${id}`);
      },
      (values, trouble) => newQuestionnairePage(viewerOf(request)!, values, trouble),
    );
  }
}
