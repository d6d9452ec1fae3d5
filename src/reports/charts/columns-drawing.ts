import { wrapText } from '../format/wrap-text.js';
import type { ColumnsChart, Segment } from '../report-document.js';
import { heightOf, type Drawing, type Measure, type Shape } from './drawing.js';
import { segmentColumn } from './segment-column.js';
import { INK, INK_SOFT, RULE } from './palette.js';

const PLOT = 46;
const TOP = 12;
const LABEL = 7;
const VALUE = 8;
const VALUE_LINE = 9;
const LABEL_LINES = 3;

/** Where a column stands; a table below may give the places, and then also the labels. */
export interface Slot {
  readonly x: number;
  readonly width: number;
}

function evenSlots(count: number, width: number): readonly Slot[] {
  const room = Math.min(width / count, 110);
  return Array.from({ length: count }, (_, index) => ({ x: index * room, width: room }));
}

/** A range is wider than a number: where it would run into its neighbour it takes two lines. */
function valueLines({ share, text }: Segment, slot: Slot, measure: Measure): readonly string[] {
  const fit = (part: string) => measure(part, VALUE, true);
  const isWide = share.low < share.high && fit(text) > slot.width - 2;
  return isWide ? wrapText(text, slot.width - 2, fit, 2) : [text];
}

interface Ground {
  /** Where the columns stand. */
  readonly floor: number;
  readonly scale: number;
}

function column(
  segment: Segment,
  slot: Slot,
  lines: readonly string[],
  { floor, scale }: Ground,
): Shape[] {
  const wide = Math.min(slot.width * 0.7, 52);
  const height = segment.share.high * scale;
  const x = slot.x + (slot.width - wide) / 2;
  return [
    ...segmentColumn(segment, x, floor - height, wide, height),
    ...lines.map((text, line): Shape => ({
      kind: 'word',
      x: slot.x + slot.width / 2,
      y: floor - height - 11 - (lines.length - 1 - line) * VALUE_LINE,
      text,
      size: VALUE,
      anchor: 'middle',
      isBold: true,
      fill: INK,
    })),
  ];
}

const MARK_ROOM = 12;
const MARK_LINE = 1.4;

/** A frame around a column and its name above: it shows in grey, and stands whatever the share is. */
function frame(
  label: string,
  { x, width: room }: Slot,
  floor: number,
  width: number,
  measure: Measure,
): Shape[] {
  const [left, right] = [x + 1, x + room - 1];
  const line = (x1: number, y1: number, x2: number, y2: number): Shape => ({
    ...{ kind: 'line', x1, y1, x2, y2, stroke: INK, thickness: MARK_LINE },
  });
  const half = measure(label, LABEL, true) / 2;
  const middle = Math.max(half, Math.min(width - half, x + room / 2));
  return [
    line(left, MARK_ROOM, right, MARK_ROOM),
    line(left, MARK_ROOM, left, floor),
    line(right, MARK_ROOM, right, floor),
    {
      kind: 'word',
      x: middle,
      y: 0,
      text: label,
      size: LABEL,
      anchor: 'middle',
      isBold: true,
      fill: INK,
    },
  ];
}

/** Count classes as a histogram; what stands beside the scale follows, apart from it. */
export function drawColumns(
  chart: ColumnsChart,
  width: number,
  measure: Measure,
  slots?: readonly Slot[],
): Drawing {
  const segments = [...chart.columns, ...chart.beside];
  const places = slots ?? evenSlots(segments.length, width);
  const highest = Math.max(0.2, ...segments.map(({ share }) => share.high));
  const values = segments.map((segment, index) => valueLines(segment, places[index]!, measure));
  const markRoom = chart.mark ? MARK_ROOM + 2 : 0;
  const top = markRoom + TOP + (Math.max(...values.map(({ length }) => length)) - 1) * VALUE_LINE;
  const lastColumn = places[chart.columns.length - 1];
  const end = lastColumn ? lastColumn.x + lastColumn.width : width;
  const labels = slots
    ? []
    : segments.flatMap((segment, index) => {
        const { x, width: room } = places[index]!;
        const fit = (text: string) => measure(text, LABEL);
        return wrapText(segment.label, room - 6, fit, LABEL_LINES).map((text, row): Shape => ({
          kind: 'word',
          x: x + room / 2,
          y: top + PLOT + 4 + row * LABEL * 1.25,
          text,
          size: LABEL,
          anchor: 'middle',
          isBold: false,
          fill: INK_SOFT,
        }));
      });
  return {
    width,
    height: Math.max(top + PLOT + 1, heightOf(labels)),
    shapes: [
      ...segments.flatMap((segment, index) =>
        column(segment, places[index]!, values[index]!, {
          floor: top + PLOT,
          scale: PLOT / highest,
        }),
      ),
      {
        kind: 'line',
        x1: places[0]?.x ?? 0,
        y1: top + PLOT,
        x2: end,
        y2: top + PLOT,
        stroke: INK,
        thickness: 0.8,
      },
      ...(chart.beside.length > 0
        ? [
            {
              kind: 'line' as const,
              x1: end,
              y1: top,
              x2: end,
              y2: top + PLOT,
              stroke: RULE,
              thickness: 0.6,
            },
          ]
        : []),
      ...labels,
      ...(chart.mark && places[chart.mark.at]
        ? frame(chart.mark.label, places[chart.mark.at]!, top + PLOT, width, measure)
        : []),
    ],
  };
}
