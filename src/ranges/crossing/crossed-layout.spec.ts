import { describe, expect, it } from '@jest/globals';
import { type Item, layOut } from '../index.js';
import { type CrossedCell, crossLayout } from './crossed-layout.js';

const K = 5;
const MIXED = 3;
const BOTH = [0, 1] as const;

/** People by site, role and answer: `[site][role][answer]`. */
type People = readonly (readonly (readonly number[])[])[];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const itemsOf = (sizes: readonly number[]): readonly Item[] =>
  sizes.map((people, i) => ({ options: [i], parent: undefined, people }));

/** Everybody who could have answered, given the sizes of sites and roles and how many gave each answer. */
function* everySurvey(sites: readonly number[], roles: readonly number[], first: number) {
  for (let n = Math.max(0, sites[0]! - roles[1]!); n <= Math.min(sites[0]!, roles[0]!); n++) {
    const sizes = [n, sites[0]! - n, roles[0]! - n, sites[1]! - roles[0]! + n];
    for (let a = 0; a <= sizes[0]!; a++) {
      for (let b = 0; b <= sizes[1]!; b++) {
        for (let c = 0; c <= sizes[2]!; c++) {
          const d = first - a - b - c;
          if (d < 0 || d > sizes[3]!) continue;
          const given = [a, b, c, d];
          yield BOTH.map((site) =>
            BOTH.map((role) => {
              const at = 2 * site + role;
              return [given[at]!, sizes[at]! - given[at]!];
            }),
          );
        }
      }
    }
  }
}

function publish(people: People) {
  const bySite = BOTH.map((site) => BOTH.map((a) => sum(people[site]!.map((role) => role[a]!))));
  const byRole = BOTH.map((role) => BOTH.map((a) => sum(people.map((site) => site[role]![a]!))));
  const totals = BOTH.map((a) => sum(bySite.map((site) => site[a]!)));
  const crossing = (_: number, site: number, __: number, role: number) => sum(people[site]![role]!);
  const layout = layOut({
    profiles: [{ items: itemsOf(bySite.map(sum)) }, { items: itemsOf(byRole.map(sum)) }],
    crossing,
    threshold: K,
    dissent: Math.min(...totals),
  });
  const crossed = crossLayout(layout, [[0, 1]], crossing);
  return crossed?.print({
    totals,
    ofOption: (profile, option) => [bySite, byRole][profile]![option]!,
    ofBoth: (_, site, __, role) => people[site]![role]!,
  });
}

describe.each([
  { sites: [12, 10], roles: [12, 10], first: 12 },
  { sites: [16, 9], roles: [13, 12], first: 13 },
  { sites: [14, 13], roles: [16, 11], first: 11 },
])('sites of $sites and roles of $roles people, of whom $first said yes', (facts) => {
  const all = [...everySurvey(facts.sites, facts.roles, facts.first)];
  const printed = Map.groupBy(all, (people) => JSON.stringify(publish(people) ?? null));
  const said = [...printed].map(([json, alike]) => {
    const { rows, crossings } = JSON.parse(json) as NonNullable<ReturnType<typeof publish>>;
    return { alike, rows, crossing: crossings[0] };
  });

  it('are printed alike by exactly the surveys that fit, and every range is true', () => {
    for (const { crossing, rows, alike } of said) {
      if (!crossing) continue;
      const fits = (people: People): boolean =>
        crossing.every((cell) => isIn(cell, people[cell.row]![cell.other]!)) &&
        rows.every((table, profile) =>
          table!.every((ranges, row) =>
            ranges.every(({ from, to }, a) => {
              const count = sum(
                BOTH.map((o) => (profile === 0 ? people[row]![o]![a]! : people[o]![row]![a]!)),
              );
              return count >= from && count <= to;
            }),
          ),
        );
      for (const people of alike) if (!fits(people)) throw new Error('a range is false');
      expect(all.filter(fits)).toHaveLength(alike.length);
    }
  });

  it('tell the size of most crossings, and something of answers', () => {
    const told = said.map(({ crossing, alike }) => {
      const cells = crossing ?? [];
      const near = cells.filter(({ people }) => people.to - people.from <= 5).length;
      const known = cells.filter(({ answers }) => answers.every(({ from, to }) => to - from <= 5));
      return { near: alike.length * near, known: alike.length * known.length };
    });
    const share = (figure: 'near' | 'known') =>
      sum(told.map((one) => one[figure])) / (4 * all.length);
    expect(share('near')).toBeGreaterThan(0.9);
    expect(share('known')).toBeGreaterThan(0.2);
  });

  it('leave the size of each crossing open that is not surely large (D1)', () => {
    for (const { crossing, alike } of said) {
      if (!crossing) continue;
      for (const { row, other, people } of crossing) {
        if (people.from >= K) continue;
        const sizes = alike.map((one) => sum(one[row]![other]!));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeGreaterThanOrEqual(K - 1);
      }
    }
  });

  it('control: are told the size of a small crossing where large ones decide by being exact', () => {
    const exact = Map.groupBy(all, (people) =>
      JSON.stringify(people.flat().map((own) => (sum(own) >= K ? own : null))),
    );
    const isTold = ([said, alike]: readonly [string, readonly People[]]): boolean =>
      (JSON.parse(said) as readonly unknown[]).some(
        (own, at) =>
          own === null && new Set(alike.map((people) => sum(people.flat()[at]!))).size < K,
      );
    expect([...exact].some(isTold)).toBe(true);
  });

  it('leave every answer of such a crossing to nobody, and no crossing of one opinion (D2, D3)', () => {
    for (const { crossing, alike } of said) {
      if (!crossing) continue;
      for (const { row, other, people } of crossing) {
        for (const a of BOTH) {
          const counts = alike.map((one) => one[row]![other]!);
          if (people.from < K) expect(Math.min(...counts.map((own) => own[a]!))).toBe(0);
          expect(Math.max(...counts.map((own) => sum(own) - own[a]!))).toBeGreaterThanOrEqual(
            MIXED,
          );
        }
      }
    }
  });
});

const isIn = ({ people, answers }: CrossedCell, own: readonly number[]): boolean =>
  sum(own) >= people.from &&
  sum(own) <= people.to &&
  own.every((count, a) => count >= answers[a]!.from && count <= answers[a]!.to);
