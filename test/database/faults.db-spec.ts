import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProtectedRelease } from '../../src/disclosure/index.js';
import { ENGINES } from '../support/databases.js';
import { runCampaign } from '../support/faults/campaign.js';
import { HIDING } from '../support/faults/cases-of-office.js';
import { PURGING } from '../support/faults/cases-of-purging.js';
import { roadRelease } from '../support/road-release.js';

let release: ProtectedRelease;
beforeAll(() => {
  release = roadRelease();
});

describe.each(ENGINES)('faults under every use case on %s', (engine) => {
  it('lose and double nothing that was confirmed', async () => {
    const options = { engine, seed: 1, budget: 24, isUnchecked: false, release };
    const { injected, acknowledged, stored, lost, doubled, broken } = await runCampaign(options);
    expect(injected).toBeGreaterThanOrEqual(24);
    expect(acknowledged).toBeGreaterThanOrEqual(15);
    expect({ lost, doubled, broken }).toEqual({ lost: 0, doubled: 0, broken: [] });
    expect(stored).toBe(acknowledged);
  });
});

it.each([
  ['sqlite', 20, undefined],
  ['postgres', 60, [HIDING]],
] as const)(
  'lose what was confirmed on %s where nobody looks at the connection',
  async (engine, budget, only) => {
    const options = { engine, seed: 1, budget, isUnchecked: true, release, only };
    expect((await runCampaign(options)).lost).toBeGreaterThan(0);
  },
);

describe.each(ENGINES)('faults under the destruction of what was answered on %s', (engine) => {
  // Every place of it is the whole campaign's; on PostgreSQL it rewrites tables each time.
  const faults = engine === 'sqlite' ? 18 : 9;
  const run = (isUnchecked: boolean, budget: number) =>
    runCampaign({ engine, seed: 1, budget, isUnchecked, release, only: [PURGING] });

  it('leave nothing of it once that is confirmed', async () => {
    const { injected, acknowledged, stored, lost, broken } = await run(false, faults);
    expect(injected).toBeGreaterThanOrEqual(faults);
    expect({ stored, lost, broken }).toEqual({ stored: acknowledged, lost: 0, broken: [] });
  });

  it('leave some of it where a step that failed is taken for done', async () => {
    expect((await run(true, 20)).lost).toBeGreaterThan(0);
  });
});
