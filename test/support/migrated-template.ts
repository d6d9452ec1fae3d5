import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseName } from '../../src/config/index.js';
import { openDatabase } from '../../src/database/index.js';
import { SCHEMA } from '../../src/schema.js';
import { onServer, postgresUrl } from './postgres.js';

/**
 * The database of this run in which every migration has been; a copy of it costs a tenth of the
 * statements that make one. Whoever comes first makes it, by the migrations and nothing else. There is
 * none where the server outlives the run, so that no copy can be of an earlier version.
 */
export async function migratedTemplate(store: DatabaseName): Promise<string | undefined> {
  const run = process.env['CAHIER_TEST_RUN'];
  if (!run) return undefined;
  const name = `cahier_migrated_${run}_${store}`;
  await onServer(async (client) => {
    // Held until the connection ends: the other workers wait for the first.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const begun = `${name}_begun`;
    await client.query(`DROP DATABASE IF EXISTS ${begun} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${begun}`);
    const location = { engine: 'postgres', url: postgresUrl(begun) } as const;
    await (await openDatabase(location, SCHEMA[store])).close();
    await client.query(`ALTER DATABASE ${begun} RENAME TO ${name}`);
  });
  return name;
}

/** The same as a file of SQLite; each worker makes its own. There is none outside of a run. */
export async function migratedFile(store: DatabaseName): Promise<string | undefined> {
  const folder = process.env['CAHIER_TEST_TEMPLATES'];
  if (!folder) return undefined;
  const file = join(folder, `${store}-${process.pid}.sqlite`);
  if (existsSync(file)) return file;
  const begun = `${file}-${randomBytes(4).toString('hex')}`;
  await (await openDatabase({ engine: 'sqlite', file: begun }, SCHEMA[store])).close();
  await rename(begun, file);
  return file;
}
