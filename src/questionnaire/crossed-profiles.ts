/** Profile questions of which all crossings can be proven together. */
const IN_CUBE = 3;

/** Groups by three profile questions, empty ones included, that can be looked at one by one. */
const LARGEST_CUBE = 216;

/** More profile questions, or larger ones, are crossed from so many times the threshold on. */
const CROSS_ALL_FROM = 200;

/** A profile question, as far as it decides what is crossed. */
interface Crossable {
  readonly code: string;
  readonly options: readonly unknown[];
}

/** How results by two profile questions are published. */
export interface CrossingRule {
  /** Codes of the profile questions that are crossed with each other. */
  readonly crossed: readonly string[];
  /** Whether what all their crossings tell together has to be proven. */
  readonly isTied: boolean;
}

/**
 * Which profile questions are crossed, known before anybody answers. Two crossings that share one
 * tell of groups by three, which the people of few respondents are nearly alone in; so the first
 * three are crossed only if all such groups can be looked at, else the first two. With many
 * respondents all are crossed, each crossing proven by itself.
 */
export function crossingRule(
  profile: readonly Crossable[],
  responses: number,
  threshold: number,
): CrossingRule {
  const codes = profile.map(({ code }) => code);
  const first = profile.slice(0, IN_CUBE);
  // Those who leave a profile question out are a group as well.
  const groups = first.reduce((product, { options }) => product * (options.length + 1), 1);
  const isCube = groups <= LARGEST_CUBE;
  const isWhole = codes.length <= IN_CUBE && isCube;
  if (codes.length < IN_CUBE || (responses >= CROSS_ALL_FROM * threshold && !isWhole)) {
    return { crossed: codes, isTied: false };
  }
  return { crossed: codes.slice(0, isCube ? IN_CUBE : IN_CUBE - 1), isTied: true };
}
