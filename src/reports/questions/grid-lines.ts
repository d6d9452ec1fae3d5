import { type Question, type Tabled } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import { surelyAboveAll } from '../figures/compare.js';
import { type Figure, isWithheld } from '../../disclosure/index.js';
import type {
  Cell,
  ChartLine,
  LinesChart,
  QuestionBlock,
  Row,
  Ruler,
  Table,
  Tone,
} from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { baseNote } from './base-note.js';
import { type Counted, labelOf, quoteSide } from './counted.js';
import { baseLabel, countCell } from './figures-table.js';
import type { GridPart } from './grid-parts.js';
import { besideOf, commonRuler, FEWEST_BESIDE, sideTotals } from './ruler.js';
import { allShown, ANY_SHARE, segmentOf, shareIn } from './segments.js';
import { placesOf, tableSidesOf, tonesOf } from './table-sides.js';
import { withheldCell, withheldText } from './withheld.js';
import { joinApart, withColon } from '../format/punctuate.js';

const STEPS: readonly Tone[] = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6'];

/** One hue from the first place to the last, and what stands beside them apart. */
function stepTones(tabled: Tabled): ReadonlyMap<string, Tone> {
  const { places, beside } = placesOf(tabled);
  const step = (index: number): Tone =>
    STEPS[Math.round((index * (STEPS.length - 1)) / Math.max(1, places.length - 1))]!;
  return new Map<string, Tone>([
    ...places.map((code, index) => [code, step(index)] as const),
    ...beside.map((code) => [code, 'beside'] as const),
  ]);
}

/** The sides that the definition names, or one bar of all places from left to right. */
function layoutOf(tabled: Tabled) {
  const sides = tableSidesOf(tabled);
  if (sides) return { sides, named: sides, tones: tonesOf(sides) };
  const { places, beside } = placesOf(tabled);
  const whole = { left: [], right: places.toReversed(), neutral: [], beside };
  return { sides: whole, named: null, tones: stepTones(tabled) };
}

type Layout = ReturnType<typeof layoutOf>;

export const rowLabel = (context: ReportContext, { tabled: { part } }: Counted): string =>
  part.kind === 'row' ? context.say(part.row.label, 160) : '';

function lineOf(context: ReportContext, counted: Counted, layout: Layout): ChartLine {
  const label = rowLabel(context, counted);
  const { sides, named, tones } = layout;
  if (counted.figures.isUnanswered) {
    return { kind: 'text', label, text: context.texts.theme.lineUnanswered };
  }
  const segments = (codes: readonly string[]) =>
    codes.map((code) => segmentOf(context, counted, code, tones.get(code)!));
  const left = allShown(segments(sides.left));
  const right = allShown(segments(sides.right));
  if (isWithheld(left)) return { kind: 'withheld', label, text: withheldText(context, left) };
  if (isWithheld(right)) return { kind: 'withheld', label, text: withheldText(context, right) };
  const totals = named && sideTotals(named, counted);
  const all = shareIn(counted, counted.figures.sum(sides.right));
  return {
    kind: 'bar',
    label,
    left,
    right,
    beside: segments(besideOf(sides)).map((one) => (isWithheld(one) ? null : one)),
    leftTotal: totals && left.length > 0 ? context.percent(totals.left) : '',
    rightTotal: totals && right.length > 0 ? context.percent(totals.right) : '',
    reach: { left: totals?.left.high ?? 0, right: isWithheld(all) ? 1 : all.high },
  };
}

const wholeRuler = (lines: readonly ChartLine[]): Ruler => {
  const bars = lines.filter((line) => line.kind === 'bar');
  const apart = bars[0]?.beside ?? [];
  const highest = (i: number): number =>
    Math.max(FEWEST_BESIDE, ...bars.map(({ beside }) => beside[i]?.share.high ?? 0));
  return { left: 0, right: 1, beside: apart.map((_, i) => highest(i)) };
};

