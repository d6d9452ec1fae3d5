import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProtectedRelease } from '../../src/disclosure/index.js';
import { PostgresCluster } from '../support/faults/power-cut/postgres-cluster.js';
import { runPostgresCuts } from '../support/faults/power-cut/run-postgres-cuts.js';
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
    const options = { seed: 1, rounds: 2, cuts: 15, synchronous: 'FULL', release } as const;
    const { acknowledged, stored, lost, doubled, damaged } = await runPowerCuts(options);
    expect(acknowledged).toBeGreaterThan(60);
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

describe('a PostgreSQL that delays what it need not make sure of', () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await PostgresCluster.make();
  });
  afterAll(() => cluster.remove());

  it('has made sure of everything that was confirmed, whenever the power is cut', async () => {
    const options = { seed: 1, rounds: 1, cuts: 3, isUnchecked: false, release };
    const { acknowledged, ...found } = await runPostgresCuts(cluster, options);
    expect(acknowledged).toBeGreaterThan(15);
    expect(found).toEqual({ cuts: 3, stored: acknowledged, lost: 0, doubled: 0, damaged: 0 });
  });

  it('has not where Cahier leaves it at that', async () => {
    const options = { seed: 1, rounds: 1, cuts: 20, isUnchecked: true, endsAtLoss: true, release };
    const { lost, damaged } = await runPostgresCuts(cluster, options);
    expect(lost).toBeGreaterThan(0);
    expect(damaged).toBe(0);
  });
});
