import { isWithheld } from '../../disclosure/index.js';
import { surelyLargest } from '../figures/compare.js';
import { ANY_SHARE } from '../questions/segments.js';
import type { Share } from '../report-document.js';
import type { GroupShare } from './group-shares.js';

/** A gap is put into words from here (practice.md 3). */
const FEWEST_GAP = 0.1;
export const FEWEST_RESPONDENTS = 20;

interface ShownGroup {
  readonly label: string;
  readonly share: Share;
}

/** One end of a gap: a group, or all those that have the very same share. */
export interface GapEnd {
  readonly labels: readonly string[];
  readonly share: Share;
}

export interface Gap {
  readonly high: GapEnd;
  readonly low: GapEnd;
  /** Whether no other group, small or withheld, can lie beyond these two. */
  readonly isOfAll: boolean;
  /** Among how many groups these two were found. */
  readonly compared: number;
}

const shareOf = ({ share }: { readonly share: Share }): Share => share;
const turned = ({ share: { low, high } }: ShownGroup): Share => ({ low: -high, high: -low });

/** A withheld group may have any share; one of nobody has none. */
const possible = ({ share }: GroupShare): readonly Share[] =>
  share === null ? [] : [isWithheld(share) ? ANY_SHARE : share];

/** The group that lies furthest out, with those that lie exactly there too; none of which it is not certain. */
function endOf(large: readonly ShownGroup[], rangeOf: (group: ShownGroup) => Share): GapEnd | null {
  const [first] = surelyLargest(large, rangeOf);
  if (!first) return null;
  const { low, high } = first.share;
  const rivals = large.filter(
    (other) => other !== first && rangeOf(other).high >= rangeOf(first).low,
  );
  const areEqual = rivals.every(
    ({ share }) => low === high && share.low === low && share.high === low,
  );
  if (!areEqual) return null;
  const [{ share }, named] = [first, [first, ...rivals]];
  return { share, labels: large.filter((one) => named.includes(one)).map(({ label }) => label) };
}

/**
 * The two groups furthest apart that share nobody, if far enough and large enough to speak of, and
 * if they are the furthest apart whatever the true values in the ranges are.
 */
export function largestGap(groups: readonly GroupShare[]): Gap | null {
  const apart = groups.filter(({ isAbove }) => !isAbove);
  const large = apart.flatMap(({ label, base, share }): ShownGroup[] => {
    const isLarge = !isWithheld(base) && base.low >= FEWEST_RESPONDENTS;
    return isLarge && share !== null && !isWithheld(share) ? [{ label, share }] : [];
  });
  const [high, low] = [endOf(large, shareOf), endOf(large, turned)];
  if (!high || !low || high.share.low - low.share.high < FEWEST_GAP) return null;
  const named = new Set([...high.labels, ...low.labels]);
  const isOfAll = apart
    .filter(({ label }) => !named.has(label))
    .flatMap(possible)
    .every((share) => share.high < high.share.low && share.low > low.share.high);
  return { high, low, isOfAll, compared: large.length };
}
