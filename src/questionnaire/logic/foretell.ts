import type { Condition } from '../condition.js';

/**
 * Whether the condition holds, as far as that can be told when only some questions have been
 * looked at; `undefined` while it depends on the others.
 */
export function foretell(
  condition: Condition,
  answers: ReadonlyMap<string, readonly string[]>,
): boolean | undefined {
  if ('all' in condition) return foretellAll(condition.all, true, answers);
  if ('any' in condition) return foretellAll(condition.any, false, answers);
  if ('not' in condition) {
    const inner = foretell(condition.not, answers);
    return inner === undefined ? undefined : !inner;
  }
  const answer = answers.get(condition.question);
  return answer && condition.in.some((code) => answer.includes(code));
}

/** `usual` unless one part is the other; not known where a part that could be is not. */
function foretellAll(
  parts: readonly Condition[],
  usual: boolean,
  answers: ReadonlyMap<string, readonly string[]>,
): boolean | undefined {
  const told = parts.map((part) => foretell(part, answers));
  if (told.includes(!usual)) return !usual;
  return told.includes(undefined) ? undefined : usual;
}
