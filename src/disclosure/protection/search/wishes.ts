import type { Change } from './trades.js';

/** What must be possible for a cell, as far as anybody can tell from what is published. */
export type Wish =
  /** Its number of people differs by this much (D1, D2). */
  | { readonly kind: 'width'; readonly least: number }
  /** It has so many more people (D3: of a group of one, all others can be said to agree). */
  | { readonly kind: 'growth'; readonly least: number }
  /** None of those who gave the answer did: all of them give another, or are not there (D2). */
  | { readonly kind: 'silence'; readonly view: number; readonly of: number; readonly least: number }
  /** So many more of them give another answer (D3). */
  | {
      readonly kind: 'variety';
      readonly view: number;
      readonly of: number;
      readonly least: number;
    };

/** Whether a wish is about how many people there are, in all questions alike. */
export const isOfSize = (wish: Wish): wish is Extract<Wish, { kind: 'width' | 'growth' }> =>
  wish.kind === 'width' || wish.kind === 'growth';

export interface Target {
  readonly cell: number;
  readonly sets: readonly number[];
  readonly units: readonly number[];
  /** Whether its size is withheld in all questions, so that people may come and go. */
  readonly isOpen: boolean;
  readonly people: number;
  readonly wishes: readonly Wish[];
}

/** Cells that are withheld: in the question at hand, and in their sizes, thus in all questions. */
export interface Pattern {
  readonly hidden: Uint8Array;
  readonly sizes: Uint8Array;
}

/** Another way to grant a wish, where trades inside one grid do not; returns how much it can. */
export type Assist = (target: Target, wish: Wish, report?: Report) => number;

/** Hears of another table that shows the same, as what differs in it, per grid by its key. */
export type Report = (changes: ReadonlyMap<string, readonly Change[]>) => void;
