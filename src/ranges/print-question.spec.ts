import { describe, expect, it } from '@jest/globals';
import { fittingTables } from '../../test/support/fitting-tables.js';
import { Chance } from '../../test/support/seeded-chance.js';
import { type Item, layOut, type PrintedRows, printQuestion } from './index.js';
import type { PrintRules } from './print-question.js';

const K = 5;

/** People by site, role and answer, each of two: `[site][role][answer]`. */
type People = readonly (readonly (readonly number[])[])[];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const inSite = (people: People, site: number, answer: number): number =>
  sum(people[site]!.map((role) => role[answer]!));
const inRole = (people: People, role: number, answer: number): number =>
  sum(people.map((site) => site[role]![answer]!));

const itemsOf = (sizes: readonly number[]): readonly Item[] =>
  sizes.map((people, i) => ({ options: [i], parent: undefined, people }));

function publish(people: People, rules?: PrintRules) {
  const both = [0, 1];
  const totals = both.map((answer) => sum(both.map((site) => inSite(people, site, answer))));
  const bySite = both.map((site) => both.map((answer) => inSite(people, site, answer)));
  const byRole = both.map((role) => both.map((answer) => inRole(people, role, answer)));
  const layout = layOut({
    profiles: [{ items: itemsOf(bySite.map(sum)) }, { items: itemsOf(byRole.map(sum)) }],
    crossing: (_, site, __, role) => sum(people[site]![role]!),
    threshold: K,
    dissent: Math.min(...totals),
  });
  return {
    layout,
    printed: printQuestion(
      layout,
      { totals, ofOption: (profile, option) => [bySite, byRole][profile]![option]! },
      rules,
    ),
  };
}

const generated = (chance: Chance): People => {
  const tilt = [0, 1].map(() => [0, 1].map(() => chance.next()));
  const people = [0, 1].map(() => [0, 1].map(() => [0, 0]));
  for (let i = 0; i < 26; i++) {
    const site = Number(chance.isLucky(0.4));
    const role = Number(chance.isLucky(0.35));
    people[site]![role]![Number(chance.isLucky(tilt[site]![role]!))]!++;
  }
  return people;
};

/** Everybody who could have answered and gives these two tables and these sizes of crossings. */
function* everySurvey(bySite: PrintedRows, byRole: PrintedRows, truth: People) {
  const both = [0, 1];
  const totals = both.map((answer) => sum(both.map((site) => inSite(truth, site, answer))));
  const sizes = both.map((site) => sum(truth[site]!.flat()));
  const roles = both.map((role) => sum(truth.flatMap((site) => site[role]!)));
  const isIn = (tables: PrintedRows, table: readonly (readonly number[])[]): boolean =>
    table.every((line, row) =>
      line.every((count, a) => count >= tables[row]![a]!.from && count <= tables[row]![a]!.to),
    );
  const ofSites = [...fittingTables(sizes, totals)].filter((table) => isIn(bySite, table));
  const ofRoles = [...fittingTables(roles, totals)].filter((table) => isIn(byRole, table));
  for (const site of ofSites) {
    for (const role of ofRoles) {
      // Those who gave one answer are spread over sites and roles whatever those with the other do.
      const [first, second] = both.map((answer) => [
        ...fittingTables(
          both.map((s) => site[s]![answer]!),
          both.map((r) => role[r]![answer]!),
        ),
      ]);
      for (const one of first!) {
        for (const other of second!) {
          yield both.map((s) => both.map((r) => [one[s]![r]!, other[s]![r]!]));
        }
      }
    }
  }
}

describe('a question by two profile questions', () => {
  it.each<[string, PrintRules | undefined]>([
    ['as it is', undefined],
    ['with every figure printed again', { colluders: 1, width: 2, close: 0, smallTable: 120 }],
  ])(
    'leaves open whether anybody in a crossing that may be small gave an answer, %s',
    (_, rules) => {
      const chance = new Chance(11);
      let tried = 0;
      for (let trial = 0; trial < 60; trial++) {
        const truth = generated(chance);
        const { layout, printed } = publish(truth, rules);
        const [bySite, byRole] = printed;
        if (!bySite || !byRole) continue;
        tried++;
        const fewest = [0, 1].map(() => [0, 1].map(() => [99, 99]));
        for (const people of everySurvey(bySite, byRole, truth)) {
          if (!keepsFlags(layout, people)) continue;
          people.forEach((site, s) => {
            site.forEach((role, r) => {
              role.forEach((count, a) => (fewest[s]![r]![a] = Math.min(fewest[s]![r]![a]!, count)));
            });
          });
        }
        [0, 1].forEach((s) =>
          [0, 1].forEach((r) => {
            if (!layout.isLarge(0, s, 1, r)) expect(fewest[s]![r]).toEqual([0, 0]);
          }),
        );
      }
      expect(tried).toBeGreaterThan(20);
    },
  );

  it('leaves open whether as many of a row as a group by the other one may have gave the answer', () => {
    const chance = new Chance(12);
    let near = 0;
    for (let trial = 0; trial < 60; trial++) {
      const truth = generated(chance);
      const { printed } = publish(truth);
      const totals = [0, 1].map((a) => inRole(truth, 0, a) + inRole(truth, 1, a));
      printed.forEach((table, profile) =>
        table?.forEach((line, row) => {
          const counts = [0, 1].map((a) => [inSite, inRole][profile]!(truth, row, a));
          line.forEach(({ from }, a) => {
            const most = sum(counts) - Math.min(K - 1, sum(totals) - totals[a]!);
            expect(from).toBeLessThanOrEqual(most);
            if (counts[a]! > most) near++;
          });
        }),
      );
    }
    expect(near).toBeGreaterThan(5);
  });
});

describe('a row of several options', () => {
  it('leaves open that a group in it gave another answer, and one more who knows that group', () => {
    let near = 0;
    for (let other = 0; other <= 13; other++) {
      const counts = [
        [3 - Math.min(3, other), Math.min(3, other)],
        [10 - Math.max(0, other - 3), Math.max(0, other - 3)],
        [20, 20],
      ];
      const layout = layOut({
        profiles: [{ items: itemsOf(counts.map(sum)), isOrdered: true }],
        crossing: () => 0,
        threshold: K,
        dissent: 20,
      });
      const row = layout.rows[0]!.findIndex(({ isJoined }) => isJoined);
      const people = layout.rows[0]![row]!.size.least;
      const [table] = printQuestion(layout, {
        totals: [0, 1].map((a) => sum(counts.map((line) => line[a]!))),
        ofOption: (_, option) => counts[option]!,
      });
      for (const { from } of table![row]!) expect(from).toBeLessThanOrEqual(people - K);
      if (other < K) near++;
    }
    expect(near).toBe(K);
  });
});

/** Whether the crossings that were told to be large are. */
const keepsFlags = (layout: ReturnType<typeof layOut>, people: People): boolean =>
  people.every((site, s) => site.every((role, r) => !layout.isLarge(0, s, 1, r) || sum(role) >= K));
