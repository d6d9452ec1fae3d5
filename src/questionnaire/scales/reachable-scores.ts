import type { ScaleItem, ScaleRule } from './scale.js';

/** Bounds of classes have two decimals at most, so that scores are compared in whole numbers. */
const HUNDREDTHS = 100;

/** A score as it comes about: so many points in so many answers. */
export interface Points {
  readonly sum: number;
  readonly answered: number;
}

/** In hundredths, as a fraction: points of four answers are no whole number of them. */
export interface Score {
  readonly over: number;
  readonly under: number;
}

export function scoreOf(
  { method, factor = 1, items }: ScaleRule,
  { sum, answered }: Points,
): Score {
  const times = method === 'sum' ? items.length : 1;
  return { over: HUNDREDTHS * factor * times * sum, under: answered };
}

/** Below 0 where the score is less than the bound. */
export const compareTo = ({ over, under }: Score, bound: number): number =>
  over - Math.round(bound * HUNDREDTHS) * under;

export const inNumbers = ({ over, under }: Score): number => over / under / HUNDREDTHS;

/** Every sum of points that some answers make, with as many items missing as may be. */
export function reachableScores(rule: ScaleRule): readonly Score[] {
  const { items, missing = 0 } = rule;
  let reached: readonly (readonly number[])[] = [[0]];
  for (const item of items) reached = withItem(reached, item);
  return reached.flatMap((sums, answered) =>
    answered === 0 || answered < items.length - missing
      ? []
      : sums.map((sum) => scoreOf(rule, { sum, answered })),
  );
}

/** The sums of one item more, by how many items are answered. */
function withItem(
  reached: readonly (readonly number[])[],
  { points }: ScaleItem,
): readonly (readonly number[])[] {
  return Array.from({ length: reached.length + 1 }, (_, answered) => [
    ...new Set([
      ...(reached[answered] ?? []),
      ...(reached[answered - 1] ?? []).flatMap((sum) => points.map((one) => sum + one.points)),
    ]),
  ]);
}
