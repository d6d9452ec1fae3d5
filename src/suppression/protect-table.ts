import { auditPattern } from './audit-pattern.js';
import { type Allowance, Effort, meter, OutOfTime, OutOfWork, USUAL_ALLOWANCE } from './effort.js';
import type { CellKey, TableInstance } from './instance.js';
import type { LinearSolver } from './linear-solver.js';
import { problemOf } from './problem.js';
import type { ProtectionLevel } from './protection-level.js';
import { PatternSearch } from './search-pattern.js';

/** What `sdc-pattern/1` holds, without the file's envelope. */
export interface Pattern {
  readonly hidden: readonly CellKey[];
  readonly objective: number;
  readonly bound: number;
  readonly optimal: boolean;
  /** Whether the clock ended the search: then another machine, or another hour, may find more. */
  readonly cut: boolean;
  readonly ranges: ReadonlyMap<string, readonly [number, number]>;
}

export type Protection =
  | { readonly kind: 'protected'; readonly pattern: Pattern }
  | { readonly kind: 'impossible'; readonly exposed: readonly CellKey[] }
  /** Nothing was proven with the work or in the time that was allowed: nothing may be published. */
  | { readonly kind: 'unfinished' };

export interface ProtectOptions {
  readonly level: ProtectionLevel;
  readonly solver: LinearSolver;
  readonly allowance?: Allowance;
}

/** The smallest set of further cells to withhold, or the best found with its proven bound. */
export function protectTable(instance: TableInstance, options: ProtectOptions): Protection {
  const { level, allowance = USUAL_ALLOWANCE } = options;
  const effort = new Effort(allowance);
  const solver = meter(options.solver, effort);
  const problem = problemOf(instance, level);
  const keysOf = (columns: Iterable<number>): readonly CellKey[] =>
    [...columns].map((column) => instance.cells[problem.candidates[column]!]!.key);
  const audit = (columns: Iterable<number>, isExact: boolean) =>
    auditPattern(instance, keysOf(columns), level, solver, {
      isExact: () => isExact,
      secondsEach: Number.POSITIVE_INFINITY,
    });

  const search = new PatternSearch(problem, {
    solver,
    effort,
    judge: (pattern) => audit(pattern, false),
  });
  try {
    const { best, bound: proven, isHopeless } = search.run();
    if (isHopeless) {
      const { exposed } = audit(problem.candidates.keys(), false);
      return exposed.length > 0 ? { kind: 'impossible', exposed } : { kind: 'unfinished' };
    }
    if (!best) return { kind: 'unfinished' };
    const columns = [...best.pattern].sort((a, b) => a - b);
    const { length: objective } = columns;
    const bound = Math.min(proven, objective);
    const { ranges } = effort.within(() => audit(columns, true)) ?? best.audit;
    return {
      kind: 'protected',
      pattern: {
        hidden: keysOf(columns),
        objective,
        bound,
        optimal: bound === objective,
        cut: effort.isCut,
        ranges,
      },
    };
  } catch (error) {
    if (error instanceof OutOfTime || error instanceof OutOfWork) return { kind: 'unfinished' };
    throw error;
  } finally {
    search.dispose();
  }
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
