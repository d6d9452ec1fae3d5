import type { Segment } from '../report-document.js';
import { hatch, type Shape } from './drawing.js';
import { INK_SOFT, TONES } from './palette.js';

/** An upright bar: what is certain is filled from below, what is only possible hatched above. */
export function segmentColumn(
  { share, tone }: Segment,
  x: number,
  y: number,
  width: number,
  height: number,
): Shape[] {
  const certain = share.high > 0 ? (height * share.low) / share.high : 0;
  return [
    { kind: 'box', x, y: y + height - certain, width, height: certain, fill: TONES[tone].fill },
    ...(share.high > share.low ? hatch(x, y, width, height - certain, INK_SOFT, 3) : []),
  ];
}
