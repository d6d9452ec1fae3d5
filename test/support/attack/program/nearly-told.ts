import type { Judgement } from './judge.js';

/** How often statements of one kind are nearly certain, and how likely the tables of everybody make them. */
export interface NearlyTold {
  readonly surveys: number;
  readonly worst: number;
  readonly leastBefore: number;
  readonly mostBefore: number;
  /** Of all surveys together. */
  readonly before: number;
}

/** By rule, and whether it is of one option or of a crossing. */
export type NearlyByKind = Readonly<Record<string, NearlyTold>>;

/** Of each survey the likeliest statement of a kind; a survey of which something is certain counts as that. */
export const nearlyTold = ({ certain, nearly }: Judgement): NearlyByKind =>
  [...nearly].reduce<NearlyByKind>(
    (all, [kind, found]) =>
      [...found].reduce(
        (sum, [position, { share, before }]) =>
          certain.has(position)
            ? sum
            : bothNearly(sum, {
                [kind]: {
                  surveys: 1,
                  worst: share,
                  leastBefore: before,
                  mostBefore: before,
                  before,
                },
              }),
        all,
      ),
    {},
  );

export function bothNearly(some: NearlyByKind, others: NearlyByKind): NearlyByKind {
  const both = { ...some };
  for (const [kind, one] of Object.entries(others)) {
    const other = both[kind];
    both[kind] = other
      ? {
          surveys: one.surveys + other.surveys,
          worst: Math.max(one.worst, other.worst),
          leastBefore: Math.min(one.leastBefore, other.leastBefore),
          mostBefore: Math.max(one.mostBefore, other.mostBefore),
          before: one.before + other.before,
        }
      : one;
  }
  return both;
}
