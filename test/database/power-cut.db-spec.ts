import { beforeAll, expect, it } from '@jest/globals';
import type { ProtectedRelease } from '../../src/disclosure/index.js';
import { canTrace, runPowerCuts } from '../support/faults/power-cut/run-power-cuts.js';
import { roadRelease } from '../support/road-release.js';

const NEEDS = 'strace, to see what a process does to its files (Linux)';
const whereTraced = canTrace() ? it : it.skip;

let release: ProtectedRelease;
beforeAll(() => {
  release = roadRelease();
});

whereTraced(
  `keeps what was confirmed when the power is cut between any two writes (needs ${NEEDS})`,
  async () => {
    const options = { seed: 1, rounds: 2, cuts: 25, synchronous: 'FULL', release } as const;
    const { acknowledged, stored, lost, doubled, damaged } = await runPowerCuts(options);
    expect(acknowledged).toBeGreaterThan(100);
    expect({ stored, lost, doubled, damaged }).toEqual({
      stored: acknowledged,
      lost: 0,
      doubled: 0,
      damaged: 0,
    });
  },
);

whereTraced(`loses it where nothing is made sure of (needs ${NEEDS})`, async () => {
  const options = { seed: 1, rounds: 1, cuts: 8, synchronous: 'OFF', release } as const;
  expect((await runPowerCuts(options)).lost).toBeGreaterThan(0);
});
