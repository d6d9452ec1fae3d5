/** What is assumed about a survey that nobody has answered yet. */
export interface Assumptions {
  /** k of rule D1. */
  readonly threshold: number;
  /** Share of the people who are expected to answer, from 0 to 1. */
  readonly participation: number;
}

/** Whether a group will appear, may appear, or will not. */
export type Outlook = 'likely' | 'uncertain' | 'never';

/** A council that asks its staff about their work usually hears from more than half of them. */
export const USUAL_PARTICIPATION = 0.6;

/** How far from the mean a group may land: two standard deviations of independent decisions. */
const SPREAD = 2;

/** The outlook of a group of so many people; from headcounts alone, so that it reveals nothing. */
export function outlookOf(headcount: number, { threshold, participation }: Assumptions): Outlook {
  const expected = headcount * participation;
  const spread = SPREAD * Math.sqrt(expected * (1 - participation));
  if (headcount < threshold || expected + spread < threshold) return 'never';
  return expected - spread >= threshold ? 'likely' : 'uncertain';
}

/**
 * One group withheld alone is the rest of the line's total, and a few together may still be too
 * few: the smallest one that would appear is withheld with them (rule D1), so it only may appear.
 */
export function withCompanion(
  line: readonly { readonly expected: number; readonly outlook: Outlook }[],
  threshold: number,
): readonly Outlook[] {
  const withheld = line.filter(({ outlook, expected }) => outlook === 'never' && expected > 0);
  const together = withheld.reduce((sum, { expected }) => sum + expected, 0);
  const outlooks = line.map(({ outlook }) => outlook);
  if (withheld.length === 0 || (withheld.length > 1 && together >= threshold)) return outlooks;
  const others = line.filter(({ outlook }) => outlook !== 'never');
  const smallest = Math.min(...others.map(({ expected }) => expected));
  const companion = line.findIndex(
    ({ outlook, expected }) => outlook !== 'never' && expected === smallest,
  );
  return outlooks.map((outlook, i) => (i === companion ? 'uncertain' : outlook));
}
