import type { CountTables } from '../count-tables.js';
import { isLeftOut, printOverall } from './print-overall.js';
import type { RangedCell } from './ranged-cell.js';

/** The fewest who did not give some answer, as everybody can read in the tables of everybody. */
export function fewestWhoDiffer(
  counts: CountTables,
  isMeant: (question: CountTables['questions'][number]) => boolean,
): number {
  const { responses, definition } = counts;
  const differing = counts.questions.flatMap((tabled, question) => {
    const { isSignature, kind } = tabled;
    if (!isMeant(tabled) || isSignature || isLeftOut(counts, question, definition)) return [];
    const [people, ...answers] = printOverall(counts, question, definition).map(mostOf);
    const most = answers.map((count) => Math.min(count, people!));
    // Not having chosen an option reveals nothing (D7), having left a question out does.
    const blanks = kind === 'one' ? [responses - sumOf(answers)] : [];
    return [...blanks, ...most].map((count) => responses - count);
  });
  return Math.min(...differing);
}

const mostOf = (cell: RangedCell): number =>
  cell === null ? Infinity : typeof cell === 'number' ? cell : cell.to;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count);
