import type { Relation, TableInstance } from './instance.js';
import type { Row } from './linear-solver.js';
import {
  hidesEmptyCells,
  leastHidden,
  type ProtectionLevel,
  requiredWidth,
} from './protection-level.js';

/** The instance at one level, seen as deviations from the truth: every relation sums to zero. */
export interface Problem {
  readonly counts: readonly number[];
  readonly relations: readonly Relation[];
  readonly primaries: readonly number[];
  /** Cells that may be withheld in addition. */
  readonly candidates: readonly number[];
  /** Cells withheld whatever is chosen. */
  readonly always: readonly number[];
  readonly isAlways: (cell: number) => boolean;
  /** The column of a candidate, by its cell. */
  readonly columnOf: ReadonlyMap<number, number>;
  readonly width: number;
  /** How far below and above the truth a cell may lie for the attacker once withheld. */
  readonly below: Float64Array;
  readonly above: Float64Array;
}

export function problemOf(instance: TableInstance, level: ProtectionLevel): Problem {
  const { cells, k, relations } = instance;
  const positionsWhere = (holds: (cell: (typeof cells)[number]) => boolean): number[] =>
    cells.flatMap((cell, position) => (holds(cell) ? [position] : []));
  const always = positionsWhere(
    ({ status, count }) =>
      status === 'P' || status === 'V' || (hidesEmptyCells(level) && count === 0),
  );
  // An empty cell may only be withheld where all of them are: elsewhere zero is known (D11).
  const candidates = positionsWhere(({ status, count }) => status === 'S' && count > 0);
  const known = new Set(always);
  const least = leastHidden(level);
  const cap = largestThinkable(instance);
  return {
    counts: cells.map(({ count }) => count),
    relations,
    primaries: positionsWhere(({ status }) => status === 'P'),
    candidates,
    always,
    isAlways: (cell) => known.has(cell),
    columnOf: new Map(candidates.map((cell, column) => [cell, column])),
    width: requiredWidth(level, k),
    below: Float64Array.from(cells, ({ count, status }) =>
      status === 'V' ? count : count - least,
    ),
    above: Float64Array.from(cells, ({ count }) => cap - count),
  };
}

/**
 * A ceiling on every count. Where the largest cell is published nothing can exceed it; elsewhere
 * the attacker has no ceiling, and a far one makes every range finite without making any too wide.
 */
export function largestThinkable({ cells, k }: TableInstance): number {
  const largest = cells.reduce((most, { count }) => Math.max(most, count), 0);
  const published = cells.some(({ count, status }) => status === 'F' && count === largest);
  return published ? largest : 2 * (largest + k);
}

/** Each relation as `total − parts = 0`, its columns moved by `offset`. */
export function relationRows(relations: readonly Relation[], offset = 0): readonly Row[] {
  return relations.map(({ total, parts }) => ({
    columns: [total, ...parts].map((position) => position + offset),
    values: [1, ...parts.map(() => -1)],
    lower: 0,
    upper: 0,
  }));
}
