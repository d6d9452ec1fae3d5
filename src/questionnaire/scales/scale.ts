import type { LocalisedText } from '../../common/browser.js';

/** What one answer to an item counts. */
export interface AnswerPoints {
  readonly answer: string;
  readonly points: number;
}

/** A question, or one line of a matrix, whose answers count for a score. */
export interface ScaleItem {
  /** Code of the table that the answers are counted in: `question`, or `question:row`. */
  readonly table: string;
  /** Answers that are not named here count as missing. */
  readonly points: readonly AnswerPoints[];
}

/** Scores that are told together, both ends included. */
export interface ScaleClass {
  readonly code: string;
  readonly label: LocalisedText;
  readonly from: number;
  readonly to: number;
}

export const SCALE_METHODS = ['sum', 'mean'] as const;

/** How a score is made of answers; frozen with the questionnaire, so that nothing is chosen afterwards. */
export interface ScaleRule {
  /** Of a sum of which items are missing: as many times the mean as there are items. */
  readonly method: (typeof SCALE_METHODS)[number];
  /** What that is multiplied by; 1 unless told. */
  readonly factor?: number;
  /** How many items may be missing; none unless told. */
  readonly missing?: number;
  readonly items: readonly ScaleItem[];
  readonly classes: readonly ScaleClass[];
}

/** Several questions that make a score per person, of which only the class is counted. */
export interface Scale extends ScaleRule {
  readonly code: string;
  readonly title: LocalisedText;
  /** What it is about, and whether anybody ever tested that it measures it. */
  readonly note?: LocalisedText;
  readonly source: LocalisedText;
  /** Under which its items and rule may be used. */
  readonly licence: string;
  readonly unfavourable?: readonly string[];
  readonly favourable?: readonly string[];
}
