import { isPlain, knownPartOf, type KnownValues } from './known.js';
import type { SystemRow } from './rows.js';

const MOST_SWEEPS = 800;
const CLOSE = 1e-2;

interface Balance {
  readonly gains: readonly number[];
  readonly losses: readonly number[];
  /** Gains minus losses. */
  readonly value: number;
}

/**
 * A point well inside what the rows allow, by making each row true in turn with the same factor for
 * all its unknowns (iterative proportional fitting; Bregman's projections for the general row).
 * Only a place to start from: nothing is concluded from it. Rows with other factors are left out.
 */
export function findCentre(
  unknowns: readonly number[],
  rows: readonly SystemRow[],
  fixed: KnownValues,
): ReadonlyMap<number, number> {
  const position = new Map(unknowns.map((unknown, i) => [unknown, i]));
  let size = unknowns.length;
  const balances = rows.filter(isPlain).map(({ form, lower, upper }): Balance => {
    const gains: number[] = [];
    const losses: number[] = [];
    for (const [unknown, factor] of form) {
      const at = position.get(unknown);
      if (at !== undefined) (factor > 0 ? gains : losses).push(at);
    }
    if (lower !== upper) (upper === Infinity ? losses : gains).push(size++);
    const limit = upper === Infinity ? lower : upper;
    return { gains, losses, value: limit - knownPartOf(form, fixed) };
  });
  const at = new Float64Array(size).fill(1);
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + at[one]!, 0);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let change = 0;
    for (const { gains, losses, value } of balances) {
      const plus = sum(gains);
      const minus = sum(losses);
      if (plus <= 0) continue;
      // plus · factor − minus / factor = value
      const factor = Math.max(
        1e-12,
        (value + Math.sqrt(value * value + 4 * plus * minus)) / (2 * plus),
      );
      change = Math.max(change, Math.abs(plus - minus - value) / (1 + Math.abs(value)));
      for (const one of gains) at[one]! *= factor;
      for (const one of losses) at[one]! /= factor;
    }
    if (change < CLOSE) break;
  }
  return new Map(unknowns.map((unknown, i) => [unknown, at[i]!]));
}
