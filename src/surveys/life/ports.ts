import type {
  CouncilSeats,
  HolderReplaced,
  SurveyKeys,
  SurveyMode,
} from '../../questionnaire/index.js';

/**
 * Makes some of a survey's keys when it is scheduled, keeps the private halves to itself, and
 * returns the public ones; a mode that needs none of them gets none. Asked again for a survey,
 * as after a scheduling that was cut short, it returns the keys that it made first. Throws a
 * DomainError when something has to be done before keys can be made.
 */
export interface KeyMaker {
  /** Where a survey is opened that has such keys; not said where all have. */
  readonly opening?: 'table' | 'server';
  make(survey: { readonly id: string; readonly mode: SurveyMode }): Promise<Partial<SurveyKeys>>;
}

/** Who holds the council's keys. */
export interface HoldersInForce {
  /** As a definition names them; undefined while no list is in force. */
  seats(): Promise<CouncilSeats | undefined>;
}

/** Injects `HoldersInForce`; without it no survey is sealed to holders. */
export const HOLDERS_IN_FORCE = Symbol('HOLDERS_IN_FORCE');

/** Who was given a seat of the council's list. */
export interface Successors {
  /** To whom as many of the others as open together have handed their pieces, for seats of this list. */
  of(list: string): Promise<readonly Omit<HolderReplaced, 'kind'>[]>;
}

/** Injects `Successors`; without it no seat is given on. */
export const SUCCESSORS = Symbol('SUCCESSORS');

/** Injects every `KeyMaker` as a list; without it surveys have no keys. */
export const KEY_MAKERS = Symbol('KEY_MAKERS');

/**
 * What another room does once a survey is closed: counting, purging, publishing the bulletin.
 * Steps run in the order of their list, each again from the start when the process ended before
 * all were done; a step that was done before changes nothing.
 */
export interface ClosingStep {
  atClosing(surveyId: string): Promise<void>;
}

/** Injects every `ClosingStep` in order; without it closing is just a state. */
export const CLOSING_STEPS = Symbol('CLOSING_STEPS');

/**
 * What another room does once a survey is cancelled: counting what there was, publishing that.
 * Runs as closing steps do; then what was answered is destroyed.
 */
export interface CancellingStep {
  atCancelling(surveyId: string): Promise<void>;
}

/** Injects every `CancellingStep` in order; without it cancelling is just a state. */
export const CANCELLING_STEPS = Symbol('CANCELLING_STEPS');

/**
 * What another room does to destroy what it keeps of a survey's answers, whether the survey was
 * cancelled or its answers were kept long enough. Runs as closing steps do.
 */
export interface Destroyer {
  destroy(surveyId: string): Promise<void>;
}

/** Injects every `Destroyer` in order; without it nothing is kept that could be destroyed. */
export const SURVEY_DESTROYERS = Symbol('SURVEY_DESTROYERS');
