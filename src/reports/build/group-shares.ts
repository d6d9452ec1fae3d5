import type { ProfileQuestion } from '../../questionnaire/index.js';
import { type Figure, isWithheld } from '../../disclosure/index.js';
import type { ShareFigure } from '../figures/release-figures.js';
import type { Counted } from '../questions/index.js';
import { tableSidesOf } from '../questions/table-sides.js';
import type { Share } from '../report-document.js';
import { groupLabel } from './group-labels.js';
import type { ReportContext } from '../context/report-context.js';

/** A gap is put into words from here (practice.md 3). */
const FEWEST_GAP = 0.1;
const FEWEST_RESPONDENTS = 20;

export interface GroupShare {
  readonly code: string;
  readonly label: string;
  /** A region above sites: it holds other groups of the list. */
  readonly isAbove: boolean;
  readonly base: Figure;
  readonly share: ShareFigure;
}

/** Codes of the answers that a group figure counts: the unfavourable side, if there is one. */
export const countedAnswers = ({ tabled }: Counted): readonly string[] =>
  tableSidesOf(tabled)?.left ?? [];

export function groupShares(
  context: ReportContext,
  { tabled }: Counted,
  profile: ProfileQuestion,
  codes: readonly string[],
): readonly GroupShare[] {
  const by = [profile.code];
  const above = new Set(profile.groups?.map((one) => one.code));
  return context.figures.groups(tabled.code, by).map((group) => {
    const figures = context.figures.row(tabled.code, by, group)!;
    return {
      code: group,
      label: groupLabel(context, profile, group),
      isAbove: above.has(group),
      base: figures.base,
      share: figures.share(figures.sum(codes)),
    };
  });
}

interface ShownGroup {
  readonly label: string;
  readonly share: Share;
}

/** The two groups furthest apart that share nobody, if far enough and large enough to speak of. */
export function largestGap(
  groups: readonly GroupShare[],
): { readonly high: ShownGroup; readonly low: ShownGroup } | null {
  const exact = groups
    .flatMap(({ label, isAbove, base, share }): ShownGroup[] => {
      const isLarge = !isAbove && !isWithheld(base) && base.low >= FEWEST_RESPONDENTS;
      if (!isLarge || share === null || isWithheld(share)) return [];
      return share.low === share.high ? [{ label, share }] : [];
    })
    .sort((a, b) => b.share.low - a.share.low);
  const [high, low] = [exact[0], exact.at(-1)];
  return high && low && high.share.low - low.share.low >= FEWEST_GAP ? { high, low } : null;
}
