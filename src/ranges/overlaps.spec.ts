import { describe, expect, it } from '@jest/globals';
import { Chance } from '../../test/support/seeded-chance.js';
import { layOut } from './layout.js';
import { printQuestion, type PrintedRows } from './print-question.js';

const SURVEYS = 40;
/** One of which answers told that a crossing has fewer people than sizes had left possible. */
const ONCE_BROKEN = 290;
const ANSWERS = 3;
const each = [...Array(ANSWERS).keys()];

interface Drawn {
  readonly threshold: number;
  /** Who stands in which of two rows of each profile question, and gave which answer. */
  readonly people: readonly (readonly [first: number, second: number, answer: number])[];
}

/** Often few in a crossing, and groups that agree. */
function draw(seed: number): Drawn {
  const chance = new Chance(seed);
  const shares = [chance.next(), chance.next()];
  const agreed = [chance.below(ANSWERS), chance.below(ANSWERS)];
  const people = Array.from({ length: chance.between(24, 60) }, () => {
    const [first, second] = shares.map((share) => Number(chance.isLucky(0.2 + 0.6 * share)));
    const answer = chance.isLucky(0.8) ? agreed[first!]! : chance.below(ANSWERS);
    return [first!, second!, answer] as const;
  });
  return { threshold: chance.pick([5, 10]), people };
}

/** All counts of a row that its printed ranges, and those of the other row, allow. */
function countsOf(
  table: PrintedRows,
  row: number,
  totals: readonly number[],
  people: number,
): readonly (readonly number[])[] {
  const fits = (counts: readonly number[]): boolean =>
    counts.every((count, a) => {
      const [own, other] = [table[row]![a]!, table[1 - row]![a]!];
      const left = totals[a]! - count;
      return own.from <= count && count <= own.to && other.from <= left && left <= other.to;
    });
  const found: number[][] = [];
  for (let first = 0; first <= people; first++) {
    for (let second = 0; first + second <= people; second++) {
      const counts = [first, second, people - first - second];
      if (fits(counts)) found.push(counts);
    }
  }
  return found;
}

/** What answers say of how many are in two rows at once: how far apart the numbers lie. */
function widthOf(
  [one, other]: readonly [readonly (readonly number[])[], readonly (readonly number[])[]],
  totals: readonly number[],
): readonly [least: number, most: number] {
  let [least, most] = [Infinity, 0];
  for (const x of one) {
    for (const y of other) {
      const sum = (of: (a: number) => number): number => each.reduce((all, a) => all + of(a), 0);
      least = Math.min(
        least,
        sum((a) => Math.max(0, x[a]! + y[a]! - totals[a]!)),
      );
      most = Math.max(
        most,
        sum((a) => Math.min(x[a]!, y[a]!)),
      );
    }
  }
  return [least, most];
}

describe('answers that are printed by two profile questions', () => {
  it('leave k sizes possible of each crossing that may be small (D1)', () => {
    let judged = 0;
    for (const seed of [...Array(SURVEYS).keys(), ONCE_BROKEN]) {
      const { threshold, people } = draw(seed);
      const count = (is: (one: Drawn['people'][number]) => boolean) => people.filter(is).length;
      const layout = layOut({
        profiles: [0, 1].map((profile) => ({
          items: [0, 1].map((option) => ({
            options: [option],
            parent: undefined,
            people: count((one) => one[profile] === option),
          })),
        })),
        crossing: (_, option, __, other) =>
          count(([first, second]) => first === option && second === other),
        threshold,
        dissent: Infinity,
      });
      const sizes = layout.sizesOf(0, 1);
      const isWhole = layout.rows.flat().every(({ size }) => size.least === size.most);
      if (!sizes || !isWhole || layout.rows.some(({ length }) => length < 2)) continue;
      const totals = each.map((a) => count(([, , answer]) => answer === a));
      const [first, second] = printQuestion(layout, {
        totals,
        ofOption: (profile, option) =>
          each.map((a) => count((one) => one[profile] === option && one[2] === a)),
      });
      if (!first || !second) continue;
      for (const row of [0, 1]) {
        for (const other of [0, 1]) {
          const [fewest, greatest] = [sizes.least[row]![other]!, sizes.most[row]![other]!];
          if (fewest >= threshold) continue;
          judged++;
          const [least, most] = widthOf(
            [
              countsOf(first, row, totals, layout.rows[0]![row]!.people),
              countsOf(second, other, totals, layout.rows[1]![other]!.people),
            ],
            totals,
          );
          const width = Math.min(most, greatest) - Math.max(least, fewest);
          expect([seed, width >= Math.min(threshold - 1, greatest - fewest)]).toEqual([seed, true]);
        }
      }
    }
    expect(judged).toBeGreaterThan(20);
  });
});
