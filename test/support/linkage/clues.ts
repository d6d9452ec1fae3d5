import type { Chance } from '../seeded-chance.js';
import type { Arrival } from './arrivals.js';
import type { Clue, Rows, Values } from './evidence.js';

/** Numbers that a program wrote come first, then what the engine adds, then places in files. */
const PREFERENCE = ['time:', 'number:', 'transaction:', 'place in', 'in '];

/** Every pair of marks, those first that are more often in the order of arrival. */
export function cluesIn({ draws, responses }: Rows): readonly Clue[] {
  return marksOf(draws).flatMap((draw) =>
    marksOf(responses).map((response) => ({ draw, response })),
  );
}

function marksOf(arrivals: readonly Arrival[]): readonly string[] {
  const preference = (name: string) => PREFERENCE.findIndex((start) => name.startsWith(start));
  const names = new Set(arrivals.flatMap(({ marks }) => [...marks.keys()]));
  return [...names].sort((a, b) => preference(a) - preference(b));
}

/** Deals the values out anew among all rows that were first seen in the same theft. */
export function dealtAnew({ draws, responses }: Rows, values: Values, chance: Chance): Values {
  const all = [...draws, ...responses];
  const dealt = [...values.draws, ...values.responses];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const same = all.flatMap(({ seen }, j) => (j <= i && seen === all[i]!.seen ? [j] : []));
    const j = chance.pick(same);
    [dealt[i], dealt[j]] = [dealt[j], dealt[i]];
  }
  return { draws: dealt.slice(0, draws.length), responses: dealt.slice(draws.length) };
}
