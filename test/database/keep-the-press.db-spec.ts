import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KeepThePressThatStands1797000000701 } from '../../src/database/index.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';
import { undoMigrations } from '../support/undo-migrations.js';

describe.each(ENGINES)('the migration that keeps the press that stands, on %s', (engine) => {
  let databases: TestDatabases;
  beforeEach(async () => {
    databases = await openTestDatabases(engine);
  });
  afterEach(() => databases.close());

  it('keeps the last of the presses of each response, and takes it back', async () => {
    const { source } = databases.responses;
    const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
    await undoMigrations(source, KeepThePressThatStands1797000000701.name);
    const rows = [`${a} ${b} ${c}`, `${b}`, ''];
    for (const [n, presses] of rows.entries()) {
      await source.query(
        `INSERT INTO response (serial, survey, "nonceDigests", input, signature, sealed)
         VALUES ('${n}', 'survey', '${presses}', '', '', '')`,
      );
    }
    await source.runMigrations();
    const kept = (column: string) =>
      source.query<{ press: string }[]>(
        `SELECT "${column}" AS press FROM response ORDER BY serial`,
      );
    const expected = [c, b, ''].map((press) => ({ press }));
    expect(await kept('nonceDigest')).toEqual(expected);
    await undoMigrations(source, KeepThePressThatStands1797000000701.name);
    expect(await kept('nonceDigests')).toEqual(expected);
  });
});