function linesChart(
  context: ReportContext,
  { lines }: GridPart,
  title: string,
  layout: Layout,
): LinesChart {
  const { theme, figures } = context.texts;
  const drawn = lines.map((counted) => lineOf(context, counted, layout));
  const said = drawn.map((line) => {
    if (line.kind !== 'bar') return `${line.label}: ${line.text}`;
    const apart = line.beside.filter((one) => one !== null);
    const parts = [...line.left, ...line.right.toReversed(), ...apart];
    return `${line.label}: ${parts.map(({ label, text }) => `${label} ${text}`).join(', ')}`;
  });
  return {
    kind: 'lines',
    heads: {
      left: (layout.named?.left ?? []).length > 0 ? figures.unfavourable : '',
      right: (layout.named?.right ?? []).length > 0 ? figures.favourable : '',
      beside: besideOf(layout.sides).map((code) => labelOf(context, lines[0]!, code)),
    },
    lines: drawn,
    ruler: layout.named ? commonRuler(lines) : wholeRuler(drawn),
    alt: fill(theme.altBars, { title, answers: joinApart(context.texts.list, said) }),
  };
}

function linesTable(context: ReportContext, lines: readonly Counted[], caption: string): Table {
  const [first] = lines;
  if (!first) return { caption, style: 'figures', columns: [], rows: [] };
  const { tones } = layoutOf(first.tabled);
  const rests = lines.map(({ figures }) => figures.noAnswer());
  const hasRest = rests.every((rest) => rest !== null);
  const both = (counted: Counted, count: Figure): Cell => {
    const share = shareIn(counted, count);
    if (isWithheld(count)) return withheldCell(context, count);
    const { text } = countCell(context, count, counted.figures.base);
    return isWithheld(share) ? { text } : { text: `${context.percent(share)}\n${text}` };
  };
  const { figures, theme } = context.texts;
  return {
    caption,
    note: theme.cellsOfLines,
    style: 'figures',
    columns: [
      { label: theme.line },
      ...first.tabled.columns.map((code) => ({
        label: labelOf(context, first, code),
        tone: tones.get(code)!,
      })),
      ...(hasRest ? [{ label: figures.noAnswer }] : []),
      { label: baseLabel(context, first) },
    ],
    rows: lines.map((counted, index): Row => {
      const { base } = counted.figures;
      const rest = rests[index];
      return {
        head: rowLabel(context, counted),
        cells: [
          ...counted.tabled.columns.map((code) => both(counted, counted.figures.count(code))),
          ...(hasRest && rest ? [both(counted, rest)] : []),
          countCell(context, base, base),
        ],
      };
    }),
  };
}

/** The line with the largest unfavourable share, in words, if it is certain which it is. */
function worstLine(context: ReportContext, lines: readonly Counted[]): string {
  const { theme } = context.texts;
  const shares = lines.flatMap((counted) => {
    const left = tableSidesOf(counted.tabled)?.left ?? [];
    if (left.length === 0) return [];
    return [{ counted, left, share: shareIn(counted, counted.figures.sum(left)) }];
  });
  const worst = surelyAboveAll(shares, ({ share }) => (isWithheld(share) ? ANY_SHARE : share));
  if (!worst || isWithheld(worst.share) || worst.share.high === 0) return theme.sentenceLines;
  return fill(theme.sentenceWorst, {
    line: context.quote(rowLabel(context, worst.counted)),
    share: context.percent(worst.share),
    answers: quoteSide(context, worst.counted, worst.left),
  });
}

/** One block of all lines that are answered by the same options. */
export function linesBlock(
  context: ReportContext,
  question: Question,
  part: GridPart,
): QuestionBlock {
  const { list, theme } = context.texts;
  const first = part.lines[0]!;
  const aspect = part.aspect && context.say(part.aspect.label, 80);
  const own = context.say(question.title);
  const title = aspect ? withColon(list, { label: own, text: aspect }) : own;
  return {
    kind: 'question',
    title,
    sentence: worstLine(context, part.lines),
    notes: [baseNote(context, first)].filter(Boolean),
    chart: linesChart(context, part, title, layoutOf(first.tabled)),
    table: linesTable(context, part.lines, fill(theme.tableOf, { title })),
  };
}
