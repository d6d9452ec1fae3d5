import { isWithheld, shareOf } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import type { ReportContext } from '../context/report-context.js';
import { type Counted, labelOf, quoteSide } from './counted.js';
import { tableSidesOf } from './table-sides.js';

/**
 * The unfavourable share once more, of those to whom the question applied by their own word: whoever
 * chose “not concerned” makes it look smaller than it is for the others. Nothing where nobody did for
 * certain, or where too little is published to say.
 */
export function concernedNote(context: ReportContext, counted: Counted): string {
  const { left = [], beside = [] } = tableSidesOf(counted.tabled) ?? {};
  const { figures } = counted;
  if (left.length === 0 || beside.length === 0 || isWithheld(figures.base)) return '';
  const [apart, part] = [figures.sum(beside), figures.sum(left)];
  if (isWithheld(apart) || isWithheld(part) || apart.low === 0) return '';
  const low = figures.base.low - apart.high;
  const high = figures.base.high - apart.low;
  const share = low > 0 ? shareOf(part, { low, high }) : null;
  if (share === null || part.low === 0) return '';
  return fill(context.texts.theme.concerned, {
    n: context.people({ low, high }),
    beside: context.quoteAny(beside.map((code) => labelOf(context, counted, code))),
    share: context.percent(share),
    answers: quoteSide(context, counted, left),
  });
}
