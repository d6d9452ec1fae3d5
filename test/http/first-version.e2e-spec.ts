import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Configuration, DatabaseName } from '../../src/config/index.js';
import { createApp } from '../../src/server/serve.js';
import { createTestStorage, ENGINES, type TestStorage } from '../support/databases.js';
import { PlacedClock } from '../support/placed-clock.js';
import { said } from '../support/said.js';
import { openSession, startAppOn } from '../support/testing-app.js';

/** How they were made stands in their README. */
const FOLDERS = join('test', 'fixtures', 'first-version');
const WHILE_OPEN = new PlacedClock('2026-11-10T12:00:00Z');

describe.each(ENGINES)('what the first version stored, on %s', (engine) => {
  let storage: TestStorage | undefined;
  afterEach(() => storage?.remove());

  async function copyOf(name: 'answered' | 'unanswered') {
    storage = await createTestStorage(engine);
    const { dataFolder, databases } = storage.configuration;
    for (const file of readdirSync(join(FOLDERS, name))) {
      const [store = '', kind] = file.split('.');
      const location = databases[store as DatabaseName]!;
      if (location.engine === 'postgres' && kind === 'sql') {
        const [tables, rows] = [join(FOLDERS, file), join(FOLDERS, name, file)].map(readText);
        await onDatabase(location.url, (client) => client.query(`${tables}\n${rows}`));
      }
      if (location.engine === 'sqlite' && kind === 'sqlite') {
        copyFileSync(join(FOLDERS, name, file), join(dataFolder, file));
      }
    }
    return storage;
  }

  it('goes on: its account signs in, and its questionnaire and surveys are there', async () => {
    const test = await startAppOn(await copyOf('unanswered'), WHILE_OPEN);
    try {
      const admin = await openSession(test.url, 'first-admin', 'the first admin of Orvalmont');
      const textOf = async (path: string) => (await admin.get(path)).text();
      const office = await textOf('/admin');
      const [, questionnaire] = /href="(\/admin\/questionnaires\/[0-9a-f]{32})"/.exec(office)!;
      expect(await textOf(questionnaire!)).toContain('Is there rest between two nights?');
      const surveys = [...office.matchAll(/href="(\/admin\/surveys\/[0-9a-f]{32})"/g)];
      const pages = await Promise.all(surveys.map(([, path]) => textOf(path!)));
      const page = (slug: string) => pages.find((one) => one.includes(`/s/${slug}"`))!;
      expect(page('next-nights')).toContain('<span class="badge badge-draft">');
      expect(page('night-buses')).toContain('<span class="badge badge-open">');
      expect(page('night-buses')).toContain('Its definition names no time.');
      // Its answers could not be sealed, so nobody is asked to write any.
      const form = await fetch(`${test.url}/s/night-buses`);
      expect(form.status).toBe(409);
      expect(await form.text()).toContain('it was not scheduled here, where its keys are made');
      const rep = await openSession(test.url, 'first-rep', 'the first rep of Orvalmont');
      expect(await (await rep.get('/rep')).text()).toContain('Night buses of Orvalmont');
    } finally {
      await test.app.close();
    }
  });

  it('is left as it was for that version to go on with, where it holds unsealed answers', async () => {
    const { configuration } = await copyOf('answered');
    const before = await look(configuration);
    const refusal = await createApp(configuration).catch((error: unknown) => error);
    expect(said(refusal)).toContain('stored before they were sealed');
    expect(said(refusal)).toContain(
      'Nothing was changed: go on with the earlier version of Cahier',
    );
    expect(await look(configuration)).toEqual(before);
  });
});

async function onDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

/** All that is stored: every file with a digest of its bytes, every table with its columns and rows. */
async function look({ dataFolder, databases }: Configuration): Promise<readonly unknown[]> {
  const found: unknown[] = readdirSync(dataFolder).map((file) => {
    const bytes = readFileSync(join(dataFolder, file));
    return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
  for (const location of Object.values(databases)) {
    if (location.engine === 'postgres') found.push(await onDatabase(location.url, tablesOf));
  }
  return found;
}

async function tablesOf(client: Client): Promise<readonly unknown[]> {
  const { rows } = await client.query<{ name: string; columns: string }>(
    `SELECT table_name AS name, string_agg(column_name || ' ' || data_type, ', ' ORDER BY column_name) AS columns
     FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name ORDER BY table_name`,
  );
  const tables: unknown[] = [];
  for (const table of rows) {
    const all = await client.query(`SELECT * FROM ${table.name} ORDER BY 1`);
    tables.push({ ...table, rows: all.rows });
  }
  return tables;
}
