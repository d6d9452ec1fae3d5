import { countAsked } from '../count-asked.js';
import type { CountTables } from '../count-tables.js';
import { NEARLY_ALL } from './count-answers.js';
import { cellOf, type RangedCell } from './ranged-cell.js';

/** Sizes below which nothing is told: of usual questions, and of sensitive ones. */
export interface OverallRules {
  readonly threshold: number;
  readonly sensitiveThreshold: number;
}

/** People who may pool what they know of themselves (D4). */
export const COLLUDERS = 1;

export const thresholdOf = (
  { sensitive }: { readonly sensitive: boolean },
  { threshold, sensitiveThreshold }: OverallRules,
): number => (sensitive ? Math.max(threshold, sensitiveThreshold) : threshold);

/**
 * Whether a question was left out by so many that nothing is told of it, nor of whom by group; or is a score
 * beside which an item would tell too much.
 */
export function isLeftOut(counts: CountTables, question: number, rules: OverallRules): boolean {
  const tabled = counts.questions[question]!;
  const { answered } = counts.crossing([]).answersTo(question);
  if (tabled.isSignature) return false;
  return (
    answered[0]! < thresholdOf(tabled, rules) + COLLUDERS || !areItemsOpen(counts, tabled, rules)
  );
}

/**
 * A score is told where each answer to each of its items is told exactly, and was not given by so many that,
 * whatever the classes are, three of these are in one of them: three in every row may then be some who did
 * not give it (decision 0087). Of an item that is told as a block the classes could tell how many differ.
 */
function areItemsOpen(
  counts: CountTables,
  { madeOf = [], columns }: CountTables['questions'][number],
  rules: OverallRules,
): boolean {
  const needed = (NEARLY_ALL - 1) * (columns.length + 1) + 1;
  return madeOf.every((code) => {
    const item = counts.questions.findIndex((one) => one.code === code);
    const [people, ...answers] = printOverall(counts, item, rules);
    const exact = answers.filter((cell) => typeof cell === 'number');
    const blanks = counts.responses - exact.reduce((sum, count) => sum + count, 0);
    return (
      exact.length === answers.length &&
      [...exact, blanks].every((count) => counts.responses - count >= needed) &&
      people === counts.responses
    );
  });
}

/**
 * The row of everybody: of how many people, and each answer. Exact, but for an answer from which so few
 * differ that not even how few is told: there is one block from all of them to as many less, whoever
 * they are, and none of the others tells which it was. Of a table for everybody only, a whole
 * small group may be among those who differ, beside the coalition (D13).
 */
export function printOverall(
  counts: CountTables,
  question: number,
  rules: OverallRules,
): readonly RangedCell[] {
  const tabled = counts.questions[question]!;
  const { kind, columns, scope, isSignature } = tabled;
  const { answered, answers } = counts.crossing([]).answersTo(question);
  const people = kind === 'many' ? answered[0]! : countAsked(counts, tabled);
  const exact = columns.map((_, column) => answers[column]!);
  if (isLeftOut(counts, question, rules)) {
    return [kind === 'many' ? null : people, ...columns.map(() => null)];
  }
  if (isSignature) return [people, ...exact];
  const few = scope === 'crossed' ? NEARLY_ALL : thresholdOf(tabled, rules) - 1 + COLLUDERS;
  return [people, ...inBlocks(exact, people, few, tabled)];
}

/**
 * What is told of answers of so many people, where these few differing may not be told from nobody: the
 * counts, but a block for what all but a few gave.
 */
export function inBlocks(
  exact: readonly number[],
  people: number,
  few: number,
  { kind, choices }: CountTables['questions'][number],
): readonly RangedCell[] {
  const isAgreed = (count: number): boolean => people - count <= few;
  if (!exact.some(isAgreed)) return exact;
  // Of so few people, that another answer is not agreed on would say that more differ, or fewer.
  if (people <= 2 * few) return exact.map(() => null);
  return exact.map((count): RangedCell => {
    if (isAgreed(count)) return cellOf({ from: people - few, to: people });
    // Whoever chooses several leaves over at least so many choices for one option: none may be counted.
    if (kind === 'many' && choices.least > 1) return null;
    return count <= few ? { from: 0, to: few } : count;
  });
}
