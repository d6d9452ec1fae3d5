import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, type Page, Redirect, viewerOf } from '../../web/index.js';
import {
  findQuestion,
  moveQuestion,
  removeQuestion,
  reviseQuestion,
} from '../draft/edit-questions.js';
import { QuestionDto } from '../forms/questionnaire.dto.js';
import { readQuestion } from '../forms/read-questionnaire-forms.js';
import { PartController, type PartKind } from './part.controller.js';
import { questionPage, questionValues } from './question.view.js';
import { ItemParams, readParams } from './read-params.js';
import { submitForm } from './submit-form.js';

@Controller('admin/questionnaires/:id/questions')
@Access('admin')
export class QuestionsController extends PartController {
  protected readonly kind: PartKind = {
    name: 'questions',
    find: findQuestion,
    move: moveQuestion,
    remove: removeQuestion,
  };

  @Get(':code')
  async show(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    const { id, code } = readParams(ItemParams, params);
    const draft = await this.drafts.get(id);
    const question = findQuestion(draft.content, code);
    return questionPage(viewerOf(request)!, draft, question, questionValues(question));
  }

  @Post(':code')
  async revise(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { id, code } = readParams(ItemParams, params);
    const draft = await this.drafts.get(id);
    const question = findQuestion(draft.content, code);
    return submitForm(
      QuestionDto,
      body,
      async (form) => {
        await this.drafts.change(id, (content) =>
          reviseQuestion(content, code, readQuestion(form, findQuestion(content, code))),
        );
        return new Redirect(`/admin/questionnaires/${id}#item-${form.code}`);
      },
      (values, trouble) => questionPage(viewerOf(request)!, draft, question, values, trouble),
    );
  }
}
