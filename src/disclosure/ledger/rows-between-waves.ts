import {
  type AgreedMerge,
  joinMerges,
  type ProfileQuestion,
  type SurveyDefinition,
} from '../../questionnaire/index.js';
import type { ReleaseContent } from '../release.js';
import { changedGroups } from './changed-groups.js';

/**
 * The definition as it is counted: with the merges that were agreed at the opening, and so that no row
 * stands beside itself of an earlier wave of which, by the headcounts, a few people left or joined
 * (D6). An option of which that is so shares its row with a neighbour, a group has no row of its own.
 * Headcounts decide, and what was shown before; no response does.
 */
export function rowsBetweenWaves(
  definition: SurveyDefinition,
  agreed: readonly AgreedMerge[],
  waves: readonly ReleaseContent[],
): SurveyDefinition {
  const changed = changedGroups(definition, waves);
  const { questionnaire } = definition;
  const before = new Map(
    questionnaire.profile.map(({ code }) => [code, waves.map((wave) => profileOf(wave, code))]),
  );
  const profile = questionnaire.profile.map((one) =>
    withoutGroups(one, (group) =>
      before.get(one.code)!.some((earlier) => isFew(definition, one, earlier, inGroup(one, group))),
    ),
  );
  const own = { ...questionnaire, profile };
  const known = joinMerges(own, [...(definition.merges ?? []), ...agreed]);
  const merges = profile.flatMap((one) => {
    const rows = known.filter((merge) => merge.profile === one.code);
    for (const option of changed.get(one.code) ?? [])
      rows.push({ profile: one.code, options: [option] });
    return extend(rows, one, (options) => {
      const isOwn = options.length === 1;
      const wasRow = (wave: ReleaseContent): boolean => isOwn || wasShown(wave, one.code, options);
      return waves.some(
        (wave) => wasRow(wave) && isFew(definition, one, profileOf(wave, one.code), options),
      );
    });
  });
  return { ...definition, questionnaire: own, merges: joinMerges(own, merges) };
}

const profileOf = ({ definition }: ReleaseContent, code: string): ProfileQuestion | undefined =>
  definition.questionnaire.profile.find((one) => one.code === code);

/** Whether so few joined or left these options together that two waves would be about them. */
function isFew(
  { threshold }: SurveyDefinition,
  now: ProfileQuestion,
  then: ProfileQuestion | undefined,
  options: readonly string[],
): boolean {
  const moved = Math.abs(headsOf(now, options) - headsOf(then, options));
  return moved > 0 && moved < threshold;
}

const headsOf = (profile: ProfileQuestion | undefined, codes: readonly string[]): number =>
  codes.reduce(
    (sum, code) =>
      sum + (profile?.options.find((option) => option.code === code)?.headcount ?? Number.NaN),
    0,
  );

/** Adds neighbours to what may not stand as it is, until it may or has none left. */
function extend(
  merges: readonly AgreedMerge[],
  { code, options }: ProfileQuestion,
  isUnfit: (options: readonly string[]) => boolean,
): readonly AgreedMerge[] {
  return merges.map((merge) => {
    const row = new Set(merge.options);
    const { parent } = options.find((option) => row.has(option.code)) ?? {};
    const siblings = options.filter((option) => option.parent === parent).map((one) => one.code);
    while (isUnfit([...row])) {
      const last = Math.max(...[...row].map((option) => siblings.indexOf(option)));
      const next = siblings[last + 1] ?? siblings.findLast((option) => !row.has(option));
      if (next === undefined) break;
      row.add(next);
    }
    return { profile: code, options: [...row] };
  });
}

const wasShown = (
  { tables }: ReleaseContent,
  code: string,
  options: readonly string[],
): boolean => {
  const name = [...options].sort().join('+');
  return tables.some(
    ({ by, rows }) => by.length === 1 && by[0] === code && rows.some((row) => sorted(row) === name),
  );
};

const sorted = (row: string): string => row.split('+').sort().join('+');

const inGroup = ({ options }: ProfileQuestion, group: string): readonly string[] =>
  options.filter(({ parent }) => parent === group).map(({ code }) => code);

/** The options of these groups stand in none. */
function withoutGroups(
  profile: ProfileQuestion,
  isUnfit: (group: string) => boolean,
): ProfileQuestion {
  const gone = new Set((profile.groups ?? []).map(({ code }) => code).filter(isUnfit));
  if (gone.size === 0) return profile;
  return {
    ...profile,
    groups: (profile.groups ?? []).filter(({ code }) => !gone.has(code)),
    options: profile.options.map((option) => {
      if (option.parent === undefined || !gone.has(option.parent)) return option;
      const own = { ...option };
      delete own.parent;
      return own;
    }),
  };
}
