import type { LinearSolver } from '../../suppression/index.js';
import { Programme, type Optimum, type Ranges } from './programme.js';
import type { Form, SystemRow } from './rows.js';
import type { System } from './system.js';

/** Unknowns about sizes alone, or about sizes and one question, and every way of solving for them. */
export interface Programmes {
  /** For bounds: any fraction of a person. */
  readonly linear: Programme;
  /** For tables: as close as possible to sizes that are known to be possible, then in whole numbers. */
  readonly near: Programme;
  readonly whole: Programme;
}

/** Sizes to stay close to, and unknowns for how far others are from them. */
export interface Anchor {
  readonly rows: readonly SystemRow[];
  readonly distances: readonly number[];
}

/** @param next the first number that no unknown has */
export function anchorAt(sizes: ReadonlyMap<number, number>, next: number): Anchor {
  const distances: number[] = [];
  const rows = [...sizes].map(([unknown, value]): SystemRow => {
    const [more, less] = [next++, next++];
    distances.push(more, less);
    const form = new Map([
      [unknown, 1],
      [more, -1],
      [less, 1],
    ]);
    return { form, lower: value, upper: value, question: -1, because: [] };
  });
  return { rows, distances };
}

export const distanceTo = ({ distances }: Anchor): Form =>
  new Map(distances.map((distance) => [distance, 1]));

export function disposeOf({ linear, near, whole }: Programmes): void {
  for (const one of [linear, near, whole]) one.dispose();
}

/** What sizes should reach, and unknowns for how many people are lacking. */
export interface Goals {
  readonly rows: readonly SystemRow[];
  readonly lacks: ReadonlyMap<Form, number>;
}

export const NO_GOALS: Goals = { rows: [], lacks: new Map() };

/** @param next the first number that no unknown has */
export function goalsOf(forms: readonly Form[], least: number, next: number): Goals {
  const lacks = new Map<Form, number>();
  const rows = forms.map((form): SystemRow => {
    const lack = next++;
    lacks.set(form, lack);
    const reached = new Map([...form, [lack, 1] as const]);
    return { form: reached, lower: least, upper: Infinity, question: -1, because: [] };
  });
  return { rows, lacks };
}

export function openProgrammes(
  solver: LinearSolver,
  { fixed }: System,
  unknowns: readonly number[],
  rows: readonly SystemRow[],
  anchor: Anchor,
  goals: Goals,
): Programmes {
  const anchored = {
    unknowns: [...unknowns, ...anchor.distances, ...goals.lacks.values()],
    rows: [...rows, ...goals.rows, ...anchor.rows],
    fixed,
  };
  // Whole sizes can only be near those of the anchor rounded up or down.
  const rounded = anchor.rows.map((row) => ({
    ...row,
    lower: Math.floor(row.lower),
    upper: Math.ceil(row.upper),
  }));
  return {
    linear: new Programme(solver, { unknowns, rows, fixed, whole: false }),
    near: new Programme(solver, { ...anchored, whole: false }),
    whole: new Programme(solver, {
      ...anchored,
      rows: [...rows, ...goals.rows, ...rounded],
      whole: true,
    }),
  };
}

export interface Limits {
  /** Asked before every programme; once true, nothing more is tried (D12). */
  readonly isLate: () => boolean;
  readonly secondsEach: number;
}

/** Thrown between two programmes when time is up. */
export class OutOfTime extends Error {}

export function runUntilLate(
  { isLate, secondsEach }: Limits,
  programme: Programme,
  form: Form,
  ranges?: Ranges,
): Optimum {
  if (isLate()) throw new OutOfTime();
  return programme.minimise(form, secondsEach, ranges);
}
