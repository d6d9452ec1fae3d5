import {
  ancestorsOf,
  type FigureTable,
  headcountOfRow,
  isExact,
  readTables,
  type ReleaseContent,
  totalsAreSizes,
} from '../../disclosure/index.js';
import type { ProfileQuestion } from '../../questionnaire/index.js';

/** A group whose size a release shows and of which the council knows how many people belong. */
export interface ReleasedGroup {
  /** The row's label: an option, merged options (`a1+a2`), or a group of the tree. */
  readonly label: string;
  /** The nearest group above it that is known as well; null where that is everybody. */
  readonly parent: string | null;
  readonly headcount: number;
  /** Those who answered and said that they belong to it. */
  readonly responses: number;
}

/** From released counts and headcounts only (rule D8); a group that outgrew its headcount is out. */
export function releasedGroups(
  release: ReleaseContent,
  profile: ProfileQuestion,
): readonly ReleasedGroup[] {
  const { questionnaire } = release.definition;
  const sizes = sizesIn(
    readTables(release).filter(
      ({ by, question }) =>
        by.length === 1 && by[0] === profile.code && totalsAreSizes(questionnaire, question),
    ),
  );
  const known = new Map<string, Omit<ReleasedGroup, 'parent'>>();
  for (const [label, responses] of sizes) {
    const headcount = headcountOfRow(profile, label);
    if (headcount !== undefined && responses <= headcount) {
      known.set(label, { label, headcount, responses });
    }
  }
  return [...known.values()].map((group) => ({
    ...group,
    parent: ancestorsOf(profile, group.label).find((code) => known.has(code)) ?? null,
  }));
}

function sizesIn(tables: readonly FigureTable[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { rows, figures } of tables) {
    rows.forEach((label, i) => {
      const [total] = figures[i]!;
      if (label !== 'Total' && total && isExact(total)) sizes.set(label, total.low);
    });
  }
  return sizes;
}
