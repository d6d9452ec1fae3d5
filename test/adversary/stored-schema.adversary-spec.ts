import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/database/index.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';

interface Column {
  readonly place: string;
  readonly type: string;
  readonly filled: string | null;
}

/** Kept by TypeORM of its own migrations: numbers and days of releases of Cahier, not of people. */
const OF_MIGRATIONS = 'migrations';

/** Every column of every table there is, whoever made it. */
const COLUMNS = {
  sqlite: `SELECT t.name || '.' || c.name AS place, c.type AS type, c.dflt_value AS filled
           FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c
           WHERE t.type = 'table' AND t.name NOT IN ('sqlite_schema', 'sqlite_temp_schema',
             'sqlite_sequence', '${OF_MIGRATIONS}')`,
  postgres: `SELECT table_name || '.' || column_name AS place, data_type AS type,
               COALESCE(column_default, identity_generation, generation_expression) AS filled
             FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name <> '${OF_MIGRATIONS}'`,
};

/** What could fill in a time or a number by itself, or keep rows in the order of their coming. */
const MACHINERY = {
  sqlite: `SELECT name FROM sqlite_schema WHERE type = 'trigger'
           UNION ALL SELECT name FROM pragma_table_list
           WHERE schema = 'main' AND type = 'table' AND wr = 0
             AND name NOT LIKE 'sqlite_%' AND name <> '${OF_MIGRATIONS}'`,
  postgres: `SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal
             UNION ALL SELECT sequencename FROM pg_sequences
             WHERE sequencename <> '${OF_MIGRATIONS}_id_seq'`,
};

const HARMLESS = ['varchar', 'character varying', 'text', 'boolean', 'blob', 'bytea'];
/**
 * Counts that no act of a respondent changes: of all who drew in the first of two windows, noted once when it is over,
 * of what admins uploaded and reps handed out, and of all whom admins had reminded on a day.
 */
const COUNTED_BY_OTHERS = ['drawing.drawnFirst', 'invitation_count.count', 'reminder_round.people'];
/** Days of what admins did to everybody at once. */
const DAYS_OF_OTHERS = ['reminder_round.day'];
/** A text or a flag that is the same in every row, whenever it came. */
const SAME_FOR_ALL = /^('\w*'(::character varying|::text)?|true|false)$/;
const TELLING =
  /time|date|day|created|updated|changed|seen|since|until|sequence|serial_?no|number|order|position|version|[a-z]At$|(^|_)(at|on|no|seq|index|rank)$/i;

describe.each(ENGINES)('the tables of people and of answers on %s', (engine) => {
  let databases: TestDatabases;
  let columns: readonly Column[];

  const ask = <T>(database: Database, texts: typeof COLUMNS) =>
    database.run((manager) => manager.query<T[]>(texts[engine]));

  beforeAll(async () => {
    databases = await openTestDatabases(engine);
    const { eligibility, responses } = databases;
    columns = [
      ...(await ask<Column>(eligibility, COLUMNS)),
      ...(await ask<Column>(responses, COLUMNS)),
    ];
  });
  afterAll(() => databases.close());

  it('hold texts, bytes and yes or no: nothing that counts or tells a time', () => {
    const places = columns.map(({ place }) => place);
    expect(places).toEqual(expect.arrayContaining(['draw.blinded', 'response.sealed']));
    const type = (column: Column) => column.type.toLowerCase().replace(/\(.*/, '');
    const others = columns.filter((column) => !HARMLESS.includes(type(column)));
    expect(others.map(({ place }) => place).sort()).toEqual(COUNTED_BY_OTHERS);
    const telling = places.filter((place) => TELLING.test(place.split('.')[1]!));
    expect(telling).toEqual(DAYS_OF_OTHERS);
  });

  it('fill in nothing by themselves and keep rows in no order but that of their keys', async () => {
    expect(columns.filter(({ filled }) => filled !== null && !SAME_FOR_ALL.test(filled))).toEqual(
      [],
    );
    expect(await ask(databases.eligibility, MACHINERY)).toEqual([]);
    expect(await ask(databases.responses, MACHINERY)).toEqual([]);
  });

  it('would not pass with the column that nearly every application has', async () => {
    const now = engine === 'sqlite' ? 'CURRENT_TIMESTAMP' : 'now()';
    const type = engine === 'sqlite' ? 'datetime' : 'timestamptz';
    await databases.responses.run((manager) =>
      manager.query(`ALTER TABLE response ADD COLUMN "createdAt" ${type} DEFAULT ${now}`),
    );
    const [added] = (await ask<Column>(databases.responses, COLUMNS)).filter(
      ({ place }) => place === 'response.createdAt',
    );
    expect(HARMLESS).not.toContain(added!.type.toLowerCase());
    expect(added!.filled).not.toBeNull();
    expect(added!.filled).not.toMatch(SAME_FOR_ALL);
    expect('createdAt').toMatch(TELLING);
  });
});
