import { expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createPostgresDatabase } from '../support/postgres.js';

it('runs on a real PostgreSQL', async () => {
  const database = await createPostgresDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  await client.end();
  await database.drop();
  expect(Number(rows[0]?.server_version_num)).toBeGreaterThanOrEqual(150_000);
});
