import type { TabledQuestion } from './answer-columns.js';
import type { AnswerCounts } from './count-tables.js';
import type { CrossedParts, Shown } from './partition.js';

/** Respondents of a group who may differ from all others without hiding that these agree (D3, D4). */
export const COALITION = 1;

function sumByPart(counts: Uint32Array, width: number, crossed: CrossedParts): Uint32Array {
  const sums = new Uint32Array(crossed.parts * width);
  crossed.partOf.forEach((part, group) => {
    for (let i = 0; i < width; i++) sums[part * width + i]! += counts[group * width + i]!;
  });
  return sums;
}

/**
 * Counts what a table of one question would give away about its computable groups: too few who
 * answered (D1), an answer that nobody or (nearly) everybody gave (D3), and hidden answers that
 * must all be zero or all be full because nothing is left to share out among them.
 *
 * A question with one hidden column hides nothing: the row's total gives it back. So two or none.
 */
export function countAnswerViolations(
  question: TabledQuestion,
  { answered, answers }: AnswerCounts,
  base: Uint32Array,
  crossed: CrossedParts,
  columns: Shown,
  threshold: number,
): number {
  const width = question.columns.length;
  const bases = sumByPart(base, 1, crossed);
  const answering = sumByPart(answered, 1, crossed);
  const counts = sumByPart(answers, width, crossed);
  const hiddenColumns = columns.filter((isShown) => !isShown).length;
  if (hiddenColumns === width) return 0;
  let violations = hiddenColumns === 1 ? 1 : 0;
  bases.forEach((people, part) => {
    if (people === 0) return;
    const total = answering[part]!;
    if (total < threshold) violations++;
    let hidden = 0;
    for (let column = 0; column < width; column++) {
      const count = counts[part * width + column]!;
      if (!columns[column]) hidden += count;
      else if (!question.isSignature && (count === 0 || count + COALITION >= total)) violations++;
    }
    if (hiddenColumns === 0) return;
    if (hidden === 0) violations++;
    if (question.kind === 'many' && hidden === hiddenColumns * total) violations++;
  });
  return violations;
}
