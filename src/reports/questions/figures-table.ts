import { fill } from '../../language/index.js';
import { type Figure, isWithheld, type Withheld } from '../../disclosure/index.js';
import { byCertain, isSurelyAbove } from '../figures/compare.js';
import type { Cell, Column, Row, Share, Table } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { type Counted, labelOf, titleOf } from './counted.js';
import { possibleShare, shareIn } from './segments.js';
import { tableSidesOf, tonesOf } from './table-sides.js';
import { withheldCell } from './withheld.js';

const MOST_COLUMNS = 8;
/** Points of a scale have short labels. */
const MOST_POINTS = 14;
/** More answers than a page holds are in the files that come with the report. */
export const MOST_ROWS = 22;

/** A count as it was published, among the people of `base`: exact, a range, or withheld. */
export const countCell = (context: ReportContext, count: Figure, base: Figure): Cell =>
  isWithheld(count) ? withheldCell(context, count) : { text: context.people(count, base) };

export const shareCell = (context: ReportContext, share: Share | Withheld): Cell =>
  isWithheld(share) ? withheldCell(context, share) : { text: context.percent(share) };

/** The respondents of a row, or those of them who were asked. */
export const baseLabel = (context: ReportContext, { tabled, figures }: Counted): string =>
  figures.asked !== null && tabled.kind === 'one'
    ? context.texts.figures.asked
    : context.texts.figures.respondents;

interface Entry {
  readonly column: Column;
  readonly count: Figure;
}

function answerEntries(context: ReportContext, counted: Counted): readonly Entry[] {
  const { tabled, figures } = counted;
  const sides = tableSidesOf(tabled);
  const tones = sides && tonesOf(sides);
  return tabled.columns.map((code) => {
    const tone = tones?.get(code);
    return {
      column: { label: labelOf(context, counted, code), ...(tone ? { tone } : {}) },
      count: figures.count(code),
    };
  });
}

const lowest = ({ count }: Entry): number => (isWithheld(count) ? -1 : count.low);

/** All answers in their order, or the most frequent where they are too many to print. */
function printed(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= MOST_ROWS) return entries;
  return entries.toSorted((a, b) => lowest(b) - lowest(a)).slice(0, MOST_ROWS);
}

function restEntries(context: ReportContext, counted: Counted): readonly Entry[] {
  const { tabled, figures } = counted;
  const rest = tabled.kind === 'many' ? null : figures.noAnswer();
  const { base } = figures;
  const isNarrow = tabled.columns.length > MOST_COLUMNS && figures.asked === null;
  return [
    ...(rest === null
      ? []
      : [
          {
            column: { label: context.texts.figures.noAnswer },
            count: rest,
          },
        ]),
    {
      column: { label: isNarrow ? context.texts.figures.everybody : baseLabel(context, counted) },
      count: base,
    },
  ];
}

/** The figures of one table: answers side by side, or under each other where they are many. */
export function figuresTable(context: ReportContext, counted: Counted): Table {
  const { texts } = context;
  const { order } = counted.tabled;
  const entries = [...printed(answerEntries(context, counted)), ...restEntries(context, counted)];
  const counts = entries.map(({ count }) => countCell(context, count, counted.figures.base));
  const shares = entries.map(({ count }) => shareCell(context, shareIn(counted, count)));
  const columns = entries.map(({ column }) => column);
  const caption = fill(texts.theme.tableOf, { title: titleOf(context, counted) });
  if (columns.length <= (order === 'none' ? MOST_COLUMNS + 1 : MOST_POINTS)) {
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
  return {
    caption,
    style: 'figures',
    columns: [
      { label: texts.theme.answer },
      { label: texts.figures.number },
      { label: texts.figures.share },
    ],
    widths: [4, 1, 1],
    rows: columns.map(({ label }, index): Row => ({
      head: label,
      cells: [counts[index]!, shares[index]!],
    })),
  };
}

/** Whether the answers that are shown first are so many of the most frequent for certain. */
function isMostFrequent(counted: Counted, count: number): boolean {
  const shares = counted.tabled.columns
    .map((code) => possibleShare(counted, code))
    .toSorted(byCertain((share) => share));
  return isSurelyAbove(shares.slice(0, count), shares.slice(count));
}

/** What a page leaves out of many answers, and where it is; `drawn`: as many as a chart may draw. */
export function restNote(context: ReportContext, counted: Counted, drawn = Infinity): string {
  const { tabled } = counted;
  const { theme } = context.texts;
  const all = tabled.columns.length;
  if (all > MOST_ROWS) {
    const { restInFiles, restInFilesUnsure } = theme;
    const text = isMostFrequent(counted, MOST_ROWS) ? restInFiles : restInFilesUnsure;
    return fill(text, { shown: MOST_ROWS, all });
  }
  if (all <= drawn) return '';
  const text = isMostFrequent(counted, drawn) ? theme.restInTable : theme.restInTableUnsure;
  return fill(text, { drawn, all });
}
