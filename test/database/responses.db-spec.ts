import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Response } from '../../src/questionnaire/index.js';
import { ResponseCounter, ResponseReader, ResponseWriter } from '../../src/responses/index.js';
import { WriteAheadLog } from '../../src/responses/write-ahead-log.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';

const SURVEY = 'a'.repeat(32);
const serialOf = (n: number): string => createHash('sha256').update(String(n)).digest('hex');

describe.each(ENGINES)('the store of responses on %s', (engine) => {
  let databases: TestDatabases;
  let log: WriteAheadLog;
  let writer: ResponseWriter;
  let reader: ResponseReader;

  beforeEach(async () => {
    databases = await openTestDatabases(engine);
    log = new WriteAheadLog(databases.responses);
    writer = new ResponseWriter(databases.responses, log);
    reader = new ResponseReader(databases.responses);
  });

  afterEach(async () => {
    await writer.beforeApplicationShutdown();
    await databases.close();
  });

  const accept = (n: number, answers: Response = { q: `option ${n}` }) =>
    writer.accept({ survey: SURVEY, serial: serialOf(n), answers });
  /** The database refuses a row without a survey. */
  const acceptImpossible = (n: number) =>
    writer.accept({ survey: null as unknown as string, serial: serialOf(n), answers: {} });
  const storedAnswers = async () => (await reader.readAll(SURVEY)).map(({ q }) => String(q)).sort();

  it('keeps all of 500 responses that come at once', async () => {
    const numbers = Array.from({ length: 500 }, (_, n) => n);
    const results = await Promise.all(numbers.map((n) => accept(n)));
    expect(new Set(results)).toEqual(new Set(['stored']));
    expect(await storedAnswers()).toEqual(numbers.map((n) => `option ${n}`).sort());
    expect(await new ResponseCounter(databases.responses).count(SURVEY)).toBe(500);
  });

  it('takes the same response twice as one', async () => {
    expect(await accept(1)).toBe('stored');
    expect(await accept(1)).toBe('repeated');
    expect(await storedAnswers()).toEqual(['option 1']);
  });

  it('takes the same response twice in one batch as one', async () => {
    expect((await Promise.all([accept(1), accept(1)])).sort()).toEqual(['repeated', 'stored']);
    expect(await storedAnswers()).toEqual(['option 1']);
  });

  it('knows answers as the same whatever the order of their codes', async () => {
    await accept(1, { q: 'x', r: ['y', 'z'] });
    expect(await accept(1, { r: ['y', 'z'], q: 'x' })).toBe('repeated');
  });

  it('leaves what is there alone when other answers come under its serial', async () => {
    await accept(1, { q: 'first' });
    expect(await accept(1, { q: 'second' })).toBe('different');
    const both = await Promise.all([accept(2, { q: 'one' }), accept(2, { q: 'other' })]);
    expect(both.sort()).toEqual(['different', 'stored']);
    expect(await storedAnswers()).toHaveLength(2);
    expect(await storedAnswers()).toContain('first');
  });

  it('does not let one failing response cost another its place', async () => {
    const good = [1, 2, 3, 5, 6, 7].map((n) => accept(n));
    const bad = acceptImpossible(4);
    await expect(bad).rejects.toMatchObject({ code: 'response-not-stored', category: 'fault' });
    expect(new Set(await Promise.all(good))).toEqual(new Set(['stored']));
    expect(await storedAnswers()).toHaveLength(6);
  });

  it('loses nothing when other work on the same database rolls back meanwhile', async () => {
    const rollback = (n: number) =>
      databases.responses.run(async (manager) => {
        await manager.query(
          `INSERT INTO response (serial, survey, answers) VALUES ('r${n}', '${SURVEY}', '{}')`,
        );
        await new Promise((resolve) => setTimeout(resolve, 2));
        throw new Error('rolled back');
      });
    const work: Promise<unknown>[] = [];
    for (let n = 0; n < 40; n += 1) {
      work.push(
        rollback(n).catch(() => 'rolled back'),
        accept(n),
      );
      if (n % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await Promise.all(work);
    expect(await storedAnswers()).toHaveLength(40);
  });

  it('says that it is unavailable, and accepts nothing, when the database is gone', async () => {
    await databases.responses.close();
    await expect(accept(1)).rejects.toMatchObject({
      code: 'responses-unavailable',
      category: 'unavailable',
    });
  });

  it('gives responses of one survey only, in the order of their digests', async () => {
    await Promise.all([3, 1, 2].map((n) => accept(n)));
    await writer.accept({ survey: 'b'.repeat(32), serial: serialOf(9), answers: { q: 'other' } });
    const byDigest = [1, 2, 3].sort((a, b) => (serialOf(a) < serialOf(b) ? -1 : 1));
    expect((await reader.readAll(SURVEY)).map(({ q }) => q)).toEqual(
      byDigest.map((n) => `option ${n}`),
    );
  });

  it('has columns for the digest, the survey and the answers, and for nothing else', async () => {
    const table = await databases.responses.source.createQueryRunner().getTable('response');
    expect(table?.columns.map(({ name }) => name).sort()).toEqual(['answers', 'serial', 'survey']);
    expect(table?.columns.every(({ isGenerated }) => !isGenerated)).toBe(true);
    expect(table?.foreignKeys).toEqual([]);
  });

  if (engine === 'sqlite') {
    it('keeps no rowid and empties the log that holds the order of commits', async () => {
      await accept(1);
      await log.truncate();
      const source = databases.responses.source;
      await expect(source.query('SELECT rowid FROM response')).rejects.toThrow(/rowid/);
      const [state] = await source.query<{ log: number }[]>('PRAGMA wal_checkpoint(PASSIVE)');
      expect(state?.log).toBe(0);
    });
  }
});
