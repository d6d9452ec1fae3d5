import { Controller } from '@nestjs/common';
import type { Question } from '../../questionnaire/index.js';
import { Access } from '../../web/index.js';
import {
  addQuestion,
  findQuestion,
  moveQuestion,
  removeQuestion,
  reviseQuestion,
} from '../draft/edit-questions.js';
import { QuestionDto } from '../question-form/question.dto.js';
import { questionValues } from '../question-form/question-form.view.js';
import { readQuestion } from '../question-form/read-question.js';
import type { PartKind } from './part-kind.js';
import { PartController } from './part.controller.js';
import { questionPage } from './question.view.js';

const QUESTION: PartKind<Question, QuestionDto> = {
  name: 'questions',
  form: QuestionDto,
  find: findQuestion,
  titleOf: ({ title }) => title,
  values: questionValues,
  page: questionPage,
  add: (content, { section = '', kind = '' }) => addQuestion(content, section, kind),
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
