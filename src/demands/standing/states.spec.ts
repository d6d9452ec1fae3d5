import { describe, expect, it } from '@jest/globals';
import { DEMAND_STATES } from '../../reports/index.js';
import { dueIn, mayFollow } from './states.js';

/** A row for each state: what may come after it, in the order of the columns. */
const TABLE = `
             raised on-agenda unreasoned answered committed partly delivered refused verified closed
raised       .      x         x          x        x         .      .         x       .        x
on-agenda    .      .         x          x        x         .      .         x       .        x
unreasoned   .      x         .          x        x         x      x         x       .        x
answered     .      x         .          .        x         x      x         x       .        x
committed    .      x         .          .        .         x      x         x       .        x
partly       .      x         .          .        x         .      x         x       x        x
delivered    .      x         .          .        .         x      .         .       x        x
refused      .      x         .          x        x         .      .         .       .        x
verified     .      .         .          .        .         .      .         .       .        x
closed       .      .         .          .        .         .      .         .       .        .
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

describe('the states of a demand', () => {
  it('follow each other as the table says', () => {
    const [columns = [], ...rows] = TABLE;
    expect(columns).toEqual([...DEMAND_STATES]);
    expect(rows.map(([state]) => state)).toEqual([...DEMAND_STATES]);
    const allowed = DEMAND_STATES.map((from) =>
      DEMAND_STATES.map((to) => (mayFollow(from, to) ? 'x' : '.')),
    );
    expect(allowed).toEqual(rows.map(([, ...marks]) => marks));
  });

  it('reach every state from the first, and the end from every state', () => {
    const reached = (from: (typeof DEMAND_STATES)[number]) => {
      const seen = new Set([from]);
      for (const one of seen) {
        for (const next of DEMAND_STATES) if (mayFollow(one, next)) seen.add(next);
      }
      return seen;
    };
    expect(reached('raised').size).toBe(DEMAND_STATES.length);
    for (const state of DEMAND_STATES) expect(reached(state)).toContain('closed');
  });

  it('wait for an answer until there is one with reasons, then for what was promised', () => {
    const waiting = (due: ReturnType<typeof dueIn>) =>
      DEMAND_STATES.filter((state) => dueIn(state) === due);
    expect(waiting('answer')).toEqual(['raised', 'on-agenda', 'unreasoned']);
    expect(waiting('delivery')).toEqual(['committed', 'partly']);
  });
});
