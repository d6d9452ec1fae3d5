import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The server that the test run started, or the one named by CAHIER_TEST_POSTGRES. */
function postgresUrl(): string {
  const url = process.env['CAHIER_TEST_POSTGRES'];
  if (!url) throw new Error('no PostgreSQL: run the tests with "npm test", which starts one');
  return url;
}

/** Makes an empty database and returns its URL and a way to drop it. */
export async function createPostgresDatabase(): Promise<{
  url: string;
  drop: () => Promise<void>;
}> {
  const name = `cahier_test_${randomBytes(8).toString('hex')}`;
  // By copying files: the other way writes the seven megabytes to the log as well.
  await onServer(`CREATE DATABASE ${name} STRATEGY file_copy`);
  const url = new URL(postgresUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: postgresUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
