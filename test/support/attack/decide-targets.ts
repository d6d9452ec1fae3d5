import type { LinearSolver } from '../../../src/suppression/index.js';
import { AttackProgrammes } from './attack-programmes.js';
import { valueAt, type AttackModel } from './attack-model.js';
import { isExcluded, isMet, openTarget, type OpenTarget } from './open-target.js';
import { reduceModel } from './reduce-model.js';
import type { Target } from './rule-targets.js';

export interface Violation {
  readonly rule: string;
  readonly about: string;
  /** What the attacker knows: the terms are at least and at most this. */
  readonly known: readonly [least: number, most: number];
  readonly truth: number;
}

export interface Decision {
  readonly violations: readonly Violation[];
  /** Targets that neither a bound nor a whole table settled; 0 unless the solver gave up. */
  readonly undecided: readonly Target[];
  readonly solves: number;
}

export interface DecideOptions {
  /** Only tables of whole numbers count as possible: exact, for small models. */
  readonly whole: boolean;
  /** Programmes that may be solved; targets that are left then are undecided. */
  readonly mostSolves?: number;
}

/**
 * Decides for each target whether the attacker can exclude what must stay possible. The truth is
 * the first possible table; every solution found is held against all open targets. A bound of the
 * linear programme excludes for certain; a whole table that reproduces every published number
 * proves possible.
 */
export function decideTargets(
  solver: LinearSolver,
  model: AttackModel,
  targets: readonly Target[],
  { whole, mostSolves = Infinity }: DecideOptions,
): Decision {
  const reduced = reduceModel(model);
  const run = new AttackProgrammes(solver, model, reduced, whole);
  let open = targets.map((target) => openTarget(target, model, reduced)).filter((t) => !isMet(t));
  const violations: Violation[] = [];
  const undecided: Target[] = [];
  const keepOpen = () => (open = open.filter((target) => !isMet(target)));
  for (const isWhole of whole ? [false, true] : [false]) {
    for (let round = 0; round < 4 && open.length > 1; round++) {
      const before = open.length;
      for (const sign of [1, -1]) {
        run.optimiseTogether(open, sign, isWhole);
        keepOpen();
      }
      if (open.length === before) break;
    }
  }
  for (let next = open[0]; next && run.solves < mostSolves; next = open[0]) {
    run.settle(next, open);
    if (!isMet(next)) {
      if (isExcluded(next)) violations.push(violationOf(next, model));
      else undecided.push(next.target);
      open.shift();
    }
    keepOpen();
  }
  undecided.push(...open.map(({ target }) => target));
  run.dispose();
  return { violations, undecided, solves: run.solves };
}

const violationOf = ({ target, floor, ceiling, ...seen }: OpenTarget, model: AttackModel) => ({
  rule: target.rule,
  about: target.about,
  known: [
    Number.isFinite(floor) ? floor : Math.min(0, seen.least),
    Number.isFinite(ceiling) ? ceiling : Infinity,
  ] as const,
  truth: valueAt(target.terms, model.truth),
});
