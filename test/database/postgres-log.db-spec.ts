import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type Database, loudSettings, openDatabase } from '../../src/database/index.js';
import { IntakeKeys, ResponseWriter } from '../../src/responses/index.js';
import { SCHEMA } from '../../src/schema.js';
import { createPostgresDatabase } from '../support/postgres.js';
import { testKeyWrap } from '../support/test-key-wrap.js';

async function asAdmin(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement).catch(() => undefined);
  await client.end();
}

const loudIn = ({ engine, source }: Database): Promise<readonly string[]> =>
  loudSettings({ engine, query: (statement) => source.query(statement) });

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');

/** What the server has logged so far, up to a line that is made for the purpose. */
async function serverLog(url: string): Promise<string> {
  const file = process.env['CAHIER_TEST_POSTGRES_LOG'];
  if (!file) throw new Error('no log to read: let "npm test" start PostgreSQL itself');
  const marker = `end_${hex(8)}`;
  await asAdmin(url, `SELECT ${marker}`);
  for (;;) {
    const text = readFileSync(file, 'utf8');
    if (text.includes(marker)) return text;
    await pause(20);
  }
}

describe('the log of PostgreSQL', () => {
  let made: { url: string; drop: () => Promise<void> };
  let database: Database;
  const nameOf = (url: string): string => new URL(url).pathname.slice(1);

  beforeAll(async () => {
    made = await createPostgresDatabase();
    const name = nameOf(made.url);
    // An operator who wants to see everything, as long as nobody tells otherwise.
    await asAdmin(
      made.url,
      `ALTER DATABASE ${name} SET log_statement = 'all'`,
      `ALTER DATABASE ${name} SET log_min_duration_statement = 0`,
    );
    database = await openDatabase({ engine: 'postgres', url: made.url }, SCHEMA.responses);
  });
  afterAll(async () => {
    await database.close();
    await made.drop();
  });

  it('is told to be quiet on every connection of the pool', async () => {
    const settings = await Promise.all(
      Array.from({ length: 10 }, () =>
        database.run(async (manager) => {
          await pause(20);
          return manager.query<object[]>(
            `SELECT current_setting('log_statement') AS statement,
                    current_setting('log_min_error_statement') AS error,
                    current_setting('log_min_duration_statement') AS slow,
                    current_setting('log_error_verbosity') AS rows`,
          );
        }),
      ),
    );
    const quiet = { statement: 'none', error: 'panic', slow: '-1', rows: 'terse' };
    expect(settings.flat()).toEqual(Array.from({ length: 10 }, () => quiet));
    expect(await loudIn(database)).toEqual([]);
  });

  it('holds neither key nor payload after a duplicate, an error and a slow statement', async () => {
    const survey = hex(16);
    await new IntakeKeys(database, testKeyWrap).keep(survey, {
      publicKey: 'public',
      privateKey: hex(32),
    });
    const writer = new ResponseWriter(database);
    const serial = hex(32);
    const sealed = randomBytes(40);
    const submission = {
      survey,
      serial,
      input: randomBytes(64),
      signature: randomBytes(384),
      nonceDigest: hex(16),
      action: 'submit',
      sealed,
    } as const;
    await writer.accept(submission);
    expect((await writer.accept({ ...submission, nonceDigest: hex(16) })).kind).toBe('counted');
    const impossible = { ...submission, serial: hex(32), input: null as unknown as Uint8Array };
    await expect(writer.accept(impossible)).rejects.toMatchObject({ code: 'response-not-stored' });
    await database.run((manager) =>
      manager.query('SELECT pg_sleep(0.05), serial FROM response WHERE serial = $1', [serial]),
    );
    // The same without our settings, so that what is searched for would be found if it were there.
    const control = hex(32);
    await asAdmin(made.url, `INSERT INTO response (serial) VALUES ('${control}')`);

    const log = await serverLog(made.url);
    expect(log).toContain(control);
    for (const secret of [serial, impossible.serial, survey, sealed.toString('hex')]) {
      expect(log).not.toContain(secret);
    }
  });

  it('is named setting by setting where the account may not silence it', async () => {
    const role = `plain_${hex(6)}`;
    const own = await createPostgresDatabase();
    const name = nameOf(own.url);
    await asAdmin(
      own.url,
      `CREATE ROLE ${role} LOGIN PASSWORD 'plain'`,
      `ALTER DATABASE ${name} OWNER TO ${role}`,
      `ALTER SCHEMA public OWNER TO ${role}`,
      `ALTER DATABASE ${name} SET log_statement = 'all'`,
    );
    const url = new URL(own.url);
    url.username = role;
    url.password = 'plain';
    const plain = await openDatabase({ engine: 'postgres', url: url.href }, SCHEMA.responses);
    expect(await loudIn(plain)).toEqual([
      'log_error_verbosity',
      'log_min_error_statement',
      'log_statement',
    ]);
    await plain.close();
    await own.drop();
    await asAdmin(made.url, `DROP ROLE ${role}`);
  });
});
