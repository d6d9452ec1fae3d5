import type { CrossedAnswers } from '../../ranges/index.js';
import type { AnswerCounts, CountTables, CrossingCounts } from '../count-tables.js';

/** As many may differ from all of a survey, where that is all that is said (D3). */
export const NEARLY_ALL = 3;

/** One way to split everybody by a question: a question of one answer, or an option of several. */
export interface View extends CrossedAnswers {
  /** Columns of the table that its first answers are; what follows is nobody's column. */
  readonly columns: readonly number[];
}

/**
 * The views of a question, by the profile questions named. Of a multiple choice each option is a view
 * of its own: chosen or not. "No answer" is an answer where somebody gave none.
 */
export function viewsOf(
  counts: CountTables,
  question: number,
  by: readonly string[],
): readonly View[] {
  const { kind, columns, madeOf } = counts.questions[question]!;
  const width = columns.length;
  const overall = counts.crossing([]);
  const told = overall.answersTo(question);
  const blanks = overall.base[0]! - told.answered[0]!;
  const crossed = by.map((code) => {
    const crossing = counts.crossing([code]);
    return { base: crossing.base, answers: crossing.answersTo(question).answers };
  });
  const pairs = new Map<string, AnswerCounts & Pick<CrossingCounts, 'axes' | 'base'>>();
  const pairOf = (first: number, second: number) => {
    const key = `${first},${second}`;
    const known = pairs.get(key);
    if (known) return known;
    const { axes, base, answersTo } = counts.crossing([by[first]!, by[second]!]);
    const pair = { axes, base, ...answersTo(question) };
    pairs.set(key, pair);
    return pair;
  };
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
      ofBoth: (first, option, second, other) => {
        const { axes, base, answers } = pairOf(first, second);
        const group = option * axes[1]!.atoms + other;
        return withRest(
          base[group]!,
          shown.map((column) => answers[group * width + column]!),
        );
      },
    };
  };
  if (kind === 'many') return columns.map((_, column) => viewOf([column], true));
  return [viewOf([...columns.keys()], blanks > 0)];
}
