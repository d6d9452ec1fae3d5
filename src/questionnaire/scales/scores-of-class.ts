import { isWithin } from './class-of.js';
import { inNumbers, reachableScores } from './reachable-scores.js';
import type { ScaleRule } from './scale.js';

/** Between which two scores the people of a class can be: those that answers make, not its bounds. */
export interface ClassScores {
  readonly code: string;
  readonly least: number;
  readonly most: number;
}

export function scoresOfClasses(rule: ScaleRule): readonly ClassScores[] {
  const reached = reachableScores(rule);
  return rule.classes.map(({ code, from, to }) => {
    const inside = reached.filter((score) => isWithin(score, { from, to })).map(inNumbers);
    return { code, least: Math.min(...inside), most: Math.max(...inside) };
  });
}
