import { COUNCIL_TASKS, type Question } from '../../questionnaire/index.js';
import { textsField } from '../forms/form-fields.view.js';
import { type FormValues, textOf } from '../../web/index.js';
import { commonValues, hasDirection, sensitiveBox } from './common-fields.js';
import type { FormContext, FormPart, Input } from './field-form.js';
import { FIELD_FORMS } from './field-forms.js';
import { fieldsOf } from './read-question.js';
import { choicesOf } from './row-inputs.js';
import { shapeFormOf } from './shape-forms.js';

/** What the form of a question starts with, named as the form names it. */
export const questionValues = (question: Question): FormValues => ({
  code: question.code,
  title: question.title,
  help: question.help ?? {},
  ...commonValues(question),
  ...(Object.assign(
    {},
    ...fieldsOf(question).map((field) => FIELD_FORMS[field].values(question)),
  ) as FormValues),
});

/** The inputs of a question's form, by where on the page they stand. */
export function viewQuestionForm(values: FormValues, context: FormContext) {
  const { question, languages, language, t } = context;
  const { asks } = shapeFormOf(question);
  const parts = [
    ...fieldsOf(question).flatMap((field) => FIELD_FORMS[field].view(values, context)),
    ...(asks ? sensitiveBox(values, context) : []),
  ];
  return {
    typed: { code: textOf(values['code']) },
    texts: [
      textsField('title', t.question.wording, languages, values['title'], { language, long: true }),
      textsField('help', t.common.help, languages, values['help'], { language, long: true }),
      ...partsOf(parts, 'texts').map(({ texts }) => texts),
    ],
    groups: partsOf(parts, 'rows').map(({ group }) => group),
    numbers: partsOf(parts, 'number'),
    boxes: partsOf(parts, 'boxes'),
    flags: partsOf(parts, 'flag').map(({ box }) => box),
    selects: asks ? viewSelects(values, context) : [],
  };
}

const partsOf = <K extends FormPart['kind']>(
  parts: readonly FormPart[],
  kind: K,
): readonly Extract<FormPart, { kind: K }>[] =>
  parts.filter((part): part is Extract<FormPart, { kind: K }> => part.kind === kind);

function viewSelects(values: FormValues, { question, t }: FormContext): readonly Input[] {
  const direction: Input = {
    id: 'field-direction',
    name: 'direction',
    label: t.question.direction,
    choices: choicesOf(
      (['none', 'up', 'down'] as const).map((value) => ({
        value,
        name: t.question.directions[value],
      })),
      values['direction'],
    ),
  };
  const task: Input = {
    id: 'field-task',
    name: 'task',
    label: t.question.task,
    choices: choicesOf(
      [
        { value: '', name: t.question.noTask },
        ...COUNCIL_TASKS.map((value) => ({ value, name: t.tasks[value] })),
      ],
      values['task'],
    ),
  };
  return [...(hasDirection(question) ? [direction] : []), task];
}
