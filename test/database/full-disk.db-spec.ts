import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { DomainError } from '../../src/common/index.js';
import { openDatabase } from '../../src/database/index.js';
import { fill, mountSmallDisk, NEEDS_SMALL_DISK, unmount } from '../support/small-disk.js';

const disk = mountSmallDisk(3);
const onSmallDisk = disk ? it : it.skip;

describe('a disk that is full', () => {
  afterAll(() => {
    if (disk) unmount(disk);
  });

  onSmallDisk(
    `refuses every write, gives what it has, and stores again (needs ${NEEDS_SMALL_DISK})`,
    async () => {
      const file = join(disk!, 'a.sqlite');
      const database = await openDatabase(
        { engine: 'sqlite', file },
        { entities: [], migrations: [] },
      );
      try {
        const put = (n: number): Promise<string> =>
          database
            .run((manager) => manager.query('INSERT INTO t VALUES (?, ?)', [n, Buffer.alloc(9000)]))
            .then(
              () => 'stored',
              (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
            );
        await database.run((manager) => manager.query('CREATE TABLE t (n INTEGER, b BLOB)'));
        const confirmed: number[] = [];
        const write = async (from: number, to: number) => {
          const outcomes: string[] = [];
          for (let n = from; n < to; n += 1) {
            const outcome = await put(n);
            if (outcome === 'stored') confirmed.push(n);
            outcomes.push(outcome);
          }
          return outcomes;
        };
        const reading = () =>
          database.run((manager) => manager.query<{ n: number }[]>('SELECT n FROM t ORDER BY n'));

        await write(0, 5);
        fill(join(disk!, 'fill'));
        const refused = (await write(5, 25)).filter((outcome) => outcome !== 'stored');
        expect(refused.length).toBeGreaterThan(10);
        for (const outcome of refused)
          expect(outcome).toMatch(/^storage-(unavailable|unconfirmed)$/);
        expect((await reading()).map(({ n }) => n)).toEqual(confirmed);

        rmSync(join(disk!, 'fill'));
        expect(await write(25, 145)).toEqual(Array.from({ length: 120 }, () => 'stored'));
        const other = new Sqlite(file, { readonly: true });
        const rows = other.prepare('SELECT n FROM t ORDER BY n').all() as { n: number }[];
        other.close();
        expect(rows.map(({ n }) => n)).toEqual(confirmed);
      } finally {
        await database.close();
      }
    },
  );
});
