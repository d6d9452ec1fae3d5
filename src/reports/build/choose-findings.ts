import { questionsOf, type AnswerOption, type Question } from '../../questionnaire/index.js';
import { sidesOf } from '../figures/question-sides.js';
import type { Interval } from '../figures/interval.js';
import type { ReportContext } from './report-context.js';

export const MOST_FINDINGS = 5;
/** A finding is the experience of at least this share of respondents. */
export const FEWEST_SHARE = 0.25;

export interface ChosenFinding {
  readonly question: Question;
  readonly answers: readonly AnswerOption[];
  readonly count: Interval;
  readonly base: number;
}

/**
 * The summary's rule: the largest unfavourable shares, in the order of the questionnaire where
 * equal. Where no question has a direction, the largest share at one end of a scale. Sorted by
 * what is certain, so that a bound never outranks an exact figure.
 */
export function chooseFindings(context: ReportContext): {
  readonly isDirected: boolean;
  readonly findings: readonly ChosenFinding[];
} {
  const scales = questionsOf(context.questionnaire).flatMap((question) => {
    const sides = sidesOf(question);
    return sides && context.figures.has(question.code) ? [{ question, sides }] : [];
  });
  const isDirected = scales.some(({ sides }) => sides.isDirected);
  const findings = scales
    .filter(({ sides }) => sides.isDirected === isDirected)
    .flatMap(({ question, sides }) =>
      (isDirected ? [sides.left] : [sides.left, sides.right]).flatMap(
        (answers): ChosenFinding[] => {
          const figures = context.figures.overall(question.code);
          const count = figures.sum(answers.map((answer) => answer.code));
          return count && figures.base ? [{ question, answers, count, base: figures.base }] : [];
        },
      ),
    )
    .filter(({ count, base }) => count.low / base >= FEWEST_SHARE)
    .sort((a, b) => b.count.low / b.base - a.count.low / a.base)
    .slice(0, MOST_FINDINGS);
  return { isDirected, findings };
}
