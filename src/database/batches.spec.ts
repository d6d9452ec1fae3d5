import { describe, expect, it } from '@jest/globals';
import { Batches } from './batches.js';

/** As the driver of SQLite says that a row is not one that the table takes. */
const badRow = () =>
  Object.assign(new Error('bad row'), { driverError: { code: 'SQLITE_CONSTRAINT_CHECK' } });

describe('work for many at once', () => {
  it('does together what is asked for in one turn or meanwhile, and answers each with its own', async () => {
    const seen: (readonly number[])[] = [];
    const late: Promise<number>[] = [];
    const batches = new Batches<number, number>(async (items) => {
      seen.push(items);
      if (items.includes(1)) late.push(batches.do(4), batches.do(5));
      await Promise.resolve();
      return items.map((item) => item * 10);
    });
    expect(await Promise.all([1, 2, 3].map((item) => batches.do(item)))).toEqual([10, 20, 30]);
    expect(await Promise.all(late)).toEqual([40, 50]);
    expect(seen).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('answers nobody before the work is through', async () => {
    let end = (): void => undefined;
    const through = new Promise<void>((resolve) => (end = resolve));
    const batches = new Batches<number, number>(async (items) => {
      await through;
      return items;
    });
    let isAnswered = false;
    const answer = batches.do(1).then(() => (isAnswered = true));
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(isAnswered).toBe(false);
    end();
    await answer;
    await batches.settled();
  });

  it('spares the others a row that is refused', async () => {
    const batches = new Batches<number, number>(async (items) => {
      await Promise.resolve();
      if (items.includes(2)) throw badRow();
      return items;
    });
    const told = await Promise.allSettled([1, 2, 3].map((item) => batches.do(item)));
    expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('tells all of a failure that is about the database, and goes on with what comes next', async () => {
    let isFull = true;
    let tries = 0;
    const batches = new Batches<number, number>(async (items) => {
      await Promise.resolve();
      tries += 1;
      if (isFull) throw Object.assign(new Error('full'), { driverError: { code: 'SQLITE_FULL' } });
      return items;
    });
    const told = await Promise.allSettled([1, 2, 3].map((item) => batches.do(item)));
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(tries).toBe(1);
    isFull = false;
    expect(await batches.do(4)).toBe(4);
  });
});
