import { type Figure, isWithheld, type Withheld } from '../../disclosure/index.js';
import type { Segment, Share, Tone } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { type Counted, labelOf } from './counted.js';
import { toneOf } from './table-sides.js';

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

/** Answers that are shown, most frequent first; or, where none is, what withholds them. */
export function sortedSegments(
  context: ReportContext,
  counted: Counted,
): readonly Segment[] | Withheld {
  const segments = counted.tabled.columns.map((code) =>
    segmentOf(context, counted, code, toneOf(counted.tabled, code)),
  );
  const shown = segments
    .filter(isShown)
    .toSorted((a, b) => b.share.low - a.share.low || b.share.high - a.share.high);
  return shown.length > 0 ? shown : (segments.find(isWithheld) ?? shown);
}
