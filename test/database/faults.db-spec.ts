import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProtectedRelease } from '../../src/disclosure/index.js';
import { ENGINES } from '../support/databases.js';
import { runCampaign } from '../support/faults/campaign.js';
import { roadRelease } from '../support/road-release.js';

let release: ProtectedRelease;
beforeAll(() => {
  release = roadRelease();
});

describe.each(ENGINES)('faults under every use case on %s', (engine) => {
  it('lose and double nothing that was confirmed', async () => {
    const options = { engine, seed: 1, budget: 80, isUnchecked: false, release };
    const { injected, acknowledged, stored, lost, doubled } = await runCampaign(options);
    expect(injected).toBeGreaterThanOrEqual(80);
    expect(acknowledged).toBeGreaterThanOrEqual(80);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    expect(stored).toBe(acknowledged);
  });
});

it('lose what was confirmed where nobody looks at the connection', async () => {
  const options = { engine: 'sqlite', seed: 1, budget: 20, isUnchecked: true, release } as const;
  expect((await runCampaign(options)).lost).toBeGreaterThan(0);
});
