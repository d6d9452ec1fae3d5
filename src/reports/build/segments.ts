import type { Question } from '../../questionnaire/index.js';
import { shareOf, type Interval } from '../figures/interval.js';
import type { Figures } from '../figures/release-figures.js';
import type { QuestionSides } from '../figures/question-sides.js';
import type { Segment, Share, Tone } from '../report-document.js';
import type { ReportContext } from './report-context.js';

/** An interval as a share of the row's respondents; `null` where either is withheld. */
export const shareIn = (figures: Figures, interval: Interval | null): Share | null =>
  interval && figures.base !== null ? shareOf(interval, figures.base) : null;

/** One answer as a piece of a chart; `null` where its count is withheld. */
export function segmentOf(
  context: ReportContext,
  question: Question,
  figures: Figures,
  code: string,
  tone: Tone,
): Segment | null {
  const share = shareIn(figures, figures.count(code));
  if (!share) return null;
  return { label: context.optionLabel(question, code), text: context.percent(share), share, tone };
}

/** The colour of each answer; the outer half of a side is strong, the inner half light. */
export function tonesOf(sides: QuestionSides): ReadonlyMap<string, Tone> {
  const tones = new Map<string, Tone>();
  const isOuter = (index: number, length: number): boolean => index < length / 2;
  sides.left.forEach(({ code }, index) => {
    const strong = isOuter(index, sides.left.length);
    tones.set(
      code,
      sides.isDirected ? (strong ? 'bad-strong' : 'bad') : strong ? 'low-strong' : 'low',
    );
  });
  sides.right.forEach(({ code }, index) => {
    const strong = isOuter(index, sides.right.length);
    tones.set(
      code,
      sides.isDirected ? (strong ? 'good-strong' : 'good') : strong ? 'high-strong' : 'high',
    );
  });
  sides.neutral.forEach(({ code }) => tones.set(code, 'neutral'));
  sides.beside.forEach(({ code }) => tones.set(code, 'beside'));
  return tones;
}
