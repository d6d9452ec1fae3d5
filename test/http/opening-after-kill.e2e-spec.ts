import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { AccountService } from '../../src/accounts/index.js';
import { words } from '../../src/opening/words/index.js';
import { openDatabase } from '../../src/database/index.js';
import { demoResponses, dispatchQuestionnaire } from '../../src/demo/world.js';
import type { ReleaseContent } from '../../src/disclosure/index.js';
import { definitionOf } from '../../src/questionnaire/index.js';
import { SCHEMA } from '../../src/schema.js';
import { createTestStorage, ENGINES, type TestStorage } from '../support/databases.js';
import { fillStorage } from '../support/fill-storage.js';
import { hashAsInUse } from '../support/light-argon2.js';
import {
  councilOf,
  openingForm,
  type OpeningForm,
  openWith,
  placeDefinition,
} from '../support/rep-survey.js';
import { startServerOn } from '../support/server-process.js';
import { openSession } from '../support/testing-app.js';

// The built server opens what the reps' passphrases protect.
hashAsInUse();

/** So many that each stage takes several times as long as it takes to ask which one it is. */
const RESPONSES = Array.from({ length: 3 }, () => demoResponses()).flat();
const DEFINITION = definitionOf(dispatchQuestionnaire, {
  mode: 'open-link',
  crossings: [['site']],
});
const STAGES = ['unlocking', 'opening', 'protecting', 'storing'] as const;
type Stage = (typeof STAGES)[number];

/** The built server (`npm run build`), killed without warning while it opens a survey. */
describe.each(ENGINES)('an opening that is killed hard on %s', (engine) => {
  const account = { login: 'night-rep', password: randomBytes(12).toString('hex') };
  let storage: TestStorage;
  let form: OpeningForm;
  let id: string;

  beforeAll(async () => {
    storage = await createTestStorage(engine);
    await fillStorage(storage.configuration, async (test) => {
      await test.app.get(AccountService).create({ ...account, role: 'rep', language: 'en' });
      form = openingForm(await councilOf(test));
      id = await placeDefinition(test, DEFINITION, 'closed', RESPONSES);
    });
  });
  afterAll(() => storage.remove());

  async function start() {
    const server = await startServerOn(storage);
    return { server, rep: await openSession(server.address, account.login, account.password) };
  }

  /** Begins an opening and kills it as soon as its page names the stage, or a later one. */
  async function killAt(wanted: Stage): Promise<void> {
    const { server, rep } = await start();
    const path = `/rep/surveys/${id}/opening`;
    const begun = rep.post(path, form).catch(() => 'cut off');
    for (let isThere = false; !isThere;) {
      const page = await (await rep.get(path)).text();
      const stage = STAGES.findIndex((one) => page.includes(words.en.stages[one]));
      isThere = stage >= STAGES.indexOf(wanted);
    }
    await server.stop('SIGKILL');
    await begun;
  }

  /** What is stored of the results, read past the server. */
  async function stored() {
    const office = await openDatabase(storage.configuration.databases.office, SCHEMA.office);
    try {
      const read = <Row>(sql: string) => office.run((m) => m.query<Row[]>(sql));
      const [survey] = await read<{ state: string }>('SELECT state FROM survey');
      const releases = await read<{ content: string }>('SELECT content FROM release');
      const verbatims = await read('SELECT id FROM verbatim');
      return { state: survey!.state, releases, verbatims: verbatims.length };
    } finally {
      await office.close();
    }
  }
  const NOTHING = { state: 'closed', releases: [], verbatims: 0 };

  // Before it stores, an opening only reads: on the second engine the last of these stages stands for them.
  it.each(
    engine === 'sqlite'
      ? (['unlocking', 'opening', 'protecting'] as const)
      : (['protecting'] as const),
  )('leaves the survey closed and nothing stored, killed while %s', async (stage) => {
    await killAt(stage);
    expect(await stored()).toEqual(NOTHING);
  });

  // SQLite stores in one breath; PostgreSQL can be made to wait in the middle of it.
  if (engine === 'postgres') {
    it('leaves the survey closed and nothing stored, killed while storing', async () => {
      const other = new Client({ connectionString: storage.env['CAHIER_OFFICE_URL']! });
      await other.connect();
      try {
        await other.query('BEGIN; LOCK TABLE verbatim IN SHARE MODE');
        await killAt('storing');
      } finally {
        await other.end();
      }
      expect(await stored()).toEqual(NOTHING);
    });
  }

  it('is begun again after all that, and counts every response', async () => {
    const { server, rep } = await start();
    const end = await openWith(rep, id, form);
    expect(end.headers.get('location')).toBe(`/rep/surveys/${id}`);
    await server.stop();
    const { state, releases, verbatims } = await stored();
    expect(state).toBe('opened');
    expect(releases).toHaveLength(1);
    const { ballots, participation } = JSON.parse(releases[0]!.content) as ReleaseContent;
    expect(ballots).toMatchObject({ responses: RESPONSES.length, invalid: 0 });
    expect(participation.responses).toBe(RESPONSES.length);
    expect(verbatims).toBeGreaterThan(0);
  });
});
