import type { Condition } from '../condition.js';
import type { PlacedQuestion } from './conditional-parts.js';
import { leavesOf } from './holds.js';

/** Questions that the conditions look at, straight or through one that they look at, in order. */
export function involvedIn(
  placed: readonly PlacedQuestion[],
  conditions: readonly Condition[],
): readonly PlacedQuestion[] {
  const wanted = new Set(conditions.flatMap(leavesOf).map(({ question }) => question));
  return placed
    .toReversed()
    .filter(({ question, conditions: own }) => {
      if (!wanted.has(question.code)) return false;
      for (const leaf of own.flatMap(leavesOf)) wanted.add(leaf.question);
      return true;
    })
    .toReversed();
}
