import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Configuration, readConfiguration } from '../../src/config/index.js';
import { type Database, openDatabase } from '../../src/database/index.js';
import { SCHEMA } from '../../src/server/schema.js';
import { createPostgresDatabase } from './postgres.js';

export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

export interface TestStorage {
  readonly configuration: Configuration;
  remove(): Promise<void>;
}

/** Fresh, empty storage on an engine: a temporary data folder, or two databases. */
export async function createTestStorage(engine: Engine): Promise<TestStorage> {
  const folder = await mkdtemp(join(tmpdir(), 'cahier-test-'));
  const env: NodeJS.ProcessEnv = { CAHIER_DATA: folder, PORT: '0' };
  const drops: (() => Promise<void>)[] = [];
  if (engine === 'postgres') {
    for (const name of ['CAHIER_OFFICE_URL', 'CAHIER_RESPONSES_URL']) {
      const database = await createPostgresDatabase();
      env[name] = database.url;
      drops.push(database.drop);
    }
  }
  return {
    configuration: readConfiguration(env),
    remove: async () => {
      await Promise.all(drops.map((drop) => drop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface TestDatabases {
  readonly office: Database;
  readonly responses: Database;
  close(): Promise<void>;
}

/** Both databases of one engine, migrated, without an application. */
export async function openTestDatabases(engine: Engine): Promise<TestDatabases> {
  const storage = await createTestStorage(engine);
  const { databases } = storage.configuration;
  const office = await openDatabase(databases.office, SCHEMA.office);
  const responses = await openDatabase(databases.responses, SCHEMA.responses);
  return {
    office,
    responses,
    close: async () => {
      await office.close();
      await responses.close();
      await storage.remove();
    },
  };
}
