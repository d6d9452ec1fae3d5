import type { Fields } from './desk.js';

/** What comes between somebody of the council and what they want to do. */
export const MISHAPS = [
  'wrong input',
  'session over',
  'back and forward',
  'second tab',
  'somebody else',
] as const;

export type Mishap = (typeof MISHAPS)[number];

/** Why a mishap has no meaning at a step. */
export interface NoMeaning {
  readonly why: string;
}

/** Sent once more out of a page from before: nothing comes of it, or something that is meant. */
export type Late = 'nothing' | { readonly makes: string };

/** What each step has to say of each mishap. */
export interface Trials {
  readonly 'wrong input': { readonly type: Fields } | NoMeaning;
  readonly 'session over': Late | NoMeaning;
  readonly 'back and forward': Late | NoMeaning;
  readonly 'second tab': Late | NoMeaning;
  /** Somebody who has the same form before them, by the name of their desk. */
  readonly 'somebody else': { readonly who: string; readonly late: Late } | NoMeaning;
}

/** What became of the mishaps of a step. */
export type Tried = Readonly<Record<Mishap, string>>;

export const none = (why: string): NoMeaning => ({ why });

/** Where a form is gone on with from every page that was left open. */
export const NOTHING_TWICE = {
  'session over': 'nothing',
  'back and forward': 'nothing',
  'second tab': 'nothing',
} as const;

/** What is told of a mishap in the end: that it was tried, or why not. */
export function saidOf(trial: Trials[Mishap]): string {
  if (typeof trial === 'string' || 'type' in trial) return 'tried';
  if ('why' in trial) return `– ${trial.why}`;
  if ('late' in trial) return saidOf(trial.late);
  return `tried: it makes ${trial.makes}`;
}
