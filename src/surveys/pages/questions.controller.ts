import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Questionnaire } from '../../questionnaire/index.js';
import { Access, type Page, Redirect, viewerOf } from '../../web/index.js';
import {
  addQuestion,
  findQuestion,
  moveQuestion,
  removeQuestion,
  reviseQuestion,
} from '../draft/edit-questions.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { AddQuestionDto, ConfirmDto, MoveDto, QuestionDto } from '../forms/questionnaire.dto.js';
import { readQuestion } from '../forms/read-questionnaire-forms.js';
import { PartEditing } from './part-editing.js';
import { deletePage } from './parts.view.js';
import { questionPage, questionValues } from './question.view.js';
import { ItemParams, readParams } from './read-params.js';
import { submitForm } from './submit-form.js';

@Controller('admin/questionnaires/:id')
@Access('admin')
export class QuestionsController {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    private readonly parts: PartEditing,
  ) {}

  @Post('sections/:code/questions')
  add(@Req() request: FastifyRequest, @Param() params: unknown, @Body() body: unknown) {
    const { id, code } = readParams(ItemParams, params);
    const adding = (content: Questionnaire, { kind }: AddQuestionDto) =>
      addQuestion(content, code, kind);
    return this.parts.add(request, id, { type: AddQuestionDto, body }, 'questions', adding);
  }

  @Get('questions/:code')
  async show(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    const { id, code } = readParams(ItemParams, params);
    const draft = await this.drafts.get(id);
    const question = findQuestion(draft.content, code);
    return questionPage(viewerOf(request)!, draft, question, questionValues(question));
  }

  @Post('questions/:code')
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

  @Post('questions/:code/move')
  move(@Req() request: FastifyRequest, @Param() params: unknown, @Body() body: unknown) {
    const { id, code } = readParams(ItemParams, params);
    const move = (content: Questionnaire, { direction }: MoveDto) =>
      moveQuestion(content, code, direction);
    return this.parts.change(request, id, { type: MoveDto, body }, move, `#item-${code}`);
  }

  @Get('questions/:code/delete')
  async askDelete(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    const { id, code } = readParams(ItemParams, params);
    const draft = await this.drafts.get(id);
    const question = findQuestion(draft.content, code);
    return deletePage(viewerOf(request)!, draft, 'questions', question);
  }

  @Post('questions/:code/delete')
  delete(@Req() request: FastifyRequest, @Param() params: unknown, @Body() body: unknown) {
    const { id, code } = readParams(ItemParams, params);
    const remove = (content: Questionnaire) => removeQuestion(content, code);
    return this.parts.change(request, id, { type: ConfirmDto, body }, remove);
  }
}
