import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The server that the test run started, or the one named by CAHIER_TEST_POSTGRES. */
export function postgresUrl(database?: string): string {
  const own = process.env['CAHIER_TEST_POSTGRES'];
  if (!own) throw new Error('no PostgreSQL: run the tests with "npm test", which starts one');
  const url = new URL(own);
  if (database) url.pathname = `/${database}`;
  return url.href;
}

/**
 * Makes an empty database, or a copy of another, and returns its URL and a way to drop it. Files are
 * copied: the other way writes their seven megabytes to the log as well.
 */
export async function createPostgresDatabase(template = 'template1'): Promise<{
  url: string;
  drop: () => Promise<void>;
}> {
  const name = `cahier_test_${randomBytes(8).toString('hex')}`;
  await onServer((client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`),
  );
  const drop = async (): Promise<void> => {
    await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  return { url: postgresUrl(name), drop };
}

export async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: postgresUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
