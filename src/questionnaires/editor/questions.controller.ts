import { Controller } from '@nestjs/common';
import type { Question } from '../../questionnaire/index.js';
import { Access } from '../../web/index.js';
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

const QUESTION: PartKind<Question, QuestionDto> = {
  name: 'questions',
  form: QuestionDto,
  find: findQuestion,
  values: questionValues,
  page: questionPage,
  revise: (content, question, sent) => ({
    questionnaire: reviseQuestion(content, question.code, readQuestion(sent, question)),
    code: sent.code,
  }),
  move: moveQuestion,
  remove: removeQuestion,
};

@Controller('admin/questionnaires/:id/questions')
@Access('admin')
export class QuestionsController extends PartController<Question, QuestionDto> {
  protected readonly kind = QUESTION;
}
