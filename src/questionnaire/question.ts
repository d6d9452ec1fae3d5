import type { LocalisedText } from '../common/browser.js';
import type { Condition } from './condition.js';

/**
 * Ways to answer that are no place among the others: the question does not concern me, I prefer
 * not to say, I do not know. `other` is a choice like the rest, and asks to say which.
 */
export const OPTION_ROLES = ['not-concerned', 'not-said', 'unknown', 'other'] as const;
export type OptionRole = (typeof OPTION_ROLES)[number];

export interface AnswerOption {
  readonly code: string;
  readonly label: LocalisedText;
  /** Position on the scale, 0 upwards; an option without a score stands beside the scale. */
  readonly score?: number;
  readonly role?: OptionRole;
}

/** One line of a matrix or one item of pairs; each is answered with one option of each aspect. */
export interface MatrixRow {
  readonly code: string;
  readonly label: LocalisedText;
}

/** What is asked of each item of pairs, such as how important it is. */
export interface Aspect {
  readonly code: string;
  readonly label: LocalisedText;
  readonly options: readonly AnswerOption[];
  readonly unfavourable?: readonly string[];
  readonly favourable?: readonly string[];
}

/** Values of a number or a date that are published together: from `from` to the next class. */
export interface ValueClass {
  readonly code: string;
  readonly label: LocalisedText;
  /** The lowest value, a number or a day; none of the first class, which begins with all values. */
  readonly from?: number | string;
}

/** What the lowest and the highest point of a rating mean. */
export interface RatingEnds {
  readonly low: LocalisedText;
  readonly high: LocalisedText;
}

/** Tasks of a works council; each question can name the one that it serves. */
export const COUNCIL_TASKS = [
  'health-safety',
  'working-time',
  'workload',
  'organisation',
  'new-technology',
  'training',
  'pay',
  'equality',
  'harassment-violence',
  'employment',
  'social-activities',
  'information-consultation',
] as const;
export type CouncilTask = (typeof COUNCIL_TASKS)[number];

/** All that a question may hold but for its type, which says which of these fields it has. */
export interface QuestionFields {
  readonly code: string;
  readonly title: LocalisedText;
  readonly help?: LocalisedText;
  readonly required?: boolean;
  readonly options?: readonly AnswerOption[];
  /** Lines of a matrix, items of pairs. */
  readonly rows?: readonly MatrixRow[];
  readonly aspects?: readonly Aspect[];
  /** Fewest and most options to choose, or bounds of a number or a rating. */
  readonly min?: number;
  readonly max?: number;
  readonly ends?: RatingEnds;
  /** Longest text, in UTF-16 units; 600 unless told. */
  readonly maxLength?: number;
  /** A text on one line. */
  readonly oneLine?: boolean;
  /** Whether the options are found by typing, because there are many. */
  readonly search?: boolean;
  /** How numbers or days are published, chosen before anybody answers. */
  readonly classes?: readonly ValueClass[];
  /** Of a ranking, how many first places are published together. */
  readonly among?: number;
  /** Harassment, violence, health, union matters: the higher threshold applies (rule D1). */
  readonly sensitive?: boolean;
  /** Whether a high score is good news (`up`) or bad news: short for the two lists below. */
  readonly direction?: 'up' | 'down';
  /** Options that are bad news for those who answer, and good news. */
  readonly unfavourable?: readonly string[];
  readonly favourable?: readonly string[];
  /** The council's task that the question serves. */
  readonly task?: CouncilTask;
  /** Asked only of those whose earlier answers make it hold. */
  readonly showIf?: Condition;
}
