import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Configuration, readConfiguration } from '../../src/config/index.js';
import { type Database, openDatabase } from '../../src/database/index.js';
import { SCHEMA } from '../../src/schema.js';
import { migratedFile, migratedTemplate } from './migrated-template.js';
import { createPostgresDatabase } from './postgres.js';
import { TEST_KEY_FILE } from './test-key-wrap.js';

export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

export interface TestStorage {
  readonly configuration: Configuration;
  /** The environment that leads a process of its own to the same storage. */
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

const STORES = ['office', 'eligibility', 'responses'] as const;

const URLS = {
  office: 'CAHIER_OFFICE_URL',
  eligibility: 'CAHIER_ELIGIBILITY_URL',
  responses: 'CAHIER_RESPONSES_URL',
} as const;

/**
 * Fresh storage on an engine: a temporary data folder, or three databases.
 *
 * @param state databases with no table at all, or with those of this version, for whoever opens them
 *   at once in this process
 */
export async function createTestStorage(
  engine: Engine,
  settings: Readonly<Record<string, string>> = {},
  state: 'empty' | 'migrated' = 'empty',
): Promise<TestStorage> {
  const folder = await mkdtemp(join(tmpdir(), 'cahier-test-'));
  await writeFile(join(folder, 'cahier.key'), TEST_KEY_FILE, { mode: 0o600 });
  const env: Record<string, string> = { CAHIER_DATA: folder, PORT: '0', ...settings };
  const drops: (() => Promise<void>)[] = [];
  if (engine === 'sqlite' && state === 'migrated') {
    await Promise.all(
      STORES.map(async (name) => {
        const template = await migratedFile(name);
        if (template) await copyFile(template, join(folder, `${name}.sqlite`));
      }),
    );
  }
  if (engine === 'postgres') {
    await Promise.all(
      STORES.map(async (name) => {
        const template = state === 'migrated' ? await migratedTemplate(name) : undefined;
        const database = await createPostgresDatabase(template);
        env[URLS[name]] = database.url;
        drops.push(database.drop);
      }),
    );
  }
  return {
    configuration: readConfiguration(env),
    env,
    remove: async () => {
      await Promise.all(drops.map((drop) => drop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface TestDatabases {
  readonly office: Database;
  readonly eligibility: Database;
  readonly responses: Database;
  close(): Promise<void>;
}

/** The databases of one engine, migrated, without an application. */
export async function openTestDatabases(engine: Engine): Promise<TestDatabases> {
  const storage = await createTestStorage(engine, {}, 'migrated');
  const { databases } = storage.configuration;
  const [office, eligibility, responses] = await Promise.all([
    openDatabase(databases.office, SCHEMA.office),
    openDatabase(databases.eligibility!, SCHEMA.eligibility),
    openDatabase(databases.responses!, SCHEMA.responses),
  ]);
  return {
    office,
    eligibility,
    responses,
    close: async () => {
      await office.close();
      await eligibility.close();
      await responses.close();
      await storage.remove();
    },
  };
}
