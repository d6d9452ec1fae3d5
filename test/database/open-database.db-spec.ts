import { expect, it } from '@jest/globals';
import { Client } from 'pg';
import { openDatabase, takeSnapshots } from '../../src/database/index.js';
import { SCHEMA } from '../../src/schema.js';
import { createTestStorage } from '../support/databases.js';

it('lets several processes start at once on a fresh PostgreSQL', async () => {
  const storage = await createTestStorage('postgres');
  const { office } = storage.configuration.databases;
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase(office, SCHEMA.office)));
  for (const database of opened) {
    const rows = await database.run((manager) => manager.query<unknown[]>('SELECT * FROM survey'));
    expect(rows).toEqual([]);
    await database.close();
  }
  await storage.remove();
});

it('opens, and reads for a backup, a PostgreSQL whose schema has a name that has to be quoted', async () => {
  const storage = await createTestStorage('postgres');
  const { office } = storage.configuration.databases;
  if (office.engine !== 'postgres') throw new Error('no PostgreSQL');
  const client = new Client({ connectionString: office.url });
  await client.connect();
  await client.query('CREATE SCHEMA "Cahier-Office"');
  await client.query(`DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET search_path = %I', current_database(), 'Cahier-Office');
  END $$`);
  await client.end();
  const database = await openDatabase(office, { ...SCHEMA.office, rights: 'all' });
  await database.close();
  const [snapshot] = await takeSnapshots([office]);
  expect(snapshot!.tables.map(({ name }) => name)).toContain('survey');
  await snapshot!.close();
  await storage.remove();
});

it('has PostgreSQL confirm a commit only once it is durable, whatever its account is set to', async () => {
  const storage = await createTestStorage('postgres');
  const { office } = storage.configuration.databases;
  const setting = async () => {
    const database = await openDatabase(office, SCHEMA.office);
    const rows = await database.run((manager) => manager.query('SHOW synchronous_commit'));
    await database.run((manager) =>
      manager.query(`DO $$ BEGIN
        EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database());
      END $$`),
    );
    await database.close();
    return rows;
  };
  expect(await setting()).toEqual([{ synchronous_commit: 'on' }]);
  expect(await setting()).toEqual([{ synchronous_commit: 'on' }]);
  await storage.remove();
});

it('takes every migration back and makes it again on both engines', async () => {
  for (const engine of ['sqlite', 'postgres'] as const) {
    const storage = await createTestStorage(engine);
    const location = storage.configuration.databases.eligibility!;
    const { source } = await openDatabase(location, SCHEMA.eligibility);
    const columns = async () =>
      (await source.createQueryRunner().getTables()).flatMap((table) => table.columns).length;
    const before = await columns();
    await source.undoLastMigration();
    expect(await columns()).toBeLessThan(before);
    await source.runMigrations();
    expect(await columns()).toBe(before);
    await source.destroy();
    await storage.remove();
  }
});
