import { describe, expect, it } from '@jest/globals';
import { drawsIn } from './draws-in.js';
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
    const draws = [
      { on: '2026-05-02', drawn: 8 },
      { on: '2026-05-03', drawn: 5 },
    ];
    const recorded = new Map([['stop', draws]]);
    const lots = (pool: Parameters<typeof lotsIn>[1], seed = SEED) => lotsIn(seed, pool, recorded);
    expect(lots([...drawn, ...keep])).toEqual([{ question: 'stop', drawn: 5, atLeast: 30, draws }]);
    const swapped = choose(stop, [...first(stop, 4), first(stop, 6)[5]!]);
    expect(lots(swapped)).toEqual([]);
    expect(lots(stop)).toEqual([]);
    expect(lots(choose(stop, first(stop, 34)))).toEqual([]);
    expect(lots(drawn, 'another')).toEqual([]);
    // By hand, though they are the first, or as many as nobody drew.
    expect(lotsIn(SEED, drawn, new Map())).toEqual([]);
    expect(lots(choose(stop, first(stop, 4)))).toEqual([]);
  });

  it('are recorded by question, in the order of their draws', () => {
    const drawn = (question: string, count: number, day: string) => ({
      day,
      details: { question, drawn: count, atLeast: 30, release: SEED },
    });
    const entries = [
      drawn('stop', 8, '2026-05-02'),
      drawn('keep', 3, '2026-05-02'),
      drawn('stop', 5, '2026-05-03'),
    ];
    expect(drawsIn(entries).get('stop')).toEqual([
      { on: '2026-05-02', drawn: 8 },
      { on: '2026-05-03', drawn: 5 },
    ]);
    expect(drawsIn([])).toEqual(new Map());
  });
});
