import { describe, expect, it } from '@jest/globals';
import { WITHHELD } from '../../disclosure/figures/figure.js';
import type { GroupShare } from './group-shares.js';
import { largestGap } from './largest-gap.js';

type Given = readonly [label: string, low: number, high?: number, people?: number];

const group = ([label, low, high = low, people = 40]: Given): GroupShare => ({
  code: label,
  label,
  base: { low: people, high: people },
  share: { low, high },
  isAbove: false,
});
const gapOf = (...groups: readonly Given[]) => largestGap(groups.map(group));

describe('the largest gap between groups', () => {
  it('names the two furthest apart', () => {
    expect(gapOf(['a', 0.6], ['b', 0.2], ['c', 0.4])).toMatchObject({
      ...{ high: { labels: ['a'] }, low: { labels: ['b'] }, isOfAll: true, compared: 3 },
    });
  });

  it('names all of those that are equal, in their order, and none where they only may be', () => {
    expect(gapOf(['a', 0.2], ['b', 0.6], ['c', 0.6], ['d', 0.2])).toMatchObject({
      ...{ high: { labels: ['b', 'c'] }, low: { labels: ['a', 'd'] }, isOfAll: true },
    });
    expect(gapOf(['a', 0.6, 0.7], ['b', 0.5, 0.6], ['c', 0.1])).toBeNull();
    expect(gapOf(['a', 0.6], ['b', 0.5, 0.6], ['c', 0.1])).toBeNull();
  });

  it('is that of the groups that are shown, where a small or withheld one may lie as far out', () => {
    expect(gapOf(['a', 0.6], ['b', 0.2], ['c', 0.6, 0.6, 12])?.isOfAll).toBe(false);
    expect(gapOf(['a', 0.6], ['b', 0.2], ['c', 0.5, 0.5, 12])?.isOfAll).toBe(true);
    const withheld = { ...group(['c', 0]), base: WITHHELD, share: WITHHELD };
    expect(largestGap([group(['a', 0.6]), group(['b', 0.2]), withheld])?.isOfAll).toBe(false);
  });
});
