import {
  type Question,
  type Questionnaire,
  QUESTION_TYPES,
  type QuestionType,
} from '../../../src/questionnaire/index.js';
import { asItStarts } from './as-it-starts.js';
import { type Fields, type KindExamples, label, type QuestionExample } from './kind-examples.js';
import { classes, petition, rating, scale, single, yesno } from './one-option.js';
import { date, info, matrix, number, pairs, ranking, text } from './other-shapes.js';
import { multiple, pick } from './several-options.js';

export type { QuestionExample } from './kind-examples.js';

/** Edges of types that follow from no preset: what stands beside the options, bounds, roles. */
const WRITTEN_EXAMPLES = {
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
} as const satisfies { readonly [T in QuestionType]?: KindExamples };

/** Examples of every type of question, for laws that each must keep in every room. */
export const KIND_EXAMPLES: ReadonlyMap<QuestionType, KindExamples> = new Map(
  QUESTION_TYPES.map((type) => {
    const written: { readonly [T in QuestionType]?: KindExamples } = WRITTEN_EXAMPLES;
    const { questions = [], refused = [] } = written[type] ?? {};
    const own = asItStarts(type, (fields) => questionOf(type, fields));
    return [
      type,
      { questions: [...questions, ...own.questions], refused: [...refused, ...own.refused] },
    ];
  }),
);

export function questionOf(type: QuestionType, fields: Fields): Question {
  const title = label(type === 'info' ? 'Read this.\nThen go on.' : 'What is asked?');
  return { code: 'asked', type, title, ...fields };
}

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
export const EVERY_EXAMPLE: readonly (readonly [title: string, NamedExample])[] = [
  ...KIND_EXAMPLES,
].flatMap(([type, { questions }]) =>
  questions.map(
    (example) =>
      [
        `${type}, ${example.name}`,
        { ...example, type, question: questionOf(type, example.fields) },
      ] as const,
  ),
);
