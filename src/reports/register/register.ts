import type { LocalisedText } from '../../common/index.js';

/** How far a demand has come, in the order in which people tell of it. */
export const DEMAND_STATES = [
  'raised',
  'on-agenda',
  'unreasoned',
  'answered',
  'committed',
  'partly',
  'delivered',
  'refused',
  'verified',
  'closed',
] as const;
export type DemandState = (typeof DEMAND_STATES)[number];

/** A figure by its place in a release: what is printed is read from there, and never typed. */
export interface FigureReference {
  /** Code of a published table. */
  readonly table: string;
  /** Columns that are told together; a choice of several answers has one. */
  readonly answers: readonly string[];
  /** A profile question and one of its published rows; of everybody without them. */
  readonly by?: string;
  readonly group?: string;
}

/** What somebody said or did about a demand, in words of theirs. Days are YYYY-MM-DD. */
export interface PrintedStep {
  readonly on: string;
  readonly state: DemandState;
  readonly words: string;
}

/** When the words were last changed, and whether whoever did could know the results, if that is known. */
export interface PrintedRewording {
  readonly on: string;
  readonly isAfterOpening: boolean | null;
}

export interface PrintedDemand {
  /** Across the council, whatever the survey. */
  readonly number: number;
  readonly text: LocalisedText;
  readonly addressee: LocalisedText;
  readonly basis: LocalisedText;
  readonly figures: readonly FigureReference[];
  readonly raisedOn: string;
  /** Whether whoever raised it could know the results. */
  readonly isAfterOpening: boolean;
  readonly reworded?: PrintedRewording;
  readonly state: DemandState;
  readonly stateOn: string;
  /** What is waited for, if anything is. */
  readonly due: 'answer' | 'delivery' | null;
  readonly dueOn: string | null;
  /** Whole days from the raising to the closing, or to the day as of which it is told. */
  readonly daysOpen: number;
  readonly steps: readonly PrintedStep[];
}

/** Where a stated value lies among the answers to a question, as the council places it. */
export interface StatedPlace {
  readonly table: string;
  readonly answer: string;
}

/** With the day on which it was put there last; an earlier version kept none. */
export interface PrintedPlace extends StatedPlace {
  readonly placed?: PrintedRewording;
}

/** An indicator that management publishes. */
export interface PrintedClaim {
  readonly number: number;
  readonly statement: LocalisedText;
  readonly source: LocalisedText;
  /** When it was published, in the words of its source. */
  readonly published: string;
  readonly definition: LocalisedText;
  readonly scope: LocalisedText;
  /** Such as an average, a median, a share above a limit. */
  readonly statistic: LocalisedText;
  readonly questions: readonly string[];
  readonly stated?: readonly PrintedPlace[];
  readonly enteredOn: string;
  readonly isAfterOpening: boolean;
  readonly reworded?: PrintedRewording;
  /** Management's remarks, oldest first. */
  readonly replies: readonly { readonly on: string; readonly words: string }[];
}

/** What the council says to a chapter: `[1]` in its text stands for the first of its figures. */
export interface RemarkWording {
  /** By the name under which the chapter is chosen. */
  readonly chapter: string;
  readonly text: LocalisedText;
  readonly figures: readonly FigureReference[];
}

export interface PrintedRemark extends RemarkWording {
  readonly number: number;
  readonly writtenOn: string;
  readonly isAfterOpening: boolean;
}

/** What the council's register says of one survey, as of a day: an input like the release itself. */
export interface PrintedRegister {
  readonly asOf: string;
  readonly demands: readonly PrintedDemand[];
  readonly claims: readonly PrintedClaim[];
  /** Demands of the survey that this one repeats, whose report has its figures. */
  readonly earlier?: readonly PrintedDemand[];
  readonly remarks?: readonly PrintedRemark[];
}
