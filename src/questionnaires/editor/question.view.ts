import type { AnswerOption, Question } from '../../questionnaire/index.js';
import {
  type Language,
  type Page,
  type Viewer,
  type FormValues,
  partOf,
  rowsOf,
  textOf,
  type Trouble,
} from '../../web/index.js';
import { hasOptions, isBounded, isScored } from '../draft/blank-question.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { languageInputs, textsField } from '../forms/form-fields.view.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';

/** Rows left empty below those that are filled. */
const SPARE_ROWS = 3;
export const spareRows = (rows: readonly unknown[]): readonly unknown[] => [
  ...rows,
  ...Array.from({ length: SPARE_ROWS }, () => ({})),
];

/** What the form of a question starts with, named as the form names it. */
export const questionValues = (question: Question): FormValues => ({
  ...question,
  options: spareRows(
    (question.options ?? []).map(({ score, ...option }: AnswerOption) => ({
      ...option,
      ...(isScored(question) && score === undefined ? { beside: 'yes' } : {}),
    })),
  ),
  required: question.required ? 'yes' : '',
  sensitive: question.sensitive ? 'yes' : '',
  direction: question.direction ?? 'none',
  min: question.min?.toString(),
  max: question.max?.toString(),
  maxLength: question.maxLength?.toString(),
});

export function questionPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  question: Question,
  values: FormValues,
  trouble?: Trouble,
): Page {
  const t = words[viewer.language];
  const { languages } = content;
  const { language } = viewer;
  const model = {
    title: `${t.question.title} ${question.code}`,
    id,
    code: question.code,
    typeName: t.types[question.type],
    typed: {
      code: textOf(values['code']),
      min: textOf(values['min']),
      max: textOf(values['max']),
      maxLength: textOf(values['maxLength']),
      required: values['required'] === 'yes',
      sensitive: values['sensitive'] === 'yes',
    },
    texts: [
      textsField('title', t.question.wording, languages, values['title'], { language, long: true }),
      textsField('help', t.common.help, languages, values['help'], { language, long: true }),
    ],
    hasOptions: hasOptions(question),
    isScored: isScored(question),
    isBounded: isBounded(question),
    isText: question.type === 'text',
    rows: rowsOf(values['options']).map((row, i) => viewRow(row, i, languages, language)),
    directions: (['none', 'up', 'down'] as const).map((code) => ({
      code,
      name: t.question.directions[code],
      chosen: textOf(values['direction']) === code,
    })),
  };
  return adminPage('question', viewer, model, trouble);
}

const viewRow = (row: unknown, i: number, languages: readonly string[], language: Language) => ({
  number: i + 1,
  name: `options.${i}`,
  id: i === 0 ? 'field-options' : `field-options-${i}`,
  code: textOf(partOf(row, 'code')),
  labels: languageInputs(`options.${i}.label`, languages, partOf(row, 'label'), language),
  beside: partOf(row, 'beside') === 'yes',
});
