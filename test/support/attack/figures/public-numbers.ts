import { readRelease } from '../../../../src/disclosure/index.js';
import { participationByGroup } from '../../../../src/turnout/by-group/group-participation.js';
import type { ModelRow } from '../attack-model.js';
import type { ModelBuilder, Segment } from '../build-model.js';
import type { Edition, Person } from '../release-file.js';
import type { Target } from '../rule-targets.js';
import { isIn } from './besides.js';

/** How many of a group took part, as the record of the representatives says it. */
export interface GroupRate {
  readonly profile: string;
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

/** What is public beside the tables of a closed survey. */
export interface PublicNumbers {
  /** Everybody who was invited, who is the staff; the bulletin, the release and the report say how many. */
  readonly invited: number;
  /** Of these, ballots taken. */
  readonly drawn: number;
  readonly rates: readonly GroupRate[];
}

/** Participation by group, as the product works it out from what it published; controls have none. */
export function ratesOf(releaseText: string): readonly GroupRate[] {
  const json = JSON.parse(releaseText) as { readonly schema?: string };
  if (json.schema === undefined) return [];
  const { content } = readRelease(json);
  return participationByGroup(content, { open: () => fail() }).flatMap(({ profile, groups }) =>
    groups.map(({ label, responses: { low, high } }) => ({ profile, label, low, high })),
  );
}

function fail(): never {
  throw new Error('participation from a release of ranges takes no solver');
}

/** The numbers as rows over the unknowns of the attack. */
export const rowsOfNumbers = (
  { invited, drawn, rates }: PublicNumbers,
  builder: ModelBuilder,
  segment: Segment,
): readonly ModelRow[] => [
  { ...builder.people({}, segment), lower: 0, upper: Math.min(invited, drawn) },
  ...rates.map(({ profile, label, low, high }) => ({
    ...builder.people({ [profile]: label }, segment),
    lower: low,
    upper: high,
  })),
];

/**
 * D9: of each group of few who took no part, each number up to k - 1 must stay possible that headcounts
 * and the number of everybody leave possible; or one and more. `staff` is everybody invited, and
 * headcounts are known of every group.
 */
export function absentTargets(
  { invited }: PublicNumbers,
  builder: ModelBuilder,
  segment: Segment,
  threshold: number,
  staff: readonly Person[],
  people: readonly Person[],
): readonly Target[] {
  const { axes } = builder.space;
  return axes.flatMap((axis) =>
    axis.codes.flatMap((code): readonly Target[] => {
      const group = { [axis.code]: code };
      const heads = staff.filter((person) => isIn(person, group, axes)).length;
      const absent = heads - people.filter((person) => isIn(person, group, axes)).length;
      if (heads === 0 || absent >= threshold) return [];
      const least = Math.max(0, heads - people.length);
      const most = Math.min(heads, invited - people.length);
      const terms = builder.people(group, segment);
      const about = `those of ${axis.code}=${code} who took no part`;
      return [
        {
          rule: 'D9',
          about: `${about}, at least`,
          terms,
          demand: { kind: 'atMost', value: heads - Math.min(threshold - 1, most) },
        },
        {
          rule: 'D9',
          about: `${about}, at most`,
          terms,
          demand: { kind: 'atLeast', value: heads - Math.max(1, least) },
        },
      ];
    }),
  );
}

/** Whether a definition tells everybody's headcounts, so that those who took no part can be worked out. */
export const tellsHeadcounts = ([edition]: readonly Edition[]): boolean =>
  edition !== undefined &&
  edition.release.definition.questionnaire.profile.every(({ options }) =>
    options.every(({ headcount }) => headcount !== undefined),
  );
