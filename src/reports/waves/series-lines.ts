import { isWithheld } from '../../disclosure/index.js';
import type { Question } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';
import { wordingOf } from './same-wording.js';
import { type WaveLine, waveLines } from './wave-lines.js';

/** All surveys of a series, oldest first. */
export type Series = readonly ReportContext[];

/** A line over all of them: what it is in each step, and from the first to the last. */
export interface SeriesLine {
  readonly label: string;
  readonly steps: readonly WaveLine[];
  readonly whole: WaveLine;
}

/** Lines of a question that every survey asked in the same words and has figures of; else none. */
export function seriesLines(series: Series, question: Question): readonly SeriesLine[] {
  const wordings = new Set(
    series.map(({ questionnaire }) => wordingOf(questionnaire, question.code)),
  );
  if (wordings.size !== 1) return [];
  const [first, last] = [series[0]!, series.at(-1)!];
  const whole = waveLines({ before: first, now: last }, question);
  const steps = series
    .slice(1)
    .map((now, index) => waveLines({ before: series[index]!, now }, question));
  return whole.flatMap((line): readonly SeriesLine[] => {
    const own = steps.flatMap((lines) => lines.filter(({ label }) => label === line.label));
    return own.length === steps.length ? [{ label: line.label, steps: own, whole: line }] : [];
  });
}

/** What is told of each survey, oldest first: its share, and of how many people that is. */
export const pointsOf = ({ steps }: SeriesLine) => [
  ...steps.slice(0, 1).map(({ first: share, bases: [base] }) => ({ share, base })),
  ...steps.map(({ second: share, bases: [, base] }) => ({ share, base })),
];

/** Five surveys and more have so many steps that only the first and the last are judged. */
const MOST_STEPS = 3;

export const areStepsJudged = (steps: number): boolean => steps <= MOST_STEPS;

/** What is said of a line beside its shares: of each step, where they are few, and of all of them. */
export const judgedOf = ({ steps, whole }: SeriesLine): readonly WaveLine[] =>
  areStepsJudged(steps.length) ? [...steps, whole] : [whole];

/** Whether anything is said of a difference: both ends are published, and people were invited. */
export const isTold = ({ first, second, verdict }: WaveLine): boolean =>
  verdict !== null && !isWithheld(first) && !isWithheld(second);
