import { describe, expect, it } from '@jest/globals';
import {
  fieldServiceTruth,
  sealedAfter,
  sealedRanges,
} from '../../../test/support/ranges/field-service.js';
import { someRanges } from '../../../test/support/ranges/random-ranges.js';
import { Chance } from '../../../test/support/seeded-chance.js';
import { WaveSceptic } from '../../../test/support/ranges/wave-sceptic.js';

const SURVEYS = Array.from({ length: 10 }, (_, seed) => seed + 1);

function drawn(seed: number) {
  const chance = new Chance(seed);
  const told = { responses: 120, isClear: seed % 2 === 0 };
  const [before, now] = [fieldServiceTruth(seed), fieldServiceTruth(100 + seed)];
  const ranges = (truth: typeof before) => truth.map((table) => someRanges(table, told, chance));
  const earlier = sealedRanges(ranges(before));
  return { before, now, earlier, release: sealedAfter(earlier, ranges(now)) };
}

describe('two waves beside each other', () => {
  it('say nothing that is untrue of any counts inside their ranges', () => {
    const read = new Map<string, number>();
    for (const seed of SURVEYS) {
      const { before, now, earlier, release } = drawn(seed);
      const sceptic = new WaveSceptic(release, earlier, { before, now });
      expect([seed, sceptic.untrue]).toEqual([seed, []]);
      for (const [kind, count] of sceptic.read) read.set(kind, (read.get(kind) ?? 0) + count);
    }
    const kinds = ['before', 'now', 'difference', 'larger than chance', 'may be chance', 'chart'];
    for (const kind of [...kinds, 'sentence: larger', 'sentence: none']) {
      expect([kind, (read.get(kind) ?? 0) > 2]).toEqual([kind, true]);
    }
  });

  it('are found out where they tell of other counts', () => {
    const { before, earlier, release } = drawn(2);
    const { untrue } = new WaveSceptic(release, earlier, { before, now: before });
    const kinds = new Set(untrue.map((said) => said.split('|')[0]));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['now', 'difference', 'larger than chance', 'sentence: larger']),
    );
  });
});
