import type { CountedAnswers } from '../../ranges/index.js';
import type { CountTables } from '../count-tables.js';
import type { Split } from './splits.js';

/** As many may differ from all of a survey, where that is all that is said (D3). */
export const NEARLY_ALL = 3;

/** One way to split everybody by a question: a question of one answer, or an option of several. */
export interface View extends CountedAnswers {
  /** Columns of the table that its first answers are; what follows is nobody's column. */
  readonly columns: readonly number[];
}

/**
 * The views of a question, by what the plan splits by. Of a multiple choice each option is a view
 * of its own: chosen or not. "No answer" is an answer where somebody gave none.
 */
export function viewsOf(
  counts: CountTables,
  question: number,
  by: readonly Split[],
): readonly View[] {
  const { kind, columns, madeOf } = counts.questions[question]!;
  const width = columns.length;
  const overall = counts.crossing([]);
  const told = overall.answersTo(question);
  const blanks = overall.base[0]! - told.answered[0]!;
  const crossed = by.map((split) => {
    const crossing = counts.crossing(split);
    return { base: crossing.base, answers: crossing.answersTo(question).answers };
  });
  const viewOf = (shown: readonly number[], hasRest: boolean): View => {
    const withRest = (people: number, given: readonly number[]): readonly number[] => {
      const rest = people - given.reduce((sum, count) => sum + count, 0);
      return hasRest ? [...given, rest] : given;
    };
    return {
      columns: shown,
      isMade: madeOf !== undefined,
      totals: withRest(
        counts.responses,
        shown.map((column) => told.answers[column]!),
      ),
      ofOption: (profile, option) => {
        const { base, answers } = crossed[profile]!;
        return withRest(
          base[option]!,
          shown.map((column) => answers[option * width + column]!),
        );
      },
    };
  };
  if (kind === 'many') return columns.map((_, column) => viewOf([column], true));
  return [viewOf([...columns.keys()], blanks > 0)];
}
