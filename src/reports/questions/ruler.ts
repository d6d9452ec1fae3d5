import { isWithheld } from '../../disclosure/index.js';
import type { Ruler, Share } from '../report-document.js';
import type { Counted } from './counted.js';
import { shareIn } from './segments.js';
import { type TableSides, tableSidesOf } from './table-sides.js';

/** Room for the totals below a side and the label below a bar that stands apart. */
const FEWEST_SIDE = 0.3;
export const FEWEST_BESIDE = 0.17;
/** More stand in the table only. */
const MOST_BESIDE = 4;

export interface SideTotals {
  readonly left: Share;
  readonly right: Share;
}

/** Both totals of a scale, or `null` where one of their counts is withheld. */
export function sideTotals({ left, right }: TableSides, counted: Counted): SideTotals | null {
  const { figures } = counted;
  const totals = {
    left: shareIn(counted, figures.sum(left)),
    right: shareIn(counted, figures.sum(right)),
  };
  return isWithheld(totals.left) || isWithheld(totals.right)
    ? null
    : { left: totals.left, right: totals.right };
}

/** What is drawn apart from the two sides. */
export const besideOf = ({ neutral, beside }: TableSides): readonly string[] =>
  [...neutral, ...beside].slice(0, MOST_BESIDE);

/** The largest share on each side over several scales, so that their bars share one ruler. */
export function commonRuler(tables: readonly Counted[]): Ruler {
  const scales = tables.flatMap((counted) => {
    const sides = tableSidesOf(counted.tabled);
    const totals = sides && sideTotals(sides, counted);
    return sides && totals ? [{ counted, sides, totals }] : [];
  });
  const beside: number[] = [];
  for (const { counted, sides } of scales) {
    besideOf(sides).forEach((code, index) => {
      const share = shareIn(counted, counted.figures.count(code));
      const high = isWithheld(share) ? 0 : share.high;
      beside[index] = Math.max(beside[index] ?? FEWEST_BESIDE, high);
    });
  }
  const widest = (side: 'left' | 'right'): number =>
    scales.some(({ sides }) => sides[side].length > 0)
      ? Math.max(FEWEST_SIDE, ...scales.map(({ totals }) => totals[side].high))
      : 0;
  return { left: widest('left'), right: widest('right'), beside };
}
