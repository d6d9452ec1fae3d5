import type { Question } from '../../questionnaire/index.js';
import type { Ruler, ShownBlock } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { aloneNote, baseNote } from './base-note.js';
import { concernedNote } from './concerned-note.js';
import { type Counted, titleOf } from './counted.js';
import { figuresTable, restNote } from './figures-table.js';
import { sentenceOf } from './sentence.js';
import { stated } from './stated.js';
import { MOST_BARS, tableChart } from './table-chart.js';
import { ownWordsNote } from './words.js';

/** A table over all respondents: a plain sentence, a chart, and the figures. */
export function showTable(
  context: ReportContext,
  question: Question,
  counted: Counted | undefined,
  ruler: Ruler,
): readonly ShownBlock[] {
  const { theme } = context.texts;
  if (!counted) return [stated(context, question, theme.absent)];
  if (counted.figures.isUnanswered) return [stated(context, question, theme.unanswered)];
  const chart = tableChart(context, counted, ruler);
  // Fewer bars are all that the release shows: what is missing is withheld, as the table says.
  const isCut = chart.kind === 'bars' && chart.bars.length === MOST_BARS;
  return [
    {
      kind: 'question',
      title: titleOf(context, counted),
      sentence: sentenceOf(context, counted),
      notes: [
        baseNote(context, counted),
        concernedNote(context, counted),
        aloneNote(context, counted),
        ownWordsNote(context, question),
      ].filter(Boolean),
      chart,
      table: {
        ...figuresTable(context, counted),
        note: restNote(context, counted, isCut ? MOST_BARS : undefined),
      },
    },
  ];
}
