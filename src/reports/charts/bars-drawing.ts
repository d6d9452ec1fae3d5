import { wrapText } from '../format/wrap-text.js';
import type { BarsChart } from '../report-document.js';
import { segmentShapes } from './diverging-drawing.js';
import type { Drawing, Measure, Shape } from './drawing.js';
import { INK } from './palette.js';

const BAR = 10;
const ROW = 15;
const SIZE = 8;
const LABEL_SHARE = 0.42;
const VALUE = 48;

/** Choices, most frequent first, on one ruler from nought. */
export function drawBars(chart: BarsChart, width: number, measure: Measure): Drawing {
  const labelRoom = width * LABEL_SHARE;
  const highest = Math.max(0.2, ...chart.bars.map(({ share }) => share.high));
  const scale = (width - labelRoom - VALUE) / highest;
  let y = 0;
  const shapes = chart.bars.flatMap((segment): Shape[] => {
    const lines = wrapText(segment.label, labelRoom - 10, (text) => measure(text, SIZE), 2);
    const height = Math.max(ROW, lines.length * SIZE * 1.25 + 4);
    const bar = segment.share.high * scale;
    const middle = y + height / 2;
    const word = { kind: 'word', size: SIZE, fill: INK } as const;
    const row: Shape[] = [
      ...lines.map((text, index): Shape => ({
        ...word,
        x: labelRoom - 8,
        y: middle - (lines.length / 2 - index) * SIZE * 1.25,
        text,
        anchor: 'end',
        isBold: false,
      })),
      ...segmentShapes({ ...segment, text: '' }, labelRoom, bar, middle - BAR / 2, BAR, measure),
      {
        ...word,
        x: labelRoom + bar + 5,
        y: middle - SIZE * 0.63,
        text: segment.text,
        anchor: 'start',
        isBold: true,
      },
    ];
    y += height;
    return row;
  });
  return {
    width,
    height: y,
    shapes: [
      ...shapes,
      { kind: 'line', x1: labelRoom, y1: 0, x2: labelRoom, y2: y, stroke: INK, thickness: 0.8 },
    ],
  };
}
