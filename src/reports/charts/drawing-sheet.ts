import { wrapText } from '../format/wrap-text.js';
import type { Chart, DivergingChart, Segment } from '../report-document.js';
import { drawChart } from './draw-chart.js';
import type { Drawing, Measure, Shape } from './drawing.js';
import { legendRows } from './legend.js';
import { INK, INK_SOFT, PAPER } from './palette.js';

const MARGIN = 18;
const GAP = 8;
const TITLE = { size: 12, isBold: true, fill: INK } as const;
const NOTE = { size: 8.5, isBold: false, fill: INK_SOFT } as const;
const LINE = 1.3;

/** What stands around a chart that is taken out of its report. */
export interface ChartWords {
  readonly title: string;
  /** Of whom the figures are, and what else a reader has to know. */
  readonly notes: readonly string[];
  /** The survey and the release that it was drawn from. */
  readonly source: string;
}

function moved(shape: Shape, x: number, y: number): Shape {
  return shape.kind === 'line'
    ? { ...shape, x1: shape.x1 + x, x2: shape.x2 + x, y1: shape.y1 + y, y2: shape.y2 + y }
    : { ...shape, x: shape.x + x, y: shape.y + y };
}

/** As the bar shows them from left to right: both sides are kept from the extreme inwards. */
const scaleOf = ({ left, right }: Pick<DivergingChart, 'left' | 'right'>): readonly Segment[] => [
  ...left,
  ...right.toReversed(),
];

/** In a report the table below names the colours of a bar; alone it names them itself. */
function namedIn(chart: Chart): readonly Segment[] {
  if (chart.kind === 'diverging') return scaleOf(chart);
  if (chart.kind !== 'lines') return [];
  const bar = chart.lines.find((line) => line.kind === 'bar');
  return bar?.kind === 'bar' ? scaleOf(bar) : [];
}

/** A chart with its title, its notes, its colours and where it comes from, on white. */
export function drawSheet(
  chart: Chart,
  { title, notes, source }: ChartWords,
  width: number,
  measure: Measure,
): Drawing {
  const room = width - 2 * MARGIN;
  const shapes: Shape[] = [];
  let y = MARGIN;
  const write = (text: string, style: typeof TITLE | typeof NOTE): void => {
    const fit = (part: string): number => measure(part, style.size, style.isBold);
    for (const line of wrapText(text, room, fit)) {
      shapes.push({ kind: 'word', x: MARGIN, y, text: line, anchor: 'start', ...style });
      y += style.size * LINE;
    }
  };
  const place = (drawing: Drawing): void => {
    shapes.push(...drawing.shapes.map((shape) => moved(shape, MARGIN, y)));
    y += drawing.height;
  };
  write(title, TITLE);
  notes.forEach((note) => write(note, NOTE));
  y += GAP;
  const names = namedIn(chart).map(({ label, tone }) => ({ name: label, tone }));
  place(legendRows(names, 0, room, measure));
  if (names.length > 0) y += GAP / 2;
  place(drawChart(chart, room, measure));
  y += GAP;
  write(source, { ...NOTE, size: NOTE.size });
  const height = y + MARGIN - GAP;
  return {
    width,
    height,
    shapes: [{ kind: 'box', x: 0, y: 0, width, height, fill: PAPER }, ...shapes],
  };
}
