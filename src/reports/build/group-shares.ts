import type { ProfileQuestion, Question } from '../../questionnaire/index.js';
import { sidesOf } from '../figures/question-sides.js';
import type { Share } from '../report-document.js';
import { groupLabel } from './group-labels.js';
import type { ReportContext } from './report-context.js';
import { shareIn } from './segments.js';

/** A range wider than this says nothing that could be drawn, and is shown as withheld. */
const WIDEST_RANGE = 0.25;
/** A gap is put into words from here (practice.md 3). */
const FEWEST_GAP = 0.1;
const FEWEST_RESPONDENTS = 20;

export interface GroupShare {
  readonly label: string;
  /** A region above sites: it holds other groups of the list. */
  readonly isAbove: boolean;
  readonly base: number | null;
  readonly share: Share | null;
}

/** Codes of the answers that a group figure counts: the unfavourable side, or the upper end. */
export function countedAnswers(question: Question): readonly string[] | null {
  const sides = sidesOf(question);
  if (!sides) return null;
  return (sides.isDirected ? sides.left : sides.right).map((option) => option.code);
}

export function groupShares(
  context: ReportContext,
  question: Question,
  profile: ProfileQuestion,
  codes: readonly string[],
): readonly GroupShare[] {
  const by = [profile.code];
  const above = new Set(profile.groups?.map((one) => one.code));
  return context.figures.groups(question.code, by).map((group) => {
    const figures = context.figures.row(question.code, by, group);
    const share = shareIn(figures, figures.sum(codes));
    return {
      label: groupLabel(context, profile, group),
      isAbove: above.has(group),
      base: figures.base,
      share: share && share.high - share.low <= WIDEST_RANGE ? share : null,
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
    .flatMap(({ label, isAbove, base, share }): ShownGroup[] =>
      !isAbove && base !== null && base >= FEWEST_RESPONDENTS && share && share.low === share.high
        ? [{ label, share }]
        : [],
    )
    .sort((a, b) => b.share.low - a.share.low);
  const [high, low] = [exact[0], exact.at(-1)];
  return high && low && high.share.low - low.share.low >= FEWEST_GAP ? { high, low } : null;
}
