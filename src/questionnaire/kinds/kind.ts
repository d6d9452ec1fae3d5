import type { AnswerOption, OptionRole, QuestionFields } from '../question.js';
import type { AnswerCheck } from './answer-checks.js';
import type { Normaliser } from './normalisers.js';
import type { Report } from '../findings.js';
import type { Shape } from './shape-rules.js';
import type { Results } from './tables.js';
import type { WordingLine } from './wording.js';

/** Fields that some types have and others have not. */
export const KIND_FIELDS = [
  'required',
  'options',
  'rows',
  'aspects',
  'min',
  'max',
  'ends',
  'maxLength',
  'oneLine',
  'search',
  'classes',
  'among',
  'unfavourable',
  'favourable',
] as const satisfies readonly (keyof QuestionFields)[];
export type KindField = (typeof KIND_FIELDS)[number];

/** A field that is not named is refused. */
export type FieldNeeds = Readonly<Partial<Record<KindField, 'needed' | 'optional'>>>;

/** What an admin can add to a questionnaire: a name to look up, and the question it starts as. */
export interface Preset {
  readonly name: string;
  readonly start: Readonly<Partial<QuestionFields>>;
}

/** Everything that a type of question is. Pure: a browser asks it as well as the opening. */
export interface Kind {
  readonly shape: Shape;
  readonly fields: FieldNeeds;
  /** What its options may be beside ordinary ones. */
  readonly roles: readonly OptionRole[];
  /** Whether its options have places on a scale; `unusual` where a file may give them all the same. */
  readonly scores: 'needed' | 'usual' | 'unusual';
  /** Whether it is counted where questions have numbers. */
  readonly isNumbered: boolean;
  /** Whether its only answer is to sign: the response itself, which tells nothing more (D3). */
  readonly isSignature: boolean;
  readonly presets: readonly Preset[];
  /** How the fields of one question fit together; which it has is checked before. */
  check(question: QuestionFields, report: Report): void;
  /** As respondents see them, those that the type implies included. */
  options(question: QuestionFields): readonly AnswerOption[];
  /** What an answer must be; the first broken rule is the one to tell. */
  rules(question: QuestionFields): readonly AnswerCheck[];
  /** Prepared once for a question: a hundred thousand answers to it may follow. */
  normalise(question: QuestionFields): Normaliser;
  /** Bytes of the longest answer that the rules let through, as canonical JSON. */
  longest(question: QuestionFields): number;
  /** The tables that its answers are published as, or why there are none. */
  results(question: QuestionFields): Results;
  /** All that the page says beside title and help, for whoever prints how it was asked. */
  wording(question: QuestionFields): readonly WordingLine[];
  /** What is decided for good when a survey is scheduled, where the file left it open. */
  freeze(question: QuestionFields): Readonly<Partial<QuestionFields>>;
}
