import { wrapText } from '../format/wrap-text.js';
import type { ChartLine, LinesChart } from '../report-document.js';
import { segmentShapes, sideShapes } from './diverging-drawing.js';
import { type Drawing, hatch, heightOf, type Measure, type Shape } from './drawing.js';
import { INK, INK_SOFT, PAPER, RULE } from './palette.js';

const BAR = 12;
const ROW = 19;
const SIZE = 8;
const HEAD = 7;
const LABEL_SHARE = 0.34;
const TOTAL = 34;
const GAP = 10;
const LAST_NAME = 60;

interface Plot {
  readonly left: number;
  readonly centre: number;
  readonly scale: number;
  /** Where what stands apart begins, one after the other. */
  readonly apart: readonly number[];
}

type Bar = Extract<ChartLine, { kind: 'bar' }>;

const word = { kind: 'word', size: SIZE, isBold: false, fill: INK, anchor: 'start' } as const;

/** Room for the totals of a side: a range needs more than a number. */
const roomOf = (texts: readonly string[], measure: Measure): number =>
  Math.max(TOTAL, ...texts.map((text) => measure(text, SIZE, true) + 6));

function layPlot({ ruler, heads, lines }: LinesChart, width: number, measure: Measure): Plot {
  const left = width * LABEL_SHARE;
  const bars = lines.filter((line) => line.kind === 'bar');
  const room = (side: 'left' | 'right'): number =>
    heads[side]
      ? roomOf(
          bars.map((bar) => bar[`${side}Total`]),
          measure,
        )
      : 0;
  const totals = [room('left'), room('right')] as const;
  const shares = ruler.left + ruler.right + ruler.beside.reduce((sum, share) => sum + share, 0);
  const rest = width - left - totals[0] - totals[1] - ruler.beside.length * GAP;
  const scale = rest / shares;
  const centre = left + totals[0] + ruler.left * scale;
  let x = centre + ruler.right * scale + totals[1];
  const apart = ruler.beside.map((share) => {
    x += GAP;
    const start = x;
    x += share * scale;
    return start;
  });
  return { left, centre, scale, apart };
}

/** White between the pieces, so that two light tones stay two. */
const edge = (x: number, y: number): Shape => ({
  kind: 'line',
  x1: x,
  y1: y,
  x2: x,
  y2: y + BAR,
  stroke: PAPER,
  thickness: 0.8,
});

function barShapes(
  line: Bar,
  y: number,
  { centre, scale, apart }: Plot,
  measure: Measure,
): Shape[] {
  const bar = { centre, scale, y, height: BAR, edge: (x: number) => edge(x, y) };
  const side = (segments: Bar['left'], reach: number, direction: 1 | -1): Shape[] =>
    sideShapes({ segments, reach, direction }, bar, measure);
  const total = { ...word, y: y + (BAR - SIZE * 1.25) / 2, isBold: true } as const;
  return [
    ...side(line.left, line.reach.left, -1),
    ...side(line.right, line.reach.right, 1),
    ...line.beside.flatMap((segment, index): Shape[] => {
      if (!segment) return [];
      const x = apart[index] ?? 0;
      return segmentShapes(segment, x, segment.share.high * scale, y, BAR, measure);
    }),
    { ...total, x: centre - line.reach.left * scale - 4, text: line.leftTotal, anchor: 'end' },
    { ...total, x: centre + line.reach.right * scale + 4, text: line.rightTotal },
  ];
}

function textShapes(
  { kind, text }: Exclude<ChartLine, Bar>,
  y: number,
  { left }: Plot,
  width: number,
  measure: Measure,
): Shape[] {
  const room = measure(text, SIZE) + 8;
  return [
    ...(kind === 'withheld' ? hatch(left, y, width - left, BAR, RULE) : []),
    { kind: 'box', x: left + 8, y, width: room, height: BAR, fill: PAPER },
    { ...word, x: left + 12, y: y + (BAR - SIZE * 1.25) / 2, text, fill: INK_SOFT },
  ];
}

/** The names of the sides beside the line, and over the bars that stand apart. */
function headShapes(
  { heads, ruler }: LinesChart,
  { centre, scale, apart }: Plot,
  width: number,
  measure: Measure,
): Shape[] {
  const head = { ...word, size: HEAD, fill: INK_SOFT, y: 0 } as const;
  const sides: Shape[] = [
    { ...head, x: centre - 4, text: heads.left, anchor: 'end' },
    { ...head, x: centre + 4, text: heads.right },
  ];
  const fit = (part: string): number => measure(part, HEAD);
  // Where the names before end; the last may begin there, before its bar, but not end behind the chart.
  let end = 0;
  const beside = heads.beside.flatMap((text, index) => {
    const x = apart[index] ?? width;
    const isLast = index === heads.beside.length - 1;
    const own = Math.max((ruler.beside[index] ?? 0) * scale + GAP - 3, 1);
    const room = isLast ? Math.max(own, Math.min(LAST_NAME, width - end - GAP)) : own;
    const lines = wrapText(text, room, fit, 3);
    end = x + Math.max(...lines.map(fit));
    return lines.map((line, row): Shape => ({
      ...head,
      ...(isLast ? { x: width, anchor: 'end' as const } : { x }),
      y: row * HEAD * 1.2,
      text: line,
    }));
  });
  return [...sides, ...beside].filter((shape) => shape.kind !== 'word' || shape.text !== '');
}

/** The lines of a grid on one ruler, so that they are compared by eye. */
export function drawLines(chart: LinesChart, width: number, measure: Measure): Drawing {
  const plot = layPlot(chart, width, measure);
  const heads = headShapes(chart, plot, width, measure);
  const top = heads.length > 0 ? heightOf(heads) + 2 : 2;
  let y = top;
  const rows = chart.lines.map((line) => {
    const labels = wrapText(line.label, plot.left - 10, (text) => measure(text, SIZE), 3);
    const height = Math.max(ROW, labels.length * SIZE * 1.25 + 5);
    const middle = y + height / 2;
    const bar = middle - BAR / 2;
    y += height;
    const named = labels.map((text, index): Shape => ({
      ...word,
      x: 0,
      y: middle - (labels.length / 2 - index) * SIZE * 1.25,
      text,
    }));
    return line.kind === 'bar'
      ? { below: [...named, ...barShapes(line, bar, plot, measure)], above: [] }
      : { below: named, above: textShapes(line, bar, plot, width, measure) };
  });
  const axis = { kind: 'line', x1: plot.centre, x2: plot.centre, stroke: INK } as const;
  return {
    width,
    height: y,
    shapes: [
      ...heads,
      ...rows.flatMap(({ below }) => below),
      { ...axis, y1: chart.heads.left || chart.heads.right ? 0 : top, y2: y, thickness: 0.9 },
      // Words stand upon the line, so that it crosses none.
      ...rows.flatMap(({ above }) => above),
    ],
  };
}
