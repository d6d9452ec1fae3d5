import type { Fact } from '../reading/facts.js';

/** Σ factor · unknown. */
export type Form = ReadonlyMap<number, number>;

/** `lower ≤ form ≤ upper`, published or true by itself. */
export interface SystemRow {
  readonly form: Form;
  readonly lower: number;
  readonly upper: number;
  /** Position of the question it is about, or `PEOPLE`. */
  readonly question: number;
  /** What says so; empty for what is true by itself. */
  readonly because: readonly Term[];
}

/** A published number with a factor. */
export interface Term {
  readonly factor: number;
  readonly fact: Fact;
}
