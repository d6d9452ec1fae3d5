import { wrapText } from '../format/wrap-text.js';
import type { DotRow, DotsChart, Tone } from '../report-document.js';
import { hatch, type Drawing, type Measure, type Shape } from './drawing.js';
import { INK, INK_SOFT, PAPER, RULE, SAND_DARK, TONES } from './palette.js';
import { rulerShapes } from './percent-ruler.js';
import { softRange } from './soft-range.js';

const ROW = 15;
const LINE = 9.6;
const TOP = 13;
const SIZE = 8;
const BASE = 46;
const LABEL_SHARE = 0.3;
const VALUE = 52;

interface Place {
  readonly middle: number;
  readonly left: number;
  readonly plot: number;
  readonly labels: readonly string[];
  readonly index: number;
}

const word = { kind: 'word', size: SIZE, isBold: false } as const;

function markShapes(
  { low, high }: { readonly low: number; readonly high: number },
  tone: Tone,
  { middle, left, plot }: Place,
): readonly Shape[] {
  const [from, to] = [left + low * plot, left + high * plot];
  const way = { kind: 'line', y1: middle, y2: middle, stroke: SAND_DARK, thickness: 2 } as const;
  return [
    { ...way, x1: left, x2: from },
    ...(low === high
      ? [{ kind: 'dot', x: to, y: middle, radius: 3.6, fill: TONES[tone].fill } as const]
      : softRange([from, to], middle, tone)),
  ];
}

function rowShapes(row: DotRow, tone: Tone, place: Place, measure: Measure): readonly Shape[] {
  const { middle, left, plot, labels, index: at } = place;
  const line = { ...word, y: middle - SIZE * 0.63 } as const;
  const heads: readonly Shape[] = [
    ...labels.map((text, index): Shape => ({
      ...word,
      x: 0,
      y: middle - (labels.length / 2 - index) * LINE - 0.2,
      text,
      anchor: 'start',
      fill: INK,
      cell: [at, 0],
    })),
    { ...line, x: left - 8, text: row.base, anchor: 'end', fill: INK_SOFT, cell: [at, 1] },
  ];
  if (row.kind === 'share') {
    const { text } = row;
    return [
      ...heads,
      ...markShapes(row.share, tone, place),
      {
        ...line,
        x: left + plot + 10,
        text,
        anchor: 'start',
        isBold: true,
        fill: INK,
        cell: [at, 2],
      },
    ];
  }
  const box = { x: left, y: middle - ROW / 2 + 2, width: plot, height: ROW - 4 };
  const room = measure(row.text, SIZE) + 8;
  return [
    ...heads,
    ...(row.kind === 'withheld' ? hatch(box.x, box.y, box.width, box.height, RULE) : []),
    { kind: 'box', ...box, x: left + 10, width: room, fill: PAPER },
    { ...line, x: left + 14, text: row.text, anchor: 'start', fill: INK_SOFT, cell: [at, 2] },
  ];
}

/** The share of all: a line through the rows, with its name above. */
const referenceShapes = (
  { share, label }: NonNullable<DotsChart['reference']>,
  { left, plot }: Pick<Place, 'left' | 'plot'>,
  height: number,
): readonly Shape[] => {
  const x = left + share * plot;
  return [
    { kind: 'line', x1: x, y1: TOP - 3, x2: x, y2: height, stroke: INK, thickness: 1 },
    { ...word, x, y: 0, text: label, size: 7, anchor: 'middle', fill: INK_SOFT },
  ];
};

/** One dot for each group on a ruler from 0 to 100; a range where only bounds are published. */
export function drawDots(chart: DotsChart, width: number, measure: Measure): Drawing {
  const left = width * LABEL_SHARE + BASE;
  const plot = width - left - VALUE;
  let y = TOP;
  const rows = chart.rows.flatMap((row, index) => {
    const base = row.base === '' ? 0 : measure(row.base, SIZE) + 8;
    const labels = wrapText(row.label, left - base - 10, (text) => measure(text, SIZE), 2);
    const height = Math.max(ROW, labels.length * LINE + 2);
    const middle = y + height / 2;
    y += height;
    return rowShapes(row, chart.tone, { middle, left, plot, labels, index }, measure);
  });
  const ruler = rulerShapes({ left, plot, top: TOP, bottom: y });
  const reference = chart.reference ? referenceShapes(chart.reference, { left, plot }, y) : [];
  // A dot stands upon the line of all; a range would hide it.
  const hasRange = chart.rows.some((row) => row.kind === 'share' && row.share.low < row.share.high);
  const drawn = hasRange ? [...rows, ...reference] : [...reference, ...rows];
  return { width, height: y + ruler.foot, shapes: [...ruler.shapes, ...drawn] };
}
