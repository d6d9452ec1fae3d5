import type { Arrival } from './arrivals.js';
import type { Habit } from './timetable.js';

/** The rows to be linked; each list in the order of its keys, which tells nothing. */
export interface Rows {
  readonly draws: readonly Arrival[];
  readonly responses: readonly Arrival[];
}

/** The marks by which the two tables are compared. */
export interface Clue {
  readonly draw: string;
  readonly response: string;
}

/** The values of a clue, row by row; undefined where a row has none. */
export interface Values {
  readonly draws: readonly (number | undefined)[];
  readonly responses: readonly (number | undefined)[];
}

/** Log-likelihood of a pair by where its rows stand among those first seen in the same theft. */
export type Evidence = (draw: number, response: number) => number;

export const valuesOf = ({ draws, responses }: Rows, clue: Clue): Values => ({
  draws: draws.map(({ marks }) => marks.get(clue.draw)),
  responses: responses.map(({ marks }) => marks.get(clue.response)),
});

/** Whether both marks are of one clock or counter, so that draws and responses interleave. */
export const isShared = ({ draw, response }: Clue): boolean => scaleOf(draw) === scaleOf(response);

const scaleOf = (mark: string): string => mark.slice(0, mark.lastIndexOf(':'));

/* Of those who answer in the sitting in which they draw, this share does so at once: half of them
   with no event of somebody else between the two, half of the rest with one, and so on. */
const AT_ONCE = 0.85;
const IMPOSSIBLE = -12;
/** Mean distance of their ranks in the two tables: some never answer, which moves all the others. */
const RANKS_APART = 2;

/** On one clock: how many events lie between a draw and a response. */
export function sharedEvidence(rows: Rows, values: Values, habit: Habit): Evidence {
  const { draws, responses } = rows;
  const events = draws.length + responses.length;
  const place = placeWithin([...draws, ...responses], [...values.draws, ...values.responses]);
  return (draw, response) => {
    const [from, to] = [place(draw), place(draws.length + response)];
    if (!from || !to || draws[draw]!.seen !== responses[response]!.seen) return 0;
    if (to.rank < from.rank) return IMPOSSIBLE;
    if (habit !== 'same-sitting') return 0;
    const between = Math.max(0, to.rank - from.rank - 1);
    return Math.log(AT_ONCE * 0.5 ** (between + 1) + (1 - AT_ONCE) / events);
  };
}

/** On two scales: the first to draw is likely to be among the first to answer. */
export function rankEvidence({ draws, responses }: Rows, values: Values, habit: Habit): Evidence {
  const [drawn, answered] = [
    placeWithin(draws, values.draws),
    placeWithin(responses, values.responses),
  ];
  return (draw, response) => {
    const [from, to] = [drawn(draw), answered(response)];
    if (!from || !to || draws[draw]!.seen !== responses[response]!.seen) return 0;
    if (habit !== 'same-sitting') return 0;
    const apart = (Math.abs(shareOf(from) - shareOf(to)) * from.of) / RANKS_APART;
    return Math.log((AT_ONCE * Math.exp(-apart)) / (2 * RANKS_APART) + (1 - AT_ONCE) / from.of);
  };
}

interface Place {
  readonly rank: number;
  readonly of: number;
}

const shareOf = ({ rank, of }: Place): number => (rank + 0.5) / of;

/** Where a row's value stands among the values of all rows first seen in the same theft. */
function placeWithin(
  arrivals: readonly Arrival[],
  values: readonly (number | undefined)[],
): (row: number) => Place | undefined {
  const ranks = new Map<number, ReadonlyMap<number, number>>();
  for (const theft of new Set(arrivals.map(({ seen }) => seen))) {
    const there = values.filter((value, i) => value !== undefined && arrivals[i]!.seen === theft);
    const distinct = [...new Set(there as readonly number[])].sort((a, b) => a - b);
    ranks.set(theft, new Map(distinct.map((value, rank) => [value, rank])));
  }
  return (row) => {
    const theft = ranks.get(arrivals[row]!.seen)!;
    const rank = theft.get(values[row] ?? NaN);
    return rank === undefined ? undefined : { rank, of: theft.size };
  };
}
