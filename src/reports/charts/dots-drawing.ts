import { wrapText } from '../format/wrap-text.js';
import type { DotRow, DotsChart, Tone } from '../report-document.js';
import { hatch, type Drawing, type Measure, type Shape } from './drawing.js';
import { INK, INK_SOFT, PAPER, RULE, SAND_DARK, TONES } from './palette.js';
import { softRange } from './soft-range.js';

const ROW = 15;
const TOP = 13;
const SIZE = 8;
const BASE = 46;
const LABEL_SHARE = 0.3;
const VALUE = 52;

interface Place {
  readonly y: number;
  readonly left: number;
  readonly plot: number;
}

function rowShapes(row: DotRow, tone: Tone, { y, left, plot }: Place, measure: Measure): Shape[] {
  const middle = y + ROW / 2;
  const word = { kind: 'word', y: middle - SIZE * 0.63, size: SIZE, isBold: false } as const;
  const [label = ''] = wrapText(row.label, left - BASE - 10, (text) => measure(text, SIZE), 1);
  const heads: Shape[] = [
    { ...word, x: 0, text: label, anchor: 'start', fill: INK },
    { ...word, x: left - 8, text: row.base, anchor: 'end', fill: INK_SOFT },
  ];
  if (row.kind !== 'share') {
    const room = measure(row.text, SIZE) + 8;
    return [
      ...heads,
      ...(row.kind === 'withheld' ? hatch(left, y + 2, plot, ROW - 4, RULE) : []),
      { kind: 'box', x: left + 10, y: y + 2, width: room, height: ROW - 4, fill: PAPER },
      { ...word, x: left + 14, text: row.text, anchor: 'start', fill: INK_SOFT },
    ];
  }
  const { low, high } = row.share;
  const paint = TONES[tone].fill;
  const [from, to] = [left + low * plot, left + high * plot];
  const mark: Shape[] =
    low === high
      ? [
          {
            kind: 'line',
            x1: left,
            y1: middle,
            x2: to,
            y2: middle,
            stroke: SAND_DARK,
            thickness: 2,
          },
          { kind: 'dot', x: to, y: middle, radius: 3.6, fill: paint },
        ]
      : [
          {
            kind: 'line',
            x1: left,
            y1: middle,
            x2: from,
            y2: middle,
            stroke: SAND_DARK,
            thickness: 2,
          },
          ...softRange([from, to], middle, tone),
        ];
  return [
    ...heads,
    ...mark,
    { ...word, x: left + plot + 10, text: row.text, anchor: 'start', isBold: true, fill: INK },
  ];
}

/** One dot for each group on a ruler from 0 to 100; a range where only bounds are published. */
export function drawDots(chart: DotsChart, width: number, measure: Measure): Drawing {
  const left = width * LABEL_SHARE + BASE;
  const plot = width - left - VALUE;
  const height = TOP + chart.rows.length * ROW;
  const ruler = [0, 0.25, 0.5, 0.75, 1].map((share): Shape => ({
    kind: 'line',
    x1: left + share * plot,
    y1: TOP,
    x2: left + share * plot,
    y2: height,
    stroke: share === 0 ? INK : RULE,
    thickness: share === 0 ? 0.8 : 0.4,
  }));
  const reference: Shape[] = [];
  if (chart.reference) {
    const x = left + chart.reference.share * plot;
    reference.push(
      { kind: 'line', x1: x, y1: TOP - 3, x2: x, y2: height, stroke: INK, thickness: 1 },
      {
        kind: 'word',
        x,
        y: 0,
        text: chart.reference.label,
        size: 7,
        anchor: 'middle',
        isBold: false,
        fill: INK_SOFT,
      },
    );
  }
  const rows = chart.rows.flatMap((row, index) =>
    rowShapes(row, chart.tone, { y: TOP + index * ROW, left, plot }, measure),
  );
  // A dot stands upon the line of all; a range would hide it.
  const hasRange = chart.rows.some((row) => row.kind === 'share' && row.share.low < row.share.high);
  const drawn = hasRange ? [...rows, ...reference] : [...reference, ...rows];
  return { width, height, shapes: [...ruler, ...drawn] };
}
