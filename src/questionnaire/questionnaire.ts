import type { LocalisedText } from '../common/browser.js';
import type { Condition } from './condition.js';
import { kindOf, type TypedQuestion } from './kinds/index.js';
import type { Scale } from './scales/scale.js';

/** The shape of a questionnaire file, `cahier/questionnaire-1` (docs/formats). */
export const QUESTIONNAIRE_SCHEMA = 'cahier/questionnaire-1';

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

export type Question = TypedQuestion;

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
  /** Scores that are made of answers. */
  readonly scales?: readonly Scale[];
}

/** Every question in order, sections flattened. */
export const questionsOf = (questionnaire: Questionnaire): readonly Question[] =>
  questionnaire.sections.flatMap((section) => section.questions);

/** The numbers that the questions have wherever people read them; what is not asked has none. */
export function numbersOf(questionnaire: Questionnaire): ReadonlyMap<string, number> {
  const numbered = questionsOf(questionnaire).filter((question) => kindOf(question).isNumbered);
  return new Map(numbered.map(({ code }, i) => [code, i + 1]));
}
