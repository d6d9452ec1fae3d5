import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Configuration } from '../../src/config/index.js';
import {
  type Database,
  openDatabase,
  openReading,
  type Reading,
} from '../../src/database/index.js';
import { SCHEMA } from '../../src/schema.js';
import { createTestStorage, ENGINES, type TestStorage } from '../support/databases.js';

const ACCOUNTS = 'SELECT login FROM account';

const anAccount = (login: string): string =>
  `INSERT INTO account (id, login, role, language, "passwordHash")
   VALUES ('${login}', '${login}', 'rep', 'en', '')`;

describe.each(ENGINES)('a look at a database on %s', (engine) => {
  let storage: TestStorage;
  let location: Configuration['databases']['office'];
  let server: Database;
  let reading: Reading;
  beforeAll(async () => {
    storage = await createTestStorage(engine, {}, 'migrated');
    location = storage.configuration.databases.office;
    server = await openDatabase(location, SCHEMA.office);
    reading = await openReading(location);
  });
  afterAll(async () => {
    await reading.close();
    await server.close();
    await storage.remove();
  });

  it('cannot write', async () => {
    const writing = `${anAccount('ghost')} RETURNING login`;
    await expect(reading.query(writing)).rejects.toThrow(/read-?only/);
    expect(await server.source.query(ACCOUNTS)).toEqual([]);
  });

  it('sees what the server has just stored, and does not keep it from storing more', async () => {
    await server.run((manager) => manager.query(anAccount('ana')));
    expect(await reading.query(ACCOUNTS)).toEqual([{ login: 'ana' }]);
    await server.run((manager) => manager.query(anAccount('bo')));
    expect(await reading.query(ACCOUNTS)).toHaveLength(2);
  });

  it('knows the columns of a table, and none of one that is not there', async () => {
    expect(await reading.columnsOf('survey')).toEqual(expect.arrayContaining(['id', 'closedOn']));
    expect(await reading.columnsOf('nothing')).toEqual([]);
  });
});

describe('a look at a file of SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-reading-'));
  const file = join(folder, 'office.sqlite');
  const look = () => openReading({ engine: 'sqlite', file });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes none where there is none', async () => {
    await expect(look()).rejects.toThrow();
    expect(existsSync(file)).toBe(false);
  });

  it('leaves nothing beside one that no server has open', async () => {
    await (await openDatabase({ engine: 'sqlite', file }, SCHEMA.office)).close();
    const before = readdirSync(folder);
    const reading = await look();
    expect(await reading.query(ACCOUNTS)).toEqual([]);
    await reading.close();
    expect(readdirSync(folder)).toEqual(before);
  });

  it('sees what a killed server had not brought into it, and leaves that where it is', async () => {
    const server = await openDatabase({ engine: 'sqlite', file }, SCHEMA.office);
    await server.run((manager) => manager.query(anAccount('ana')));
    const left = join(folder, 'left.sqlite');
    const bytesOf = (path: string) => [path, `${path}-wal`].map((one) => readFileSync(one));
    const before = bytesOf(file);
    [left, `${left}-wal`].forEach((path, i) => writeFileSync(path, before[i]!));
    await server.close();

    expect(before[1]!.byteLength).toBeGreaterThan(0);
    const reading = await openReading({ engine: 'sqlite', file: left });
    expect(await reading.query(ACCOUNTS)).toEqual([{ login: 'ana' }]);
    await reading.close();
    expect(bytesOf(left)).toEqual(before);
  });

  it('rejects one that is damaged, and what is no database', async () => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    await expect(look()).rejects.toThrow(/malformed|damaged/);
    writeFileSync(file, 'something else');
    await expect(look()).rejects.toThrow(/not a database/);
  });
});
