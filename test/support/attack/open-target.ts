import { valueAt, type AttackModel } from './attack-model.js';
import type { ReducedModel } from './reduce-model.js';
import type { Target } from './rule-targets.js';

/** A target that is not met yet, over the open variables, and what is known of it. */
export interface OpenTarget {
  readonly target: Target;
  /** Terms over open variables, and what the settled ones add. */
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
  readonly constant: number;
  /** Extremes seen in possible tables, and extremes proven. */
  least: number;
  most: number;
  floor: number;
  ceiling: number;
}

/** Solutions of a linear programme are never exact. */
export const NEARLY = 1e-6;

export function openTarget(target: Target, model: AttackModel, reduced: ReducedModel): OpenTarget {
  const { variables, coefficients } = target.terms;
  const open: number[] = [];
  const factors: number[] = [];
  let constant = 0;
  variables.forEach((variable, i) => {
    const position = reduced.positionOf[variable]!;
    if (position < 0) constant += coefficients[i]! * reduced.settled[variable]!;
    else {
      open.push(position);
      factors.push(coefficients[i]!);
    }
  });
  const truth = valueAt(target.terms, model.truth);
  return {
    target,
    variables: open,
    coefficients: factors,
    constant,
    least: truth,
    most: truth,
    floor: open.length === 0 ? constant : -Infinity,
    ceiling: open.length === 0 ? constant : Infinity,
  };
}

/** Whether what has to stay possible was seen to be. */
export function isMet({ target: { demand }, least, most }: OpenTarget): boolean {
  if (demand.kind === 'atMost') return least <= demand.value + NEARLY;
  if (demand.kind === 'atLeast') return most >= demand.value - NEARLY;
  return most - least >= demand.value - NEARLY;
}

/** Whether it was proven not to be. */
export function isExcluded({ target: { demand }, floor, ceiling }: OpenTarget): boolean {
  if (demand.kind === 'atMost') return floor > demand.value;
  if (demand.kind === 'atLeast') return ceiling < demand.value;
  return ceiling - floor < demand.value;
}
