import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { foldTables } from '../../src/database/index.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';

const digestOf = (n: number): string => createHash('sha256').update(String(n)).digest('hex');
const DRAWS = [{ name: 'draw', key: ['invitation'] }];

describe.each(ENGINES)('folding a table on %s', (engine) => {
  let databases: TestDatabases;
  beforeEach(async () => {
    databases = await openTestDatabases(engine);
  });
  afterEach(() => databases.close());

  const draw = (n: number) =>
    databases.eligibility.run((manager) =>
      manager.query(`INSERT INTO draw (invitation, blinded) VALUES ('${digestOf(n)}', 'z${n}')`),
    );
  const stored = async (columns = 'invitation, blinded') =>
    databases.eligibility.run((manager) =>
      manager.query<Record<string, string>[]>(`SELECT ${columns} FROM draw`),
    );

  it('keeps every row, in the order of its digest', async () => {
    for (const n of [3, 1, 2, 9, 5]) await draw(n);
    await foldTables(databases.eligibility, DRAWS);
    const expected = [3, 1, 2, 9, 5]
      .map((n) => ({ invitation: digestOf(n), blinded: `z${n}` }))
      .sort((a, b) => (a.invitation < b.invitation ? -1 : 1));
    expect(await stored()).toEqual(expected);
  });

  it('loses nothing of what is written meanwhile, and may be done again', async () => {
    for (let n = 0; n < 20; n += 1) await draw(n);
    const writes = Array.from({ length: 20 }, (_, n) => draw(100 + n));
    await Promise.all([foldTables(databases.eligibility, DRAWS), ...writes]);
    await foldTables(databases.eligibility, DRAWS);
    expect(await stored()).toHaveLength(40);
  });

  it('keeps the rule that a row comes once', async () => {
    await draw(1);
    await foldTables(databases.eligibility, DRAWS);
    await expect(draw(1)).rejects.toThrow();
  });

  if (engine === 'postgres') {
    it('leaves one transaction number on all rows, which had one each', async () => {
      for (let n = 0; n < 8; n += 1) await draw(n);
      const numbers = async () => new Set((await stored('xmin')).map(({ xmin }) => xmin)).size;
      expect(await numbers()).toBe(8);
      await foldTables(databases.eligibility, DRAWS);
      expect(await numbers()).toBe(1);
    });
  } else {
    it('leaves no deleted byte in the file and nothing in the log', async () => {
      await draw(1);
      await databases.eligibility.run((manager) => manager.query('DELETE FROM draw'));
      await foldTables(databases.eligibility, DRAWS);
      const { source } = databases.eligibility;
      expect(await source.query('PRAGMA freelist_count')).toEqual([{ freelist_count: 0 }]);
      const [log] = await source.query<{ log: number }[]>('PRAGMA wal_checkpoint(PASSIVE)');
      expect(log?.log).toBe(0);
    });
  }
});
