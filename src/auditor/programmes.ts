import type { LinearSolver } from '../suppression/index.js';
import { Programme } from './programme.js';
import type { Form, System, SystemRow } from './system.js';

/** Unknowns about sizes alone, or about sizes and one question, and every way of solving for them. */
export interface Programmes {
  /** For bounds: any fraction of a person. */
  readonly linear: Programme;
  /** For tables: as close as possible to sizes that are known to be possible, then in whole numbers. */
  readonly near: Programme;
  readonly whole: Programme;
}

/** Sizes known to be possible, and unknowns for how far others are from them. */
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

export function openProgrammes(
  solver: LinearSolver,
  { fixed }: System,
  unknowns: readonly number[],
  rows: readonly SystemRow[],
  anchor: Anchor,
): Programmes {
  const anchored = {
    unknowns: [...unknowns, ...anchor.distances],
    rows: [...rows, ...anchor.rows],
    fixed,
  };
  return {
    linear: new Programme(solver, { unknowns, rows, fixed, whole: false }),
    near: new Programme(solver, { ...anchored, whole: false }),
    whole: new Programme(solver, { ...anchored, whole: true }),
  };
}

/** Whether a question's answers fit given sizes: where people are lacking, spare ones are paid for. */
export interface Fitting {
  readonly programme: Programme;
  readonly spares: ReadonlyMap<number, number>;
}

export function openFitting(
  solver: LinearSolver,
  system: System,
  sizes: readonly number[],
  answers: readonly number[],
  rows: readonly SystemRow[],
): Fitting {
  const isSize = new Set(sizes);
  const spares = new Map<number, number>();
  const elastic = rows.map((row): SystemRow => {
    if (![...row.form.keys()].some((unknown) => isSize.has(unknown))) return row;
    const spare = system.unknowns + spares.size;
    spares.set(spare, 1);
    return { ...row, form: new Map([...row.form, [spare, 1]]) };
  });
  const unknowns = [...sizes, ...answers, ...spares.keys()];
  const programme = new Programme(solver, {
    unknowns,
    rows: elastic,
    fixed: system.fixed,
    whole: false,
  });
  return { programme, spares };
}
