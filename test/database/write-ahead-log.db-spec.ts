import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { type Database, openDatabase } from '../../src/database/index.js';
import { SCHEMA } from '../../src/schema.js';
import { createTestStorage, type TestStorage } from '../support/databases.js';

const NAMES = ['office', 'eligibility', 'responses'] as const;
/** Emptied two seconds after a write, and not before: one emptying serves many writes. */
const SOON_MS = 3000;

const fileOf = ({ configuration }: TestStorage, name: (typeof NAMES)[number]): string => {
  const location = configuration.databases[name]!;
  return location.engine === 'sqlite' ? location.file : '';
};
const logSize = (file: string): number =>
  statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
const write = (database: Database) =>
  database.run((manager) => manager.query('CREATE TABLE written (a TEXT)'));

it.each(NAMES)('empties the log of %s soon after a write, without being told', async (name) => {
  const storage = await createTestStorage('sqlite');
  const file = fileOf(storage, name);
  const database = await openDatabase(storage.configuration.databases[name]!, SCHEMA[name]);
  await write(database);
  expect(logSize(file)).toBeGreaterThan(0);
  await pause(SOON_MS);
  expect(logSize(file)).toBe(0);
  await database.close();
  await storage.remove();
});

it.each(NAMES)('empties the log of %s at its close, with another process at it', async (name) => {
  const storage = await createTestStorage('sqlite');
  const file = fileOf(storage, name);
  const database = await openDatabase(storage.configuration.databases[name]!, SCHEMA[name]);
  const other = new Sqlite(file, { readonly: true });
  other.prepare('SELECT COUNT(*) FROM sqlite_schema').get();
  await write(database);
  await database.close();
  expect(logSize(file)).toBe(0);
  other.close();
  await storage.remove();
});

it('empties the log once whoever was reading has ended', async () => {
  const storage = await createTestStorage('sqlite');
  const file = fileOf(storage, 'office');
  const database = await openDatabase(storage.configuration.databases.office, SCHEMA.office);
  const other = new Sqlite(file, { readonly: true });
  other.exec('BEGIN');
  other.prepare('SELECT COUNT(*) FROM sqlite_schema').get();
  await write(database);
  await pause(SOON_MS);
  expect(logSize(file)).toBeGreaterThan(0);
  other.close();
  // Waits for the reader as long as for any lock, and is tried again after that.
  await pause(SOON_MS + 6000);
  expect(logSize(file)).toBe(0);
  await database.close();
  await storage.remove();
});
