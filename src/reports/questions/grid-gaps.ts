import type { Question } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import { distance, surelyAboveAll } from '../figures/compare.js';
import { isWithheld, type Withheld } from '../../disclosure/index.js';
import type { Cell, ChartBlock, QuestionBlock, Share, TwinRow } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { baseNote } from './base-note.js';
import type { Counted } from './counted.js';
import { quoteSide } from './counted.js';
import { shareCell } from './figures-table.js';
import type { GridPart } from './grid-parts.js';
import { rowLabel } from './grid-lines.js';
import { ANY_SHARE, shareIn } from './segments.js';
import { tableSidesOf } from './table-sides.js';
import { withheldText } from './withheld.js';
import { joinApart, withColon } from '../format/punctuate.js';

/** One item and its share on each aspect. */
interface Item {
  readonly label: string;
  readonly shares: readonly [Share | Withheld, Share | Withheld];
}

/** By how much the first share exceeds the second; `null` where one is withheld. */
const excessOf = ([one, other]: Item['shares']): Share | null =>
  isWithheld(one) || isWithheld(other)
    ? null
    : { low: one.low - other.high, high: one.high - other.low };

const gapOf = ({ shares: [one, other] }: Item): Share =>
  distance(isWithheld(one) ? ANY_SHARE : one, isWithheld(other) ? ANY_SHARE : other);

const rowCode = ({ tabled: { part } }: Counted): string | null =>
  part.kind === 'row' ? part.row.code : null;

/** The share on the favourable side: important, satisfied. */
const favourableShare = (counted: Counted): Share | Withheld =>
  shareIn(counted, counted.figures.sum(tableSidesOf(counted.tabled)?.right ?? []));

const hasFavourable = ({ lines }: GridPart): boolean =>
  lines.every(({ tabled }) => (tableSidesOf(tabled)?.right ?? []).length > 0);

function itemsOf(context: ReportContext, [one, other]: readonly [GridPart, GridPart]) {
  return one.lines
    .flatMap((line): Item[] => {
      const label = rowLabel(context, line);
      const pair = other.lines.find((candidate) => rowCode(candidate) === rowCode(line));
      return pair ? [{ label, shares: [favourableShare(line), favourableShare(pair)] }] : [];
    })
    .toSorted((a, b) => (excessOf(b.shares)?.low ?? -2) - (excessOf(a.shares)?.low ?? -2));
}

/** "Very important" or "important": what the dots of one aspect count. */
function countedSide(context: ReportContext, { lines }: GridPart): string {
  const [first] = lines;
  return first ? quoteSide(context, first, tableSidesOf(first.tabled)?.right ?? []) : '';
}

/** A difference of shares in points; of ranges, rounded outwards. */
function pointsText(context: ReportContext, { low, high }: Share): string {
  const { points, pointsRange } = context.texts.theme;
  if (low === high) return fill(points, { count: Math.round(100 * low) });
  const [from, to] = [Math.floor(tidy(100 * low)), Math.ceil(tidy(100 * high))];
  return fill(pointsRange, { from: context.count(from), to: context.count(to) });
}

/** Without what dividing leaves in the last place. */
const tidy = (points: number): number => Number(points.toFixed(9));

function gapSentence(
  context: ReportContext,
  items: readonly Item[],
  names: readonly [string, string],
): string {
  const { theme } = context.texts;
  const isApart = items.some((item) => !item.shares.some(isWithheld) && gapOf(item).low > 0);
  if (!isApart) return theme.sentenceNoGap;
  const widest = surelyAboveAll(items, gapOf);
  const [one, other] = widest?.shares ?? [];
  if (!widest || !one || !other || isWithheld(one) || isWithheld(other))
    return theme.sentenceGapUnsure;
  return fill(theme.sentenceGap, {
    line: context.quote(widest.label),
    first: `${names[0]} ${context.percent(one)}`,
    second: `${names[1]} ${context.percent(other)}`,
  });
}

/** The same items on a square: what is high in one aspect and low in the other lies apart. */
export function scatterBlock(
  context: ReportContext,
  { title, chart, notes }: QuestionBlock,
): ChartBlock | null {
  if (chart.kind !== 'gaps') return null;
  const { names, rows } = chart;
  const isDrawn = rows.filter(({ first, second }) => first.share && second.share).length > 1;
  if (!isDrawn) return null;
  const { list, theme } = context.texts;
  const [first, second] = names;
  const said = rows.map(
    (row, index) =>
      `${index + 1} ${row.label}: ${first} ${row.first.text}, ${second} ${row.second.text}`,
  );
  return {
    kind: 'chart',
    title: withColon(list, { label: title, text: fill(theme.scatterTitle, { first, second }) }),
    note: [fill(theme.scatterNote, { first, second }), ...notes].join(' '),
    chart: {
      kind: 'scatter',
      names,
      rows,
      alt: fill(theme.altScatter, { title, answers: joinApart(list, said) }),
    },
  };
}

/** How far two aspects lie apart, widest gap first; nothing where the definition names no side. */
export function gapsBlock(
  context: ReportContext,
  question: Question,
  parts: readonly [GridPart, GridPart],
): QuestionBlock | null {
  if (!parts.every(hasFavourable)) return null;
  const { theme } = context.texts;
  const items = itemsOf(context, parts);
  const name = ({ aspect }: GridPart): string => context.say(aspect?.label, 60);
  const names = [name(parts[0]), name(parts[1])] as const;
  const dot = (share: Share | Withheld) =>
    isWithheld(share)
      ? { share: null, text: withheldText(context, share) }
      : { share, text: context.percent(share) };
  const rows = items.map(({ label, shares }): TwinRow => ({
    label,
    first: dot(shares[0]),
    second: dot(shares[1]),
  }));
  const gapCell = (shares: Item['shares']): Cell => {
    const withheld = shares.find(isWithheld);
    if (withheld) return shareCell(context, withheld);
    const excess = excessOf(shares);
    return { text: excess ? pointsText(context, excess) : '' };
  };
  const title = context.say(question.title);
  const said = rows.map(
    ({ label, first, second }) => `${label}: ${names[0]} ${first.text}, ${names[1]} ${second.text}`,
  );
  return {
    kind: 'question',
    title,
    sentence: gapSentence(context, items, names),
    notes: [
      ...parts.map((part, index) =>
        fill(theme.counts, { aspect: names[index]!, answers: countedSide(context, part) }),
      ),
      baseNote(context, parts[0].lines[0]!),
    ].filter(Boolean),
    chart: {
      kind: 'gaps',
      names,
      rows,
      alt: fill(theme.altBars, { title, answers: joinApart(context.texts.list, said) }),
    },
    table: {
      caption: fill(theme.tableOf, { title }),
      style: 'figures',
      columns: [{ label: theme.item }, ...names.map((label) => ({ label })), { label: theme.gap }],
      rows: items.map(({ label, shares }) => ({
        head: label,
        cells: [...shares.map((share) => shareCell(context, share)), gapCell(shares)],
      })),
    },
  };
}
