import type { LocalisedText } from '../common/index.js';
import type { Condition } from './condition.js';

/** The shape of a questionnaire file, `cahier/questionnaire-1` (docs/formats). */
export const QUESTIONNAIRE_SCHEMA = 'cahier/questionnaire-1';

export const QUESTION_TYPES = [
  'single',
  'multiple',
  'scale',
  'rating',
  'yesno',
  'number',
  'classes',
  'ranking',
  'pick',
  'matrix',
  'date',
  'text',
  'info',
  'petition',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** A group above options of a profile question, e.g. a region above sites. */
export interface ProfileGroup {
  readonly code: string;
  readonly label: LocalisedText;
  readonly parent?: string;
}

export interface ProfileOption {
  readonly code: string;
  readonly label: LocalisedText;
  /** Code of the group this option belongs to. */
  readonly parent?: string;
  /** People employed there, when the council knows; used to forecast small groups. */
  readonly headcount?: number;
}

/** A quasi-identifier: what a respondent says of themselves, by which results are split. */
export interface ProfileQuestion {
  readonly code: string;
  readonly title: LocalisedText;
  readonly help?: LocalisedText;
  readonly groups?: readonly ProfileGroup[];
  readonly options: readonly ProfileOption[];
  /** Whether the options stand in an order, so that only neighbours may be merged. */
  readonly ordered?: boolean;
}

export interface AnswerOption {
  readonly code: string;
  readonly label: LocalisedText;
  /** Position on the scale, 0 upwards; an option without a score stands beside the scale. */
  readonly score?: number;
}

/** One line of a matrix; each is answered with one of the question's options. */
export interface MatrixRow {
  readonly code: string;
  readonly label: LocalisedText;
}

export interface Question {
  readonly code: string;
  readonly type: QuestionType;
  readonly title: LocalisedText;
  readonly help?: LocalisedText;
  readonly required?: boolean;
  readonly options?: readonly AnswerOption[];
  /** Lines of a `matrix`. */
  readonly rows?: readonly MatrixRow[];
  /** Fewest and most options to choose (`multiple`, `pick`), or bounds of a `number` or `rating`. */
  readonly min?: number;
  readonly max?: number;
  /** Longest text, in UTF-16 units; 600 unless told. */
  readonly maxLength?: number;
  /** Harassment, violence, health, union matters: the higher threshold applies (rule D1). */
  readonly sensitive?: boolean;
  /** Whether a high score is good news (`up`) or bad news (`down`) for those who answer. */
  readonly direction?: 'up' | 'down';
  /** Asked only of those whose earlier answers make it hold. */
  readonly showIf?: Condition;
}

export interface Section {
  readonly code: string;
  readonly title: LocalisedText;
  readonly intro?: LocalisedText;
  /** Asked, with all its questions, only of those whose earlier answers make it hold. */
  readonly showIf?: Condition;
  readonly questions: readonly Question[];
}

/** An indicator that management publishes, to be set beside a question (practice.md 7.1). */
export interface Claim {
  readonly code: string;
  readonly statement: LocalisedText;
  readonly source: LocalisedText;
  /** What the indicator counts and leaves out. */
  readonly scope?: LocalisedText;
  /** Codes of the questions that ask for the experience of the same thing. */
  readonly questions: readonly string[];
}

/** What the council asks for, printed with an empty column for the answer. */
export interface Demand {
  readonly code: string;
  readonly text: LocalisedText;
  readonly addressee?: LocalisedText;
  readonly basis?: LocalisedText;
  readonly questions?: readonly string[];
}

export interface Questionnaire {
  readonly schema: typeof QUESTIONNAIRE_SCHEMA;
  readonly code: string;
  readonly languages: readonly string[];
  readonly title: LocalisedText;
  readonly intro?: LocalisedText;
  readonly profile: readonly ProfileQuestion[];
  readonly sections: readonly Section[];
  readonly claims?: readonly Claim[];
  readonly demands?: readonly Demand[];
}

/** Every question in order, sections flattened. */
export const questionsOf = (questionnaire: Questionnaire): readonly Question[] =>
  questionnaire.sections.flatMap((section) => section.questions);
