import { KIND_FIELDS, type KindField, kindOf, type Question } from '../../questionnaire/index.js';
import { keepHidden, hasText, readLines, readTexts } from '../forms/read-rows.js';
import { readCommon } from './common-fields.js';
import { FIELD_FORMS } from './field-forms.js';
import type { QuestionDto } from './question.dto.js';
import { shapeFormOf } from './shape-forms.js';

/** The fields that a question of this type may have, in the order in which a form shows them. */
export const fieldsOf = (question: Question): readonly KindField[] =>
  KIND_FIELDS.filter((field) => kindOf(question).fields[field] !== undefined);

/** The question as the form wants it; its type, and what the form does not show, stay. */
export function readQuestion(form: QuestionDto, former: Question): Question {
  const { code, type } = former;
  const shown = Object.keys(form.title);
  // What only tells may have paragraphs: its title is all that it says.
  const title = shapeFormOf(former).asks ? readLines(form.title) : readTexts(form.title);
  const help = keepHidden(former.help, readTexts(form.help), shown);
  return {
    code: form.code || code,
    type,
    title: keepHidden(former.title, title, shown),
    ...(hasText(help) ? { help } : {}),
    ...(Object.assign(
      {},
      ...fieldsOf(former).map((field) => FIELD_FORMS[field].read(form, former)),
    ) as Partial<Question>),
    ...readCommon(form, former),
  };
}
