import type { Tone } from '../report-document.js';
import type { Drawing, Measure, Shape } from './drawing.js';
import { INK_SOFT, TONES } from './palette.js';

const CHIP = 7;
const SIZE = 7.5;
const ROW = 13;
const GAP = 16;

export interface Entry {
  readonly name: string;
  readonly tone: Tone;
  /** As the chart draws it. */
  readonly mark?: 'box' | 'dot';
}

function entryShapes({ name, tone, mark = 'box' }: Entry, x: number, y: number): Shape[] {
  const { fill } = TONES[tone];
  return [
    mark === 'dot'
      ? { kind: 'dot', x: x + CHIP / 2, y: y + 5.5, radius: CHIP / 2, fill }
      : { kind: 'box', x, y: y + 2, width: CHIP, height: CHIP, fill },
    {
      kind: 'word',
      x: x + CHIP + 4,
      y: y + 5.5 - SIZE * 0.63,
      text: name,
      size: SIZE,
      anchor: 'start',
      isBold: false,
      fill: INK_SOFT,
    },
  ];
}

/** What each colour stands for, above a chart that no table explains: in rows no wider than `width`. */
export function legendRows(
  entries: readonly Entry[],
  left: number,
  width: number,
  measure: Measure,
): Drawing {
  let [x, y] = [left, 0];
  const shapes = entries.flatMap((entry) => {
    const wide = CHIP + 4 + measure(entry.name, SIZE);
    if (x > left && x + wide > width) [x, y] = [left, y + ROW];
    const drawn = entryShapes(entry, x, y);
    x += wide + GAP;
    return drawn;
  });
  return { width, height: entries.length > 0 ? y + ROW : 0, shapes };
}

export const legend = (
  entries: readonly Entry[],
  left: number,
  measure: Measure,
): readonly Shape[] => legendRows(entries, left, Infinity, measure).shapes;
