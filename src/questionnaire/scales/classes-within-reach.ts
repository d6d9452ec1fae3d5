import { isWithin } from './class-of.js';
import { reachableScores } from './reachable-scores.js';
import type { ScaleRule } from './scale.js';

/** The classes that people can be in who answer every item by one of these. */
export function classesWithinReach(
  rule: ScaleRule,
  answersTo: (table: string) => readonly string[],
): readonly string[] {
  const items = rule.items.map(({ table, points }) => {
    const given = answersTo(table);
    return { table, points: points.filter(({ answer }) => given.includes(answer)) };
  });
  const scores = reachableScores({ ...rule, items, missing: 0 });
  return rule.classes
    .filter((one) => scores.some((score) => isWithin(score, one)))
    .map(({ code }) => code);
}
