import type { Condition, ConditionLeaf } from '../condition.js';

/** What a question holds, by its code; nothing is taken for granted about what somebody sent. */
export type AnswerOf = (code: string) => unknown;

/** Whether the condition holds; where there is none, it does. */
export function holds(condition: Condition | undefined, answerOf: AnswerOf): boolean {
  if (!condition) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, answerOf));
  if ('any' in condition) return condition.any.some((part) => holds(part, answerOf));
  if ('not' in condition) return !holds(condition.not, answerOf);
  const answer = answerOf(condition.question);
  return condition.in.some((code) =>
    Array.isArray(answer) ? answer.includes(code) : answer === code,
  );
}

/** Every look at a question in the condition, in its order. */
export function leavesOf(condition: Condition): readonly ConditionLeaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
}
