import type { ConditionLeaf } from '../condition.js';
import type { Question } from '../questionnaire.js';
import { boundsOf, choicesOf } from './choices-of.js';

/** Lists of codes that conditions cannot tell apart. */
interface Slot {
  /** One code for each way in which conditions see a choice from the list. */
  readonly seen: readonly string[];
  /** Whether a choice from it may go unseen. */
  readonly isUnseenToo: boolean;
  readonly count: number;
}

/**
 * The answers to a question, as far as the conditions can tell them apart: codes that stand in the
 * same conditions count once, so that four hundred options of which two matter make three cases.
 */
export function* answerCases(
  question: Question,
  leaves: readonly ConditionLeaf[],
): Generator<readonly string[]> {
  const slots = slotsOf(question, leaves);
  const { least, most } = boundsOf(question);
  const unseen = slots.reduce((sum, { isUnseenToo, count }) => sum + (isUnseenToo ? count : 0), 0);
  for (const chosen of choicesFrom(slots)) {
    const fewest = chosen.length;
    const greatest =
      unseen + chosen.reduce((sum, { slot }) => sum + (slot.isUnseenToo ? 0 : slot.count), 0);
    const mayBeEmpty = fewest === 0 && !question.required;
    if (mayBeEmpty || (fewest <= most && greatest >= least)) yield chosen.map(({ code }) => code);
  }
}

interface Choice {
  readonly slot: Slot;
  readonly code: string;
}

/** Nothing or one code from each slot: the empty answer first. */
function* choicesFrom(slots: readonly Slot[]): Generator<readonly Choice[]> {
  const [slot, ...others] = slots;
  if (!slot) {
    yield [];
    return;
  }
  for (const rest of choicesFrom(others)) {
    yield rest;
    for (const code of slot.seen) yield [{ slot, code }, ...rest];
  }
}

function slotsOf(question: Question, leaves: readonly ConditionLeaf[]): readonly Slot[] {
  const own = leaves.filter((leaf) => leaf.question === question.code);
  const looksOf = (code: string): string =>
    own.flatMap((leaf, i) => (leaf.in.includes(code) ? [i] : [])).join(' ');
  const slots = choicesOf(question).map((codes) => {
    const looks = new Map(codes.map((code) => [looksOf(code), code]));
    const isUnseenToo = looks.delete('');
    return { key: [...looks.keys()].join('|'), seen: [...looks.values()], isUnseenToo, count: 1 };
  });
  return joinAlike(slots);
}

/** Options of a multiple choice that stand in the same conditions are one slot of several. */
function joinAlike(slots: readonly (Slot & { readonly key: string })[]): readonly Slot[] {
  const joined = new Map<string, Slot>();
  for (const [i, { key, ...slot }] of slots.entries()) {
    const isPlain = slot.seen.length + (slot.isUnseenToo ? 1 : 0) === 1;
    const name = isPlain ? key : `${key}#${i}`;
    joined.set(name, { ...slot, count: (joined.get(name)?.count ?? 0) + 1 });
  }
  return [...joined.values()];
}
