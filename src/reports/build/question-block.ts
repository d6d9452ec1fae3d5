import type { Question } from '../../questionnaire/index.js';
import { isExact, type Interval } from '../figures/interval.js';
import { sidesOf, type QuestionSides } from '../figures/question-sides.js';
import { fill } from '../../language/index.js';
import type { Cell, Chart, Column, QuestionBlock, Row, Table } from '../report-document.js';
import { choiceCodes, sideTotals, sortedSegments } from './question-chart.js';
import type { ReportContext } from './report-context.js';
import { shareIn, tonesOf } from './segments.js';

const MOST_COLUMNS = 8;

/** A count as it was published: exact, bounded, or withheld. */
export function countCell(
  context: ReportContext,
  interval: Interval | null,
  base: number | null,
): Cell {
  if (!interval) return { text: context.texts.figures.withheld, isWithheld: true };
  if (isExact(interval)) return { text: context.count(interval.low) };
  return interval.low > 0 || interval.high === base
    ? { text: `≥\u202f${context.count(interval.low)}` }
    : { text: `≤\u202f${context.count(interval.high)}` };
}

function figuresTable(context: ReportContext, question: Question): Table {
  const { texts } = context;
  const figures = context.figures.overall(question.code);
  const sides = sidesOf(question);
  const tones = sides && tonesOf(sides);
  const isMany = ['multiple', 'pick', 'ranking'].includes(question.type);
  const rest = isMany ? null : figures.noAnswer();
  const entries: { column: Column; interval: Interval | null }[] = choiceCodes(question).map(
    (code) => {
      const tone = tones?.get(code);
      return {
        column: { label: context.optionLabel(question, code), ...(tone ? { tone } : {}) },
        interval: figures.count(code),
      };
    },
  );
  if (rest !== null) {
    entries.push({
      column: { label: texts.figures.noAnswer },
      interval: { low: rest, high: rest },
    });
  }
  const base = figures.base === null ? null : { low: figures.base, high: figures.base };
  entries.push({ column: { label: texts.figures.respondents }, interval: base });
  const counts = entries.map(({ interval }) => countCell(context, interval, figures.base));
  const shares = entries.map(({ interval }): Cell => {
    const share = shareIn(figures, interval);
    return share
      ? { text: context.percent(share) }
      : { text: texts.figures.withheld, isWithheld: true };
  });
  const columns = entries.map(({ column }) => column);
  const caption = fill(texts.theme.tableOf, { title: context.say(question.title) });
  if (columns.length > MOST_COLUMNS + 1) {
    return {
      caption,
      style: 'figures',
      columns: [
        { label: texts.theme.answer },
        { label: texts.figures.number },
        { label: texts.figures.share },
      ],
      rows: columns.map((column, index): Row => ({
        head: column.label,
        cells: [counts[index]!, shares[index]!],
      })),
    };
  }
  return {
    caption,
    style: 'figures',
    columns: [{ label: '' }, ...columns],
    rows: [
      { head: texts.figures.number, cells: counts },
      { head: texts.figures.share, cells: shares },
    ],
  };
}

export function labelsOf(
  context: ReportContext,
  question: Question,
  side: QuestionSides['left'],
): string {
  // From the middle outwards, as people read a scale.
  return context.quoteAny(side.map(({ code }) => context.optionLabel(question, code)).reverse());
}

function sentence(context: ReportContext, question: Question): string {
  const { theme } = context.texts;
  const figures = context.figures.overall(question.code);
  const sides = sidesOf(question);
  if (sides) {
    const totals = sideTotals(sides, figures);
    if (!totals) return theme.sentenceWithheld;
    return fill(theme.sentenceDirected, {
      bad: context.percent(totals.left),
      badAnswers: labelsOf(context, question, sides.left),
      good: context.percent(totals.right),
      goodAnswers: labelsOf(context, question, sides.right),
    });
  }
  if (question.type === 'petition') {
    const signed = figures.count('sign');
    if (!signed) return theme.sentenceWithheld;
    return fill(theme.signatures, { count: countCell(context, signed, figures.base).text });
  }
  const top = sortedSegments(context, question).slice(0, 3);
  if (top.length === 0) return theme.sentenceWithheld;
  const answers = top.map(({ label, text }) =>
    fill(theme.answerShare, { answer: context.quote(label), share: text }),
  );
  return fill(theme.sentenceTop, { answers: answers.join(', ') });
}

/** A question over all respondents: a plain sentence, a chart, and the figures as a table. */
export const questionBlock = (
  context: ReportContext,
  question: Question,
  chart: Chart,
): QuestionBlock => ({
  kind: 'question',
  title: context.say(question.title),
  sentence: sentence(context, question),
  chart,
  table: figuresTable(context, question),
});
