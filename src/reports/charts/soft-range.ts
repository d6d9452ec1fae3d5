import type { Tone } from '../report-document.js';
import type { Shape } from './drawing.js';
import { TONES } from './palette.js';

const HEIGHT = 6;
const END = 10;

/** The lighter tone of the same hue. */
const LIGHTER: Readonly<Partial<Record<Tone, Tone>>> = {
  'bad-strong': 'bad',
  'good-strong': 'good',
  plain: 'plain-light',
};

/**
 * Somewhere between two ends: both are drawn, and no place between them stands out. It is pale, and
 * not hatched as what is withheld.
 */
export function softRange(
  [from, to]: readonly [from: number, to: number],
  middle: number,
  tone: Tone,
): Shape[] {
  const stroke = TONES[tone].fill;
  const { fill } = TONES[LIGHTER[tone] ?? tone];
  const end = (x: number): Shape => ({
    kind: 'line',
    x1: x,
    y1: middle - END / 2,
    x2: x,
    y2: middle + END / 2,
    stroke,
    thickness: 1.4,
  });
  return [
    { kind: 'box', x: from, y: middle - HEIGHT / 2, width: to - from, height: HEIGHT, fill },
    end(from),
    end(to),
  ];
}
