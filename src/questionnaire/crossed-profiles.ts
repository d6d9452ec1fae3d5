/** Profile questions that are crossed with each other also when few respond: the first ones. */
export const FIRST_CROSSED = 3;

/** More of them are crossed with each other from so many times the threshold on. */
const CROSS_ALL_FROM = 200;

/**
 * Whether all crossings together have to be proven, for all groups by three profile questions. With
 * many respondents and more than three profile questions each crossing is proven by itself: groups
 * by three of them are mostly empty or of one, and proving them all would leave no crossing.
 */
export const tiesCrossings = (profiles: number, responses: number, threshold: number): boolean =>
  profiles <= FIRST_CROSSED || responses < CROSS_ALL_FROM * threshold;

/** The profile questions, by their codes in order, that may be crossed with each other. */
export const crossedProfiles = (
  codes: readonly string[],
  responses: number,
  threshold: number,
): readonly string[] =>
  tiesCrossings(codes.length, responses, threshold) ? codes.slice(0, FIRST_CROSSED) : codes;
