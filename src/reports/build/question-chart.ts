import type { Question } from '../../questionnaire/index.js';
import { sidesOf, type QuestionSides } from '../figures/question-sides.js';
import type { Figures } from '../figures/release-figures.js';
import type { Chart, DivergingChart, Segment, Share } from '../report-document.js';
import { fill } from '../../language/index.js';
import type { ReportContext } from './report-context.js';
import { segmentOf, shareIn, tonesOf } from './segments.js';

/** Room for the totals below a side and the label below a bar that stands apart. */
const FEWEST_SIDE = 0.3;
const FEWEST_BESIDE = 0.17;
/** More stand in the table only. */
const MOST_BESIDE = 4;
const MOST_BARS = 15;

export interface SideTotals {
  readonly left: Share;
  readonly right: Share;
}

/** Both totals of a scale, or `null` where one of their counts is withheld. */
export function sideTotals(sides: QuestionSides, figures: Figures): SideTotals | null {
  const codes = (options: QuestionSides['left']) => options.map((option) => option.code);
  const left = shareIn(figures, figures.sum(codes(sides.left)));
  const right = shareIn(figures, figures.sum(codes(sides.right)));
  return left && right ? { left, right } : null;
}

const isWhole = (segments: readonly (Segment | null)[]): segments is readonly Segment[] =>
  segments.every((segment) => segment !== null);

export const sideNames = (context: ReportContext, sides: QuestionSides) => {
  const { favourable, unfavourable, low, high } = context.texts.figures;
  return sides.isDirected ? { left: unfavourable, right: favourable } : { left: low, right: high };
};

export const withheldChart = (context: ReportContext): Chart => ({
  kind: 'withheld',
  text: context.texts.figures.withheld,
  alt: context.texts.figures.withheld,
});

/** The largest share on each side over several scales, so that their bars share one ruler. */
export function commonDomain(
  context: ReportContext,
  questions: readonly Question[],
): DivergingChart['domain'] {
  const scales = questions.flatMap((question) => {
    const sides = sidesOf(question);
    const figures = context.figures.overall(question.code);
    const totals = sides && sideTotals(sides, figures);
    return sides && totals ? [{ sides, figures, totals }] : [];
  });
  const beside: number[] = [];
  for (const { sides, figures } of scales) {
    [...sides.neutral, ...sides.beside].slice(0, MOST_BESIDE).forEach(({ code }, index) => {
      const share = shareIn(figures, figures.count(code))?.high ?? 0;
      beside[index] = Math.max(beside[index] ?? FEWEST_BESIDE, share);
    });
  }
  return {
    left: Math.max(FEWEST_SIDE, ...scales.map(({ totals }) => totals.left.high)),
    right: Math.max(FEWEST_SIDE, ...scales.map(({ totals }) => totals.right.high)),
    beside,
  };
}

function scaleChart(
  context: ReportContext,
  question: Question,
  sides: QuestionSides,
  domain: DivergingChart['domain'],
): Chart {
  const figures = context.figures.overall(question.code);
  const tones = tonesOf(sides);
  const segments = (options: QuestionSides['left']) =>
    options.map(({ code }) => segmentOf(context, question, figures, code, tones.get(code)!));
  const [left, right] = [segments(sides.left), segments(sides.right)];
  // What stands beside the scale may be withheld on its own; the bar then goes without it.
  const beside = segments([...sides.neutral, ...sides.beside].slice(0, MOST_BESIDE)).filter(
    (one) => one !== null,
  );
  const totals = sideTotals(sides, figures);
  if (!totals || !isWhole(left) || !isWhole(right)) return withheldChart(context);
  const names = sideNames(context, sides);
  const shares = {
    leftShare: context.percent(totals.left),
    rightShare: context.percent(totals.right),
  };
  const title = context.say(question.title);
  const alt = fill(context.texts.theme.altScale, { title, ...names, ...shares });
  if (question.type === 'classes' || question.type === 'number') {
    const scale = (question.options ?? []).filter((option) => option.score !== undefined);
    const columns = segments(scale);
    return isWhole(columns)
      ? {
          kind: 'columns',
          columns,
          beside: segments(sides.beside).filter((one) => one !== null),
          alt,
        }
      : withheldChart(context);
  }
  return {
    kind: 'diverging',
    left,
    right,
    beside,
    leftTotal: fill(context.texts.list.colon, { label: names.left, text: shares.leftShare }),
    rightTotal: fill(context.texts.list.colon, { label: names.right, text: shares.rightShare }),
    domain,
    alt,
  };
}

/** Answers of a choice, most frequent first; those withheld are left to the table. */
export function sortedSegments(context: ReportContext, question: Question): readonly Segment[] {
  const figures = context.figures.overall(question.code);
  return choiceCodes(question)
    .map((code) => segmentOf(context, question, figures, code, 'plain'))
    .filter((segment) => segment !== null)
    .sort((a, b) => b.share.low - a.share.low);
}

/** Codes of questions whose options are the product's own. */
export function choiceCodes(question: Question): readonly string[] {
  if (question.options && question.options.length > 0) return question.options.map((o) => o.code);
  if (question.type === 'yesno') return ['yes', 'no'];
  return question.type === 'petition' ? ['sign'] : [];
}

/** The chart of a question over all respondents. */
export function questionChart(
  context: ReportContext,
  question: Question,
  domain: DivergingChart['domain'],
): Chart {
  const sides = sidesOf(question);
  if (sides) return scaleChart(context, question, sides, domain);
  const bars = sortedSegments(context, question).slice(0, MOST_BARS);
  if (bars.length === 0) return withheldChart(context);
  const title = context.say(question.title);
  const answers = bars.map(({ label, text }) => `${label} ${text}`).join(', ');
  return { kind: 'bars', bars, alt: fill(context.texts.theme.altBars, { title, answers }) };
}
