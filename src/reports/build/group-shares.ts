import type { ProfileQuestion } from '../../questionnaire/index.js';
import type { Figure } from '../../disclosure/index.js';
import type { Figures, ShareFigure } from '../figures/release-figures.js';
import type { Counted } from '../questions/index.js';
import { tableSidesOf } from '../questions/table-sides.js';
import { groupLabel } from './group-labels.js';
import type { ReportContext } from '../context/report-context.js';

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

/** All respondents beside their groups: those of the earlier edition where the groups are its (D5). */
export const allBeside = (
  { figures, release }: ReportContext,
  { tabled: { code }, figures: overall }: Counted,
  profile: ProfileQuestion,
): Figures => (release.groups ? figures.row(code, [profile.code], 'Total') : null) ?? overall;

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
