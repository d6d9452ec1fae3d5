import type { Question, Questionnaire, QuestionType } from '../../../src/questionnaire/index.js';
import { type Fields, type KindExamples, label, type QuestionExample } from './kind-examples.js';
import { classes, petition, rating, scale, single, yesno } from './one-option.js';
import { date, info, matrix, number, pairs, ranking, text } from './other-shapes.js';
import { multiple, pick } from './several-options.js';

export type { QuestionExample } from './kind-examples.js';

/** Examples of every type of question, for laws that each must keep in every room. */
export const KIND_EXAMPLES = {
  single,
  multiple,
  scale,
  rating,
  yesno,
  number,
  classes,
  ranking,
  pick,
  matrix,
  pairs,
  date,
  text,
  info,
  petition,
} as const satisfies { readonly [T in QuestionType]: KindExamples };

export const questionOf = (type: QuestionType, fields: Fields): Question => ({
  code: 'asked',
  type,
  title: label(type === 'info' ? 'Read this.\nThen go on.' : 'What is asked?'),
  ...fields,
});

/** A questionnaire that asks nothing but this. */
export const questionnaireOf = (...questions: readonly Question[]): Questionnaire => ({
  schema: 'cahier/questionnaire-1',
  code: 'one-question',
  languages: ['en', 'fr'],
  title: label('The canteen of Orvalmont'),
  profile: [],
  sections: [{ code: 'all', title: label('All'), questions }],
});

export interface NamedExample extends QuestionExample {
  readonly type: QuestionType;
  readonly question: Question;
}

/** Every example question, each with its type and name for a title of a test. */
export const EVERY_EXAMPLE: readonly (readonly [title: string, NamedExample])[] = (
  Object.entries(KIND_EXAMPLES) as readonly (readonly [QuestionType, KindExamples])[]
).flatMap(([type, { questions }]) =>
  questions.map(
    (example) =>
      [
        `${type}, ${example.name}`,
        { ...example, type, question: questionOf(type, example.fields) },
      ] as const,
  ),
);
