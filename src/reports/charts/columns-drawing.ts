import { wrapText } from '../format/wrap-text.js';
import type { ColumnsChart, Segment } from '../report-document.js';
import { heightOf, type Drawing, type Measure, type Shape } from './drawing.js';
import { segmentColumn } from './segment-column.js';
import { INK, INK_SOFT, RULE } from './palette.js';

const PLOT = 46;
const TOP = 12;
const LABEL = 7;
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

function column(segment: Segment, slot: Slot, scale: number): Shape[] {
  const wide = Math.min(slot.width * 0.7, 52);
  const height = segment.share.high * scale;
  const x = slot.x + (slot.width - wide) / 2;
  return [
    ...segmentColumn(segment, x, TOP + PLOT - height, wide, height),
    {
      kind: 'word',
      x: slot.x + slot.width / 2,
      y: TOP + PLOT - height - 11,
      text: segment.text,
      size: 8,
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
          y: TOP + PLOT + 4 + row * LABEL * 1.25,
          text,
          size: LABEL,
          anchor: 'middle',
          isBold: false,
          fill: INK_SOFT,
        }));
      });
  return {
    width,
    height: Math.max(TOP + PLOT + 1, heightOf(labels)),
    shapes: [
      ...segments.flatMap((segment, index) => column(segment, places[index]!, PLOT / highest)),
      {
        kind: 'line',
        x1: places[0]?.x ?? 0,
        y1: TOP + PLOT,
        x2: end,
        y2: TOP + PLOT,
        stroke: INK,
        thickness: 0.8,
      },
      ...(chart.beside.length > 0
        ? [
            {
              kind: 'line' as const,
              x1: end,
              y1: TOP,
              x2: end,
              y2: TOP + PLOT,
              stroke: RULE,
              thickness: 0.6,
            },
          ]
        : []),
      ...labels,
    ],
  };
}
