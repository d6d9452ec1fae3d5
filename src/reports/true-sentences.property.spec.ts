import { describe, expect, it } from '@jest/globals';
import { fieldServiceTruth, sealedRanges } from '../../test/support/ranges/field-service.js';
import { someRanges } from '../../test/support/ranges/random-ranges.js';
import { Sceptic } from '../../test/support/ranges/sceptic.js';
import { Chance } from '../../test/support/seeded-chance.js';
import { renderCsv } from './render-csv.js';

const PEOPLE = 120;
const SURVEYS = Array.from({ length: 12 }, (_, seed) => seed + 1);

function drawn(seed: number) {
  const chance = new Chance(seed);
  const truth = fieldServiceTruth(seed);
  const told = { responses: PEOPLE, isClear: seed % 2 === 0 };
  const release = sealedRanges(truth.map((table) => someRanges(table, told, chance)));
  return { truth, release };
}

describe('a report of ranges', () => {
  it('says nothing that is untrue of the counts inside', () => {
    const read = new Map<string, number>();
    for (const seed of SURVEYS) {
      const { truth, release } = drawn(seed);
      const sceptic = new Sceptic(release, truth);
      expect([seed, sceptic.untrue]).toEqual([seed, []]);
      for (const [kind, count] of sceptic.read) read.set(kind, (read.get(kind) ?? 0) + count);
    }
    for (const kind of [
      ...['count', 'share', 'Most frequent', 'Most often put first', 'sides', 'worst', 'widest'],
      ...['finding', 'floor', 'rule', 'dot', 'dots counted', 'heat', 'gap'],
      ...['demand', 'demand n', 'demand floor', 'concerned', 'stated', 'less favourable'],
    ]) {
      expect([kind, (read.get(kind) ?? 0) > 0]).toEqual([kind, true]);
    }
  });

  it('is found out where it tells of other counts', () => {
    const { release } = drawn(1);
    const { untrue } = new Sceptic(release, fieldServiceTruth(2));
    const kinds = new Set(untrue.map((said) => said.split(':')[0]));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['count', 'demand', 'heat', 'share', 'sides']),
    );
  });

  it('has both ends of every figure in its table of cells', () => {
    const { truth, release } = drawn(3);
    const lines = renderCsv(release).split('\r\n').slice(1);
    let line = 0;
    for (const count of truth.flatMap(({ cells }) => cells.flat())) {
      const [value, bound, , from, to] = lines[line++]!.split(',').slice(-5);
      if (bound === 'withheld') expect([value, from, to]).toEqual(['', '', '']);
      else {
        expect(Number(from)).toBeLessThanOrEqual(count);
        expect(Number(to)).toBeGreaterThanOrEqual(count);
        expect(value).toBe(bound === 'exact' ? String(count) : '');
      }
    }
  });
});
