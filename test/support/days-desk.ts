import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { definitionHash } from '../../src/questionnaire/index.js';
import { createApp } from '../../src/server/serve.js';
import { type Survey, SurveyDirectory } from '../../src/surveys/index.js';
import { DayKeeper } from '../../src/surveys/life/day-keeper.js';
import { KnownDay } from '../../src/surveys/life/known-day.js';
import { createTestStorage, type Engine, type TestStorage } from './databases.js';
import { postJson } from './invitation-survey.js';
import { sealEnvelope } from './ballots.js';
import { everyKind, testNonce } from './open-survey.js';
import { PlacedClock } from './placed-clock.js';
import { makeTestKeys } from './placed-survey-keys.js';
import type { TestApp } from './testing-app.js';

export const DAYS = { opensOn: '2026-12-01', closesOn: '2026-12-20', timeZone: 'Europe/Paris' };
/** The moments around these days. */
const BEFORE = '2026-11-30T23:59:59+01:00';
export const FIRST = '2026-12-01T00:00:00+01:00';
export const LAST = '2026-12-20T23:59:59+01:00';
export const OVER = '2026-12-21T00:00:00+01:00';

/** A server on storage that others may share, with its own clock. */
export async function startAt(storage: TestStorage, clock: PlacedClock): Promise<TestApp> {
  const app = await createApp(storage.configuration, clock);
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl(), close: () => app.close() };
}

interface Placed {
  readonly id: string;
  readonly slug: string;
}

/** A server whose clock a test places, before the days of the surveys that are put on it. */
export class DaysDesk {
  readonly clock = new PlacedClock(BEFORE);
  storage!: TestStorage;
  test!: TestApp;

  constructor(engine: Engine) {
    beforeAll(async () => {
      this.storage = await createTestStorage(engine, {}, 'migrated');
      this.test = await startAt(this.storage, this.clock);
    });
    beforeEach(() => this.clock.put(BEFORE));
    afterAll(async () => {
      await this.test.close();
      await this.storage.remove();
    });
  }

  readonly look = (): Promise<void> => this.test.app.get(DayKeeper).keep();

  /** As if a server had run through all the days until this one. */
  readonly keep = async (): Promise<void> => {
    await this.test.app.get(KnownDay).confirm();
    await this.look();
  };

  readonly recorded = async ({ id }: Pick<Placed, 'id'>) => {
    const [row] = await this.test.app
      .get<Database>(OFFICE_DATABASE)
      .source.query<Pick<Survey, 'state' | 'openedOn' | 'closedOn'>[]>(
        `SELECT state, "openedOn", "closedOn" FROM survey WHERE id = '${id}'`,
      );
    return row!;
  };

  /** Its code of refusal, or the status where there is none. */
  readonly sendJson = async ({ slug }: Placed, url = this.test.url): Promise<string | number> => {
    const answer = await postJson(`${url}/api/surveys/${slug}/responses`, {
      nonce: testNonce(),
      answers: { often: 'always' },
      language: 'en',
    });
    const { error } = (await answer.json()) as { error?: { code: string } };
    return error?.code ?? answer.status;
  };

  readonly seedOpenLink = async (
    state: 'scheduled' | 'open' = 'scheduled',
    days: Partial<typeof DAYS> = DAYS,
  ) => {
    const id = testNonce();
    const made = await makeTestKeys(this.test, id, 'open-link');
    const { keys } = made;
    const definition = {
      schema: 'cahier/definition-1' as const,
      questionnaire: everyKind,
      threshold: 10,
      sensitiveThreshold: 20,
      crossings: [],
      mode: 'open-link' as const,
      ...days,
      keys,
    };
    const slug = `d-${id.slice(0, 8)}`;
    await this.test.app.get(SurveyDirectory).create({
      id,
      slug,
      questionnaireId: null,
      state,
      definition,
      definitionHash: definitionHash(definition),
      invited: null,
      openedOn: state === 'open' ? (days.opensOn ?? null) : null,
      participation: null,
      participationDay: null,
    });
    return { id, slug, sealed: () => sealEnvelope({ ...made, id }, undefined) };
  };
}
