import { wrapText } from '../format/wrap-text.js';
import type { DivergingChart, Segment } from '../report-document.js';
import { hatch, heightOf, type Drawing, type Measure, type Shape } from './drawing.js';
import { INK, INK_SOFT, TONES } from './palette.js';

const BAR = 18;
const GAP = 14;
const LABEL = 6.8;
const TOTAL = 8;
const TOP = 2;

/** A piece of a bar: what is certain is filled, what is only possible is hatched. */
export function segmentShapes(
  { share, tone, text }: Segment,
  x: number,
  width: number,
  y: number,
  height: number,
  measure: Measure,
): Shape[] {
  const paint = TONES[tone];
  const certain = share.high > 0 ? (width * share.low) / share.high : 0;
  const shapes: Shape[] = [
    { kind: 'box', x, y, width: certain, height, fill: paint.fill },
    ...(share.high > share.low ? hatch(x + certain, y, width - certain, height, INK_SOFT, 3) : []),
  ];
  if (share.high === share.low && measure(text, LABEL, true) + 5 <= width) {
    shapes.push({
      kind: 'word',
      x: x + width / 2,
      y: y + (height - LABEL * 1.3) / 2,
      text,
      size: LABEL,
      anchor: 'middle',
      isBold: true,
      fill: paint.text,
    });
  }
  return shapes;
}

/** Widths of what is certain of the pieces of one side, from the centre outwards. */
export function splitSide(
  segments: readonly Segment[],
  scale: number,
): readonly { readonly segment: Segment; readonly from: number; readonly width: number }[] {
  let from = 0;
  return segments.toReversed().map((segment) => {
    const width = segment.share.low * scale;
    const piece = { segment, from, width };
    from += width;
    return piece;
  });
}

interface SidePlace {
  readonly centre: number;
  readonly scale: number;
  readonly y: number;
  readonly height: number;
  /** What parts a piece from the one before. */
  readonly edge?: (x: number) => Shape;
}

interface Side {
  readonly segments: readonly Segment[];
  /** The most that all of it may be. */
  readonly reach: number;
  readonly direction: 1 | -1;
}

/**
 * One side of a bar: what is certain of each piece, and then, hatched, what all of them together may
 * be beyond that. Pieces that are ranges are not labelled: what is drawn is the least of them.
 */
export function sideShapes(
  { segments, reach, direction }: Side,
  { centre, scale, y, height, edge }: SidePlace,
  measure: Measure,
): Shape[] {
  const place = (from: number, width: number): number =>
    direction === 1 ? centre + from : centre - from - width;
  const pieces = splitSide(segments, scale);
  const certain = pieces.reduce((sum, { width }) => sum + width, 0);
  const soft = segments.some(({ share }) => share.low < share.high) ? reach * scale - certain : 0;
  return [
    ...pieces.flatMap(({ segment, from, width }) => {
      const { low, high } = segment.share;
      const drawn = { ...segment, share: { low, high: low }, text: low < high ? '' : segment.text };
      return [
        ...segmentShapes(drawn, place(from, width), width, y, height, measure),
        ...(edge && from > 0 ? [edge(centre + direction * from)] : []),
      ];
    }),
    ...(soft > 0 ? hatch(place(certain, soft), y, soft, height, INK_SOFT, 3) : []),
  ];
}

function besideShapes(
  chart: DivergingChart,
  start: number,
  scale: number,
  measure: Measure,
): Shape[] {
  let x = start;
  return chart.beside.flatMap((segment, index) => {
    const room = (chart.domain.beside[index] ?? segment.share.high) * scale;
    const width = segment.share.high * scale;
    const isLast = index === chart.beside.length - 1;
    const labelRoom = room + (isLast ? 0 : GAP - 4);
    const label = wrapText(segment.label, labelRoom, (part) => measure(part, LABEL), 2);
    const shapes: Shape[] = [
      ...segmentShapes({ ...segment, text: '' }, x, width, TOP, BAR, measure),
      {
        kind: 'line',
        x1: x,
        y1: TOP - 1,
        x2: x,
        y2: TOP + BAR + 1,
        stroke: INK_SOFT,
        thickness: 0.6,
      },
      ...[segment.text, ...label].map((line, row): Shape => ({
        kind: 'word',
        x,
        y: TOP + BAR + 4 + row * LABEL * 1.2,
        text: line,
        size: LABEL,
        anchor: 'start',
        isBold: row === 0,
        fill: row === 0 ? INK : INK_SOFT,
      })),
    ];
    x += room + GAP;
    return shapes;
  });
}

/**
 * Unfavourable to the left of a line, favourable to the right, on the ruler of all charts that
 * stand together; neutral and not-concerned apart on the right (practice.md 5).
 */
export function drawDiverging(chart: DivergingChart, width: number, measure: Measure): Drawing {
  const { domain } = chart;
  const apart = domain.beside.reduce((sum, share) => sum + share, 0);
  const scale = (width - domain.beside.length * GAP) / (domain.left + domain.right + apart);
  const centre = domain.left * scale;
  const bar = { centre, scale, y: TOP, height: BAR };
  const { left, right, reach } = chart;
  const sides: Shape[] = [
    ...sideShapes({ segments: left, reach: reach.left, direction: -1 }, bar, measure),
    ...sideShapes({ segments: right, reach: reach.right, direction: 1 }, bar, measure),
  ];
  const total = (text: string, x: number, anchor: 'start' | 'end'): Shape => ({
    kind: 'word',
    x,
    y: TOP + BAR + 4,
    text,
    size: TOTAL,
    anchor,
    isBold: true,
    fill: INK,
  });
  const apartShapes = besideShapes(chart, centre + domain.right * scale + GAP, scale, measure);
  const shapes: Shape[] = [
    ...sides,
    { kind: 'line', x1: centre, y1: 0, x2: centre, y2: TOP + BAR + 14, stroke: INK, thickness: 1 },
    total(chart.leftTotal, centre - 5, 'end'),
    total(chart.rightTotal, centre + 5, 'start'),
    ...apartShapes,
  ];
  return { width, height: heightOf(shapes), shapes };
}
