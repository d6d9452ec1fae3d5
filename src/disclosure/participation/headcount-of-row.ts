import type { ProfileQuestion } from '../../questionnaire/index.js';

/** How many people belong to a row; `undefined` where the council did not say so of each of its options. */
export function headcountOfRow(profile: ProfileQuestion, label: string): number | undefined {
  const codes = label.split('+');
  const members = profile.options.filter(
    ({ code }) => codes.includes(code) || ancestorsOf(profile, code).includes(label),
  );
  if (members.length === 0 || members.some(({ headcount }) => headcount === undefined)) {
    return undefined;
  }
  return members.reduce((sum, { headcount = 0 }) => sum + headcount, 0);
}

/** Codes of the groups above a row, the nearest first. Merged options share theirs. */
export function ancestorsOf(
  { options, groups = [] }: ProfileQuestion,
  label: string,
): readonly string[] {
  const [first] = label.split('+');
  const parents = new Map([...groups, ...options].map(({ code, parent }) => [code, parent]));
  const found: string[] = [];
  for (let code = parents.get(first!); code !== undefined; code = parents.get(code)) {
    if (found.includes(code)) break;
    found.push(code);
  }
  return found;
}
