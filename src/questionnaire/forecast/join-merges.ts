import { checkMerges } from '../check-merges.js';
import type { Questionnaire } from '../questionnaire.js';
import type { AgreedMerge } from '../survey-definition.js';

/** As a form and a release write it: `site|a1+a2`. Codes hold neither sign. */
export const mergeName = ({ profile, options }: AgreedMerge): string =>
  `${profile}|${options.join('+')}`;

const readMerge = (name: string): AgreedMerge => {
  const [profile = '', options = ''] = name.split('|', 2);
  return { profile, options: options.split('+') };
};

/** Reads merges by their names; of two that share an option it makes one. Throws `bad-merge`. */
export function readMerges(
  questionnaire: Questionnaire,
  names: readonly string[],
): readonly AgreedMerge[] {
  const merges = names.map(readMerge);
  for (const merge of merges) checkMerges(questionnaire, [merge]);
  const joined = joinMerges(questionnaire, merges);
  checkMerges(questionnaire, joined);
  return joined;
}

/** Merges that share an option become one; the order is that of the questionnaire. */
export function joinMerges(
  { profile }: Questionnaire,
  merges: readonly AgreedMerge[],
): readonly AgreedMerge[] {
  return profile.flatMap(({ code, options }) => {
    const groups = merges.filter((merge) => merge.profile === code).map((merge) => merge.options);
    const order = options.map((option) => option.code);
    return unite(groups)
      .map((group) => order.filter((option) => group.has(option)))
      .sort((a, b) => order.indexOf(a[0]!) - order.indexOf(b[0]!))
      .map((joined) => ({ profile: code, options: joined }));
  });
}

function unite(groups: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  return groups.reduce<readonly ReadonlySet<string>[]>((united, group) => {
    const touches = (other: ReadonlySet<string>) => group.some((option) => other.has(option));
    const together = new Set([...group, ...united.filter(touches).flatMap((one) => [...one])]);
    return [...united.filter((one) => !touches(one)), together];
  }, []);
}
