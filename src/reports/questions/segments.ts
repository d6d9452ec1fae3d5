import { type Figure, isWithheld, type Withheld } from '../../disclosure/index.js';
import { byCertain, surelyLargest } from '../figures/compare.js';
import type { Segment, Share, Tone } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { type Counted, labelOf } from './counted.js';
import { toneOf } from './table-sides.js';

/** What a share of which nothing is known may be. */
export const ANY_SHARE: Share = { low: 0, high: 1 };

/** A share of somebody; what nobody was counted for is shown nowhere as a share. */
export function shareIn({ figures }: Pick<Counted, 'figures'>, part: Figure): Share | Withheld {
  return figures.share(part) ?? { low: 0, high: 0 };
}

/** One answer as a piece of a chart. */
export function segmentOf(
  context: ReportContext,
  counted: Counted,
  code: string,
  tone: Tone,
): Segment | Withheld {
  const share = shareIn(counted, counted.figures.count(code));
  if (isWithheld(share)) return share;
  return { label: labelOf(context, counted, code), text: context.percent(share), share, tone };
}

export const isShown = (segment: Segment | Withheld): segment is Segment => !isWithheld(segment);

/** All of them, or what withholds them. */
export function allShown(segments: readonly (Segment | Withheld)[]): readonly Segment[] | Withheld {
  return segments.find(isWithheld) ?? segments.filter(isShown);
}

/**
 * What the share of one answer may be. A withheld one is anything that the others leave; where
 * somebody may stand in several columns, they leave everything.
 */
export function possibleShare({ tabled, figures }: Counted, code: string): Share {
  const count = figures.count(code);
  const known = isWithheld(count) && tabled.kind === 'one' ? figures.sum([code]) : count;
  const share = figures.share(known);
  if (share === null) return { low: 0, high: 0 };
  return isWithheld(share) ? ANY_SHARE : share;
}

/** The most frequent answers that somebody gave, as far as their order is certain. */
export function leadingSegments(context: ReportContext, counted: Counted): readonly Segment[] {
  const { tabled } = counted;
  const leading = surelyLargest(tabled.columns, (code) => possibleShare(counted, code));
  const segments = leading.map((code) => segmentOf(context, counted, code, toneOf(tabled, code)));
  const end = segments.findIndex(isWithheld);
  const certain = segments.slice(0, end < 0 ? undefined : end).filter(isShown);
  return certain.filter(({ share }) => share.high > 0);
}

/** Answers that are shown, most frequent first; or, where none is, what withholds them. */
export function sortedSegments(
  context: ReportContext,
  counted: Counted,
): readonly Segment[] | Withheld {
  const segments = counted.tabled.columns.map((code) =>
    segmentOf(context, counted, code, toneOf(counted.tabled, code)),
  );
  const shown = segments.filter(isShown).toSorted(byCertain(({ share }) => share));
  return shown.length > 0 ? shown : (segments.find(isWithheld) ?? shown);
}
