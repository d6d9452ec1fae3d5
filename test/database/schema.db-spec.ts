import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { DatabaseName } from '../../src/config/index.js';
import { openDatabase } from '../../src/database/index.js';
import { SCHEMA } from '../../src/schema.js';
import { createTestStorage, type Engine, ENGINES, type TestStorage } from '../support/databases.js';

const NAMES = Object.keys(SCHEMA) as DatabaseName[];
const MIGRATIONS = join(import.meta.dirname, '..', '..', 'src', 'database', 'migrations');

const namesOf = (classes: object): readonly string[] =>
  Object.values(classes).map((one: { name: string }) => one.name);

const EVERY_TABLE = {
  sqlite: `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  postgres: `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
};

/** Also those of no entity, such as the one of responses; not TypeORM's own. */
async function everyTable(source: DataSource, engine: Engine): Promise<readonly string[]> {
  const found: readonly { readonly name: string }[] = await source.query(EVERY_TABLE[engine]);
  return found.map(({ name }) => name).filter((name) => name !== 'migrations');
}

const tablesOfEntities = (source: DataSource): readonly string[] =>
  source.entityMetadatas.map(({ tableName }) => tableName);

/** `survey.invited integer null`, for every column that these tables have. */
async function columnsOfTables(
  source: DataSource,
  names: readonly string[],
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const runner = source.createQueryRunner();
  const tables = await runner.getTables([...names]);
  await runner.release();
  return tables
    .flatMap(({ name, columns }) =>
      columns.map((column) => `${name.split('.').at(-1)}.${column.name} ${kindOf(column)}`),
    )
    .sort();
}

const columnsOfEntities = (source: DataSource): readonly string[] =>
  source.entityMetadatas
    .flatMap(({ tableName, columns }) =>
      columns.map((column) => {
        const type = source.driver.normalizeType(column);
        return `${tableName}.${column.databaseName} ${kindOf({ ...column, type })}`;
      }),
    )
    .sort();

interface ColumnKind {
  readonly type: unknown;
  readonly isNullable: boolean;
  readonly isPrimary: boolean;
}

const kindOf = ({ type, isNullable, isPrimary }: ColumnKind): string =>
  [String(type), isNullable ? 'null' : 'not null', ...(isPrimary ? ['primary'] : [])].join(' ');

it('has every migration that there is a file for in one database', () => {
  const files = readdirSync(MIGRATIONS)
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/^(\d+)-(\w+)\.ts$/, '$2$1'));
  const listed = NAMES.flatMap((name) => namesOf(SCHEMA[name].migrations));
  expect([...listed].sort()).toEqual([...files].sort());
});

describe.each(ENGINES.flatMap((engine) => NAMES.map((name) => [name, engine] as const)))(
  'the %s database on %s',
  (name, engine) => {
    let storage: TestStorage;
    let source: DataSource;
    beforeAll(async () => {
      storage = await createTestStorage(engine);
      ({ source } = await openDatabase(storage.configuration.databases[name]!, SCHEMA[name]));
    });
    afterAll(async () => {
      await source.destroy();
      await storage.remove();
    });

    it('has the columns that its entities have, and no others', async () => {
      const columns = await columnsOfTables(source, tablesOfEntities(source));
      expect(columns).toEqual(columnsOfEntities(source));
    });

    it('is the same after each migration is taken back and made again', async () => {
      const count = namesOf(SCHEMA[name].migrations).length;
      const look = async () => columnsOfTables(source, await everyTable(source, engine));
      const states = [await look()];
      while (states.length < count) {
        await source.undoLastMigration();
        states.push(await look());
      }
      expect(new Set(states.map((state) => state.join())).size).toBe(states.length);
      await source.runMigrations();
      expect(await look()).toEqual(states[0]);
    });
  },
);
