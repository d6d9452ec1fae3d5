import type { SurveyDefinition } from '../../questionnaire/index.js';

/** What a table splits everybody by: a profile question, or a second one inside it. */
export type Split = readonly [first: string] | readonly [first: string, second: string];

/**
 * What of a plan can be told: profile questions one by one, or two together, the second inside the first.
 * Two are told where no other is besides: a table of the second by itself, or of a third, would overlap
 * with what stands inside the first in groups that nobody prints (docs/decisions/0023).
 */
export function splitsOf({ crossings }: Pick<SurveyDefinition, 'crossings'>): readonly Split[] {
  const [pair, ...more] = crossings.filter((by) => by.length > 1);
  const [first, second] = pair ?? [];
  const isAlone =
    more.length === 0 &&
    crossings.every((by) => by.length > 1 || by.every((code) => code === first));
  if (first !== undefined && second !== undefined && isAlone) return [[first, second]];
  return crossings.flatMap(([code, ...others]): readonly Split[] =>
    code === undefined || others.length > 0 ? [] : [[code]],
  );
}
