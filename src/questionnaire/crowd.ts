/** A profile question as far as heads were counted. */
export interface CountedQuestion {
  /** People of each option, by its place; undefined where nobody entered how many. */
  readonly heads: readonly (number | undefined)[];
  /** Place of the option that was chosen; -1 where the respondent prefers not to say. */
  readonly chosen: number;
}

/** How many people fit several answers about oneself. */
export interface Crowd {
  /** In every population of these headcounts there are as many; in one of them there are no more. */
  readonly least: number;
  /** In no population of these headcounts there are more. */
  readonly most: number;
  /** Whether heads were counted for every answer that was given. */
  readonly isWhole: boolean;
}

/**
 * The smallest and the largest number of people who fit all that was chosen, if nothing is known but how
 * many fit each answer alone (Fréchet 1935: with q answers of c people each among N, at least
 * `sum of c - (q - 1) N` and at most the smallest c). Where the questions count different numbers of people
 * altogether, N is not known, and of several answers together nothing is certain.
 *
 * @returns null where nothing was chosen that has a headcount
 */
export function crowdOf(questions: readonly CountedQuestion[]): Crowd | null {
  const given = questions.filter(({ chosen }) => chosen >= 0);
  const counted = given.flatMap(({ heads, chosen }) => heads[chosen] ?? []);
  if (counted.length === 0) return null;
  const most = Math.min(...counted);
  const isWhole = counted.length === given.length;
  if (counted.length === 1) return { least: most, most, isWhole };
  const people = peopleOf(questions);
  const apart = people === undefined ? 0 : sum(counted) - (counted.length - 1) * people;
  return { least: Math.max(0, apart), most, isWhole };
}

/** The people of all questions of which every option was counted, if they agree on it. */
function peopleOf(questions: readonly CountedQuestion[]): number | undefined {
  const totals = questions.flatMap(({ heads }) =>
    heads.every((count) => count !== undefined) ? sum(heads) : [],
  );
  const [people, ...others] = totals;
  return others.every((other) => other === people) ? people : undefined;
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((whole, number) => whole + number, 0);
