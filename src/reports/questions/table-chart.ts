import { fill } from '../../language/index.js';
import { isWithheld, type Withheld } from '../../disclosure/index.js';
import type { Chart, Ruler, Segment } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { baseNote } from './base-note.js';
import { type Counted, titleOf } from './counted.js';
import { besideOf, sideTotals } from './ruler.js';
import { allShown, isShown, segmentOf, sortedSegments } from './segments.js';
import { placesOf, type TableSides, tableSidesOf, tonesOf } from './table-sides.js';
import { withheldChart } from './withheld.js';
import { withColon } from '../format/punctuate.js';

export const MOST_BARS = 15;
/** A bar of more pieces is a rainbow: the points then stand side by side as columns. */
const MOST_PIECES = 7;
/** More columns than stand on one line of print are bars. */
const MOST_COLUMNS = 13;

const sidesNames = (context: ReportContext) => ({
  left: context.texts.figures.unfavourable,
  right: context.texts.figures.favourable,
});

const altOf = (context: ReportContext, counted: Counted, text: string): string =>
  [text, baseNote(context, counted)].filter(Boolean).join(' ');

function altOfList(context: ReportContext, counted: Counted, segments: readonly Segment[]): string {
  const answers = segments.map(({ label, text }) => `${label} ${text}`).join(', ');
  const title = titleOf(context, counted);
  return altOf(context, counted, fill(context.texts.theme.altBars, { title, answers }));
}

/** Unfavourable and favourable on either side of a line; nothing where a part of it is withheld. */
function divergingChart(
  context: ReportContext,
  counted: Counted,
  sides: TableSides,
  domain: Ruler,
): Chart | null {
  const tones = tonesOf(sides);
  const segments = (codes: readonly string[]) =>
    codes.map((code) => segmentOf(context, counted, code, tones.get(code)!));
  const [left, right] = [allShown(segments(sides.left)), allShown(segments(sides.right))];
  const totals = sideTotals(sides, counted);
  if (!totals || isWithheld(left) || isWithheld(right)) return null;
  const { list, theme } = context.texts;
  const names = sidesNames(context);
  const shares = {
    leftShare: context.percent(totals.left),
    rightShare: context.percent(totals.right),
  };
  const total = (side: readonly Segment[], label: string, text: string): string =>
    side.length > 0 ? withColon(list, { label, text }) : '';
  return {
    kind: 'diverging',
    left,
    right,
    // What stands beside the scale may be withheld on its own; the bar then goes without it.
    beside: segments(besideOf(sides)).filter(isShown),
    leftTotal: total(left, names.left, shares.leftShare),
    rightTotal: total(right, names.right, shares.rightShare),
    reach: { left: totals.left.high, right: totals.right.high },
    domain,
    alt: altOf(
      context,
      counted,
      fill(theme.altScale, { title: titleOf(context, counted), ...names, ...shares }),
    ),
  };
}

/** Points or classes as a histogram; nothing where one of them is withheld. */
function columnsChart(
  context: ReportContext,
  counted: Counted,
  sides: TableSides | null,
): Chart | null {
  const tones = sides && tonesOf(sides);
  const { places, beside } = placesOf(counted.tabled);
  const columns = allShown(
    places.map((code) => segmentOf(context, counted, code, tones?.get(code) ?? 'plain')),
  );
  if (isWithheld(columns)) return null;
  const apart = beside.map((code) => segmentOf(context, counted, code, 'beside')).filter(isShown);
  const alt = altOfList(context, counted, [...columns, ...apart]);
  return { kind: 'columns', columns, beside: apart, alt };
}

/** A histogram in which one answer is marked; as it is drawn elsewhere where that cannot be. */
export function markedChart(
  context: ReportContext,
  counted: Counted,
  { answer, label, said }: { answer: string; label: string; said: string },
  domain: Ruler,
): Chart {
  const { columns, order } = counted.tabled;
  const at = placesOf(counted.tabled).places.indexOf(answer);
  const chart =
    at >= 0 && order !== 'none' && columns.length <= MOST_COLUMNS
      ? columnsChart(context, counted, tableSidesOf(counted.tabled))
      : null;
  return chart?.kind === 'columns'
    ? { ...chart, mark: { at, label }, alt: `${chart.alt} ${said}` }
    : tableChart(context, counted, domain);
}

function barsChart(context: ReportContext, counted: Counted): Chart | Withheld {
  const sorted = sortedSegments(context, counted);
  if (isWithheld(sorted)) return sorted;
  const bars = sorted.slice(0, MOST_BARS);
  return { kind: 'bars', bars, alt: altOfList(context, counted, bars) };
}

/** What shows a table best: sides, points, or answers by frequency; these where others cannot. */
export function tableChart(context: ReportContext, counted: Counted, domain: Ruler): Chart {
  const { order, columns } = counted.tabled;
  const sides = tableSidesOf(counted.tabled);
  const { places } = placesOf(counted.tabled);
  const isHistogram = order === 'classes' || (order === 'scale' && places.length > MOST_PIECES);
  const shown =
    sides && !isHistogram
      ? divergingChart(context, counted, sides, domain)
      : order !== 'none' && columns.length <= MOST_COLUMNS
        ? columnsChart(context, counted, sides)
        : null;
  if (shown) return shown;
  const bars = barsChart(context, counted);
  return isWithheld(bars) ? withheldChart(context, bars) : bars;
}
