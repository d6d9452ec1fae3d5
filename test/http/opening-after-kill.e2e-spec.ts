import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENGINES } from '../support/databases.js';
import { KilledOpening } from '../support/faults/killed-opening.js';
import { hashAsInUse } from '../support/light-argon2.js';

// The built server opens what the reps' passphrases protect.
hashAsInUse();

/** The built server (`npm run build`), killed without warning; `npm run faults` kills it in every stage. */
describe.each(ENGINES)('an opening that is killed hard on %s', (engine) => {
  let opening: KilledOpening;

  beforeAll(async () => {
    opening = await KilledOpening.prepare(engine);
  });
  afterAll(() => opening.remove());

  // Before it stores, an opening only reads. On each engine the last moment at which it can be held.
  it('leaves the survey closed and nothing stored', async () => {
    await (engine === 'sqlite' ? opening.killAt('protecting') : opening.killWhileStoring());
    expect(await opening.stored()).toEqual(KilledOpening.NOTHING);
  });

  it('is begun again after that, and counts every response', async () => {
    expect(await opening.open()).toBe(true);
    const { state, releases, verbatims } = await opening.stored();
    expect(state).toBe('opened');
    expect(releases).toHaveLength(1);
    const { ballots, participation } = releases[0]!;
    expect(ballots).toMatchObject({ responses: KilledOpening.responses, invalid: 0 });
    expect(participation.responses).toBe(KilledOpening.responses);
    expect(verbatims).toBeGreaterThan(0);
  });
});
