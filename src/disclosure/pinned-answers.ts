import type { TabledQuestion } from './answer-columns.js';
import { COALITION } from './answer-violations.js';
import type { AnswerCounts, CrossingCounts } from './count-tables.js';
import { subsetsOf } from './crossings.js';
import type { Shown } from './partition.js';
import { findPinned, nameOf, type Knowledge } from './pinned-cells.js';
import type { TableLines } from './print-table.js';
import { EVERYBODY, knowledgeOf, UNPUBLISHED, withheldCounts } from './withheld-counts.js';

/** What a crossing and its margins show, by the positions of the axes they are over. */
export interface LinesOver {
  bases(over: readonly number[]): readonly Shown[];
  answers(over: readonly number[]): TableLines;
}

/** Counts per group, split into answers and, last, those who are in none of them. */
function withRest(
  groups: Uint32Array,
  answers: readonly ((group: number) => number)[],
): Uint32Array {
  const width = answers.length + 1;
  const counts = new Uint32Array(groups.length * width);
  groups.forEach((people, group) => {
    let rest = people;
    answers.forEach((countIn, answer) => {
      counts[group * width + answer] = countIn(group);
      rest -= countIn(group);
    });
    counts[group * width + width - 1] = rest;
  });
  return counts;
}

/**
 * Names the answers that are kept back and yet certain, in one crossing of one question. A choice
 * of many is looked at option by option, as chosen, not chosen, not answered (rule D7).
 */
export function findPinnedAnswers(
  question: TabledQuestion,
  { axes, base }: CrossingCounts,
  { answered, answers }: AnswerCounts,
  threshold: number,
  lines: LinesOver,
): readonly string[] {
  const width = question.columns.length;
  const subsets = subsetsOf(axes.length);
  const columns = axes[1]?.atoms ?? 1;
  const sizes = (classes: number): readonly Knowledge[] =>
    subsets.map((over) =>
      knowledgeOf(axes, {
        over,
        groups: lines.bases(over),
        answers: new Array<number>(classes).fill(EVERYBODY),
      }),
    );
  const countOf = (answer: number) => (group: number) => answers[group * width + answer]!;

  const isRevealing = (size: number, groups: readonly number[], answer: number): boolean => {
    if (size < threshold) return true;
    const given = groups.reduce((sum, group) => sum + countOf(answer)(group), 0);
    const answering = groups.reduce((sum, group) => sum + answered[group]!, 0);
    return given === 0 || given + COALITION >= answering;
  };

  if (question.kind === 'one') {
    const counts = withRest(
      base,
      question.columns.map((_, answer) => countOf(answer)),
    );
    const cells = subsets.map((over) => {
      const { groups, columns: shown } = lines.answers(over);
      const classes = shown.map((isShown, answer) => (isShown ? answer : UNPUBLISHED));
      return knowledgeOf(axes, { over, groups, answers: [...classes, UNPUBLISHED] });
    });
    const withheld = withheldCounts(axes, base, (over) => lines.answers(over), isRevealing);
    const known = [...sizes(width + 1), ...cells];
    return findPinned({ counts, columns, answers: width + 1 }, known, withheld).map(nameOf);
  }

  return question.columns.flatMap((_, option) => {
    const counts = withRest(base, [
      countOf(option),
      (group) => answered[group]! - countOf(option)(group),
    ]);
    const cells = subsets.flatMap((over) => {
      const { groups, columns: shown } = lines.answers(over);
      const chosen = shown[option] ? 0 : UNPUBLISHED;
      const totals = shown.includes(true) ? EVERYBODY : UNPUBLISHED;
      return [
        knowledgeOf(axes, { over, groups, answers: [chosen, UNPUBLISHED, UNPUBLISHED] }),
        knowledgeOf(axes, { over, groups, answers: [totals, totals, UNPUBLISHED] }),
      ];
    });
    const withheld = withheldCounts(
      axes,
      base,
      (over) => {
        const { groups, columns: shown } = lines.answers(over);
        return { groups, columns: [shown[option]!, shown[option]!] };
      },
      (size, groups) => isRevealing(size, groups, option),
    );
    const known = [...sizes(3), ...cells];
    return findPinned({ counts, columns, answers: 3 }, known, withheld).map(
      (target) => `${option}:${nameOf(target)}`,
    );
  });
}
