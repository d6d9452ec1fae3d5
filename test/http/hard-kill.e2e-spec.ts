import { expect, it } from '@jest/globals';
import { ENGINES } from '../support/databases.js';
import { runHardKills } from '../support/faults/hard-kills.js';

const KILLS = 2;

/** The built server (`npm run build`); `npm run faults` kills it two hundred times. */
it.each(ENGINES)(
  'a server on %s that is killed hard has kept every receipt and ballot that it gave, once',
  async (engine) => {
    const { acknowledged, stored, lost, doubled } = await runHardKills(engine, KILLS);
    expect(acknowledged).toBeGreaterThan(KILLS);
    expect({ stored, lost, doubled }).toEqual({ stored: acknowledged, lost: 0, doubled: 0 });
  },
  300_000,
);
