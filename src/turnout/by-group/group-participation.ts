import {
  exactly,
  type GroupRate,
  type ProfileParticipation,
  rangedParticipation,
  type ReleaseContent,
} from '../../disclosure/index.js';
import type { ProfileQuestion } from '../../questionnaire/index.js';
import { type LinearSolver, protectTable } from '../../suppression/index.js';
import {
  type Everybody,
  participationInstance,
  remainder,
  withOneSilent,
} from './participation-instance.js';
import { type ReleasedGroup, releasedGroups } from './released-groups.js';

/** More rows than this would keep the process from answering: then all of them get a band. */
const MOST_ROWS = 60;
const WORK = { seconds: 2 };

/**
 * Participation by group, for each profile question by which results are split. A rate stands only
 * where both those who answered and those who did not are at least k, and where no other rate of
 * the table gives them away; a band stands elsewhere. Where nothing can be proven all get a band. Not
 * at all where the plan tells participation for everybody only.
 */
export function participationByGroup(
  content: ReleaseContent,
  solver: LinearSolver,
): readonly ProfileParticipation[] {
  if (content.schema === 'cahier/release-2') return rangedParticipation(content);
  const { definition, threshold } = content;
  if (definition.participation === 'overall') return [];
  const split = new Set(definition.crossings.filter((by) => by.length === 1).flat());
  return definition.questionnaire.profile.flatMap((profile) => {
    const groups = split.has(profile.code) ? releasedGroups(content, profile) : [];
    const headcount = headcountOf(profile);
    if (groups.length === 0 || headcount === undefined) return [];
    const everybody = { headcount, responses: content.participation.responses };
    const banded = bandedGroups(groups, everybody, threshold, solver);
    const rates = groups.map((group) => rateOf(group, groups, everybody, banded, threshold));
    return [{ profile: profile.code, groups: rates }];
  });
}

function headcountOf({ options }: ProfileQuestion): number | undefined {
  const known = options.flatMap(({ headcount }) => (headcount === undefined ? [] : [headcount]));
  if (known.length < options.length) return undefined;
  return known.reduce((sum, headcount) => sum + headcount, 0);
}

function bandedGroups(
  groups: readonly ReleasedGroup[],
  everybody: Everybody,
  threshold: number,
  solver: LinearSolver,
): ReadonlySet<string> {
  const all = new Set(groups.map(({ label }) => label));
  const few = groups.filter(({ headcount, responses }) => headcount - responses < threshold);
  if (few.length === 0) return new Set();
  if (groups.length > MOST_ROWS) return all;
  const counted = withOneSilent(groups, everybody);
  const instance = participationInstance(counted.groups, counted.everybody, threshold);
  if (instance === undefined) return all;
  const protection = protectTable(instance, {
    level: 'KZ',
    solver,
    allowance: WORK,
  });
  if (protection.kind !== 'protected') return all;
  const hidden = protection.pattern.hidden.map(([label]) => label!);
  return new Set([...few.map(({ label }) => label), ...hidden]);
}

/** A band says only what follows from the rates that stand, the total and the headcounts. */
function rateOf(
  group: ReleasedGroup,
  groups: readonly ReleasedGroup[],
  everybody: Everybody,
  banded: ReadonlySet<string>,
  threshold: number,
): GroupRate {
  const { label, headcount, responses } = group;
  if (!banded.has(label)) return { label, headcount, responses: exactly(responses) };
  const siblings = groups.filter(({ parent }) => parent === group.parent);
  const above = groups.find((one) => one.label === group.parent) ?? everybody;
  const isAboveShown = group.parent === null || !banded.has(group.parent);
  const rest = remainder(above, siblings);
  const isWhole = isAboveShown && rest.responses === 0 && rest.headcount === 0;
  const hidden = siblings.filter((one) => banded.has(one.label));
  const together = hidden.reduce((sum, one) => sum + one.responses, 0);
  const others = hidden.reduce((sum, one) => sum + one.headcount, 0) - headcount;
  const low = isWhole && hidden.length > 1 ? Math.max(threshold, together - others) : threshold;
  return { label, headcount, responses: { low, high: headcount } };
}
