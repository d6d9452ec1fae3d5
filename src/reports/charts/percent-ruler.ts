import type { Shape } from './drawing.js';
import { INK, INK_SOFT, RULE } from './palette.js';

const FOOT = 12;
const SIZE = 6.8;

interface Plot {
  readonly left: number;
  readonly plot: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines at each quarter of a ruler from 0 to 100, with their numbers below. */
export function rulerShapes({ left, plot, top, bottom }: Plot): {
  readonly shapes: readonly Shape[];
  /** The room of the numbers. */
  readonly foot: number;
} {
  const shapes = [0, 0.25, 0.5, 0.75, 1].flatMap((share): Shape[] => {
    const x = left + share * plot;
    const isFirst = share === 0;
    return [
      {
        kind: 'line',
        x1: x,
        y1: top,
        x2: x,
        y2: bottom,
        stroke: isFirst ? INK : RULE,
        thickness: isFirst ? 0.8 : 0.4,
      },
      {
        kind: 'word',
        x,
        y: bottom + 2,
        size: SIZE,
        text: String(100 * share),
        anchor: 'middle',
        isBold: false,
        fill: INK_SOFT,
      },
    ];
  });
  return { shapes, foot: FOOT };
}
