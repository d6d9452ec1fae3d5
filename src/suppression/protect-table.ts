import { auditPattern } from './audit-pattern.js';
import type { CellKey, TableInstance } from './instance.js';
import type { LinearSolver } from './linear-solver.js';
import { problemOf } from './problem.js';
import type { ProtectionLevel } from './protection-level.js';
import { type Found, PatternSearch } from './search-pattern.js';

/** What `sdc-pattern/1` holds, without the file's envelope. */
export interface Pattern {
  readonly hidden: readonly CellKey[];
  readonly objective: number;
  readonly bound: number;
  readonly optimal: boolean;
  readonly ranges: ReadonlyMap<string, readonly [number, number]>;
}

export type Protection =
  | { readonly kind: 'protected'; readonly pattern: Pattern }
  | { readonly kind: 'impossible'; readonly exposed: readonly CellKey[] };

export interface ProtectOptions {
  readonly level: ProtectionLevel;
  readonly solver: LinearSolver;
  /** Milliseconds from any start: this room has no clock of its own. */
  readonly now: () => number;
  readonly timeLimitSeconds: number;
}

/** Part of the time that is kept for the last audit. */
const SEARCHING = 0.85;

/** The smallest set of further cells to withhold, or the best found in time with its proven bound. */
export function protectTable(instance: TableInstance, options: ProtectOptions): Protection {
  const { level, solver, now, timeLimitSeconds } = options;
  const ends = now() + timeLimitSeconds * 1000 * SEARCHING;
  const auditEnds = now() + timeLimitSeconds * 1000;
  const secondsLeft = (): number => (ends - now()) / 1000;
  const problem = problemOf(instance, level);
  const keysOf = (columns: Iterable<number>): readonly CellKey[] =>
    [...columns].map((column) => instance.cells[problem.candidates[column]!]!.key);
  const audit = (columns: Iterable<number>, isExact: () => boolean) =>
    auditPattern(instance, keysOf(columns), level, solver, {
      isExact,
      secondsEach: Math.max(1, timeLimitSeconds / 20),
    });

  // More withheld is never less safe: if everything withheld is not enough, nothing is.
  const everything = [...problem.candidates.keys()];
  const search = new PatternSearch(problem, {
    solver,
    secondsLeft,
    judge: (pattern) => audit(pattern, () => false).verdict,
  });
  let found: Found;
  try {
    found = search.run();
  } finally {
    search.dispose();
  }
  const columns = [...(found.best ?? everything)].sort((a, b) => a - b);
  const { verdict, exposed, ranges } = audit(columns, () => now() < auditEnds);
  if (verdict !== 'safe') return { kind: 'impossible', exposed };
  const { length: objective } = columns;
  const bound = Math.min(found.bound, objective);
  const hidden = keysOf(columns);
  return {
    kind: 'protected',
    pattern: { hidden, objective, bound, optimal: bound === objective, ranges },
  };
}

/** As the contract writes it. */
export function patternJson(
  instance: TableInstance,
  level: ProtectionLevel,
  { ranges, ...pattern }: Pattern,
  milliseconds: number,
): object {
  return {
    schema: 'sdc-pattern/1',
    instance: instance.id,
    k: instance.k,
    protection: level,
    ...pattern,
    ranges: Object.fromEntries(ranges),
    milliseconds,
  };
}
