import type { Tone } from '../report-document.js';
import type { Measure, Shape } from './drawing.js';
import { INK_SOFT, TONES } from './palette.js';

const CHIP = 7;
const SIZE = 7.5;

interface Entry {
  readonly name: string;
  readonly tone: Tone;
  /** As the chart draws it. */
  readonly mark?: 'box' | 'dot';
}

/** What each colour stands for, on one line above a chart that no table explains. */
export function legend(entries: readonly Entry[], left: number, measure: Measure): Shape[] {
  let x = left;
  return entries.flatMap(({ name, tone, mark = 'box' }): Shape[] => {
    const { fill } = TONES[tone];
    const start = x;
    x += CHIP + 4 + measure(name, SIZE) + 16;
    return [
      mark === 'dot'
        ? { kind: 'dot', x: start + CHIP / 2, y: 5.5, radius: CHIP / 2, fill }
        : { kind: 'box', x: start, y: 2, width: CHIP, height: CHIP, fill },
      {
        kind: 'word',
        x: start + CHIP + 4,
        y: 5.5 - SIZE * 0.63,
        text: name,
        size: SIZE,
        anchor: 'start',
        isBold: false,
        fill: INK_SOFT,
      },
    ];
  });
}
