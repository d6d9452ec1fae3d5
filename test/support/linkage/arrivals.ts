import type { Marks, Observation, Sighting } from './observe.js';

/** A row, the first theft in which it was seen, and what could tell when it came before that. */
export interface Arrival {
  readonly key: string;
  readonly seen: number;
  readonly marks: Marks;
}

/** @param observations in the order of time */
export function arrivalsOf(
  observations: readonly Observation[],
  table: 'draws' | 'responses',
): readonly Arrival[] {
  const arrivals = new Map<string, Arrival>();
  observations.forEach((observation, seen) => {
    const fresh = observation[table].filter(({ key }) => !arrivals.has(key));
    for (const { key, marks } of withoutKeyOrder(fresh)) arrivals.set(key, { key, seen, marks });
  });
  return [...arrivals.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const ENOUGH = 5;

/**
 * Leaves out marks that only repeat the order of the keys: digests, whose order tells nothing. A
 * handful of rows can be in that order by accident, and keep their marks.
 *
 * @param rows in the order of their keys
 */
function withoutKeyOrder(rows: readonly Sighting[]): readonly Sighting[] {
  const names = new Set(rows.flatMap(({ marks }) => [...marks.keys()]));
  const silent = [...names].filter((name) => {
    const values = rows.flatMap(({ marks }) => marks.get(name) ?? []);
    return new Set(values).size < 2 || (values.length >= ENOUGH && isMonotone(values));
  });
  return rows.map(({ key, marks }) => ({
    key,
    marks: new Map([...marks].filter(([name]) => !silent.includes(name))),
  }));
}

/** Whether hardly a neighbour is out of order, upwards or downwards. */
function isMonotone(values: readonly number[]): boolean {
  const ups = values.filter((value, i) => i > 0 && value > values[i - 1]!).length;
  const downs = values.filter((value, i) => i > 0 && value < values[i - 1]!).length;
  return Math.max(ups, downs) >= 0.9 * (values.length - 1);
}
