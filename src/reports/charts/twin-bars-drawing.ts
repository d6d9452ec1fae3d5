import { wrapText } from '../format/wrap-text.js';
import type { TwinBar, TwinBarsChart } from '../report-document.js';
import { segmentShapes } from './diverging-drawing.js';
import { type Drawing, hatch, type Measure, type Shape } from './drawing.js';
import { legend } from './legend.js';
import { INK, INK_SOFT, RULE } from './palette.js';

const BAR = 7;
const ROW = 23;
const SIZE = 8;
const HEAD = 16;
const LABEL_SHARE = 0.42;
const VALUE = 48;
const WITHHELD = 40;

const TONES = ['plain', 'plain-light'] as const;

function barShapes(
  { share, text }: TwinBar,
  index: 0 | 1,
  { left, y, scale }: { readonly left: number; readonly y: number; readonly scale: number },
  measure: Measure,
): Shape[] {
  const word = { kind: 'word', y: y + BAR / 2 - SIZE * 0.63, anchor: 'start', text } as const;
  if (!share) {
    return [
      ...hatch(left, y, WITHHELD, BAR, RULE),
      { ...word, x: left + WITHHELD + 5, size: SIZE - 1, isBold: false, fill: INK_SOFT },
    ];
  }
  const width = share.high * scale;
  const segment = { label: '', text: '', share, tone: TONES[index] };
  return [
    ...segmentShapes(segment, left, width, y, BAR, measure),
    { ...word, x: left + width + 5, size: SIZE, isBold: index === 0, fill: INK },
  ];
}

/** Two figures of each answer, one upon the other, on one ruler from nought. */
export function drawTwinBars(
  { names, rows }: TwinBarsChart,
  width: number,
  measure: Measure,
): Drawing {
  const left = width * LABEL_SHARE;
  const shares = rows.flatMap(({ first, second }) => [first.share, second.share]);
  const highest = Math.max(0.2, ...shares.map((share) => share?.high ?? 0));
  const scale = (width - left - VALUE) / highest;
  const shapes = rows.flatMap(({ label, first, second }, row): Shape[] => {
    const top = HEAD + row * ROW;
    const lines = wrapText(label, left - 10, (text) => measure(text, SIZE), 2);
    const middle = top + ROW / 2;
    const y = middle - BAR - 0.5;
    return [
      ...lines.map((text, index): Shape => ({
        kind: 'word',
        x: left - 8,
        y: middle - (lines.length / 2 - index) * SIZE * 1.25,
        text,
        size: SIZE,
        anchor: 'end',
        isBold: false,
        fill: INK,
      })),
      ...barShapes(first, 0, { left, y, scale }, measure),
      ...barShapes(second, 1, { left, y: y + BAR + 1, scale }, measure),
    ];
  });
  const height = HEAD + rows.length * ROW;
  const axis = { kind: 'line', x1: left, y1: HEAD, x2: left, y2: height, stroke: INK } as const;
  const entries = names.map((name, index) => ({ name, tone: TONES[index === 0 ? 0 : 1] }));
  return {
    width,
    height,
    shapes: [...legend(entries, left, measure), ...shapes, { ...axis, thickness: 0.8 }],
  };
}
