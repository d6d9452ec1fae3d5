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
