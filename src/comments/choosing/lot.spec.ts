import { describe, expect, it } from '@jest/globals';
import { inLotOrder, lotsIn } from './lot.js';

const SEED = `sha256:${'a'.repeat(64)}`;
const pool = (count: number, question = 'stop') =>
  Array.from({ length: count }, (_, i) => ({ id: `${question}${i}`, question, chosen: false }));
const choose = (comments: ReturnType<typeof pool>, ids: readonly string[]) =>
  comments.map((one) => ({ ...one, chosen: ids.includes(one.id) }));
const first = (comments: ReturnType<typeof pool>, count: number, seed = SEED) =>
  inLotOrder(seed, comments)
    .slice(0, count)
    .map(({ id }) => id);

describe('comments by lot', () => {
  it('have one order, whatever order they are given in, and another with another seed', () => {
    const comments = pool(30);
    expect(first(comments.toReversed(), 30)).toEqual(first(comments, 30));
    expect(first(comments, 30, `sha256:${'b'.repeat(64)}`)).not.toEqual(first(comments, 30));
    expect(first(comments, 30).toSorted()).toEqual(comments.map(({ id }) => id).toSorted());
  });

  it('favour no comment: each is among the first three of twenty about as often as any other', () => {
    const comments = pool(20);
    const times = new Map<string, number>();
    for (let draw = 0; draw < 1000; draw += 1) {
      for (const id of first(comments, 3, String(draw))) times.set(id, (times.get(id) ?? 0) + 1);
    }
    // 150 each; five standard deviations of 1,000 draws at 0.15 are 57.
    for (const count of times.values()) expect(Math.abs(count - 150)).toBeLessThan(57);
    expect(times.size).toBe(20);
  });

  it('are said to be so of a question alone whose chosen ones are the first by lot', () => {
    const stop = pool(34);
    const keep = pool(12, 'keep');
    const drawn = choose(stop, first(stop, 5));
    expect(lotsIn(SEED, [...drawn, ...keep])).toEqual([
      { question: 'stop', drawn: 5, atLeast: 30 },
    ]);
    const swapped = choose(stop, [...first(stop, 4), first(stop, 6)[5]!]);
    expect(lotsIn(SEED, swapped)).toEqual([]);
    expect(lotsIn(SEED, stop)).toEqual([]);
    expect(lotsIn(SEED, choose(stop, first(stop, 34)))).toEqual([]);
    expect(lotsIn('another', drawn)).toEqual([]);
  });
});
