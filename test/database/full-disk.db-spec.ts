import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { DomainError } from '../../src/common/index.js';
import { openDatabase } from '../../src/database/index.js';

const NEEDS = 'a small disk, which takes root and "mount -t tmpfs" (Linux)';

/** A disk of 3 MB, or nothing where none may be mounted. */
async function mountSmallDisk(): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'cahier-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m,mode=700', 'tmpfs', folder], {
      stdio: 'ignore',
    });
    return folder;
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
}

async function unmount(folder: string): Promise<void> {
  execFileSync('umount', ['-l', folder]);
  await rm(folder, { recursive: true, force: true });
}

/** Writes until there is no room. */
function fill(file: string): void {
  for (const bytes of [64 * 1024, 4096, 1]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' });
    } catch {
      // Full for pieces of this size.
    }
  }
}

const disk = await mountSmallDisk();
const onSmallDisk = disk ? it : it.skip;

describe('a disk that is full', () => {
  afterAll(async () => {
    if (disk) await unmount(disk);
  });

  onSmallDisk(
    `refuses every write, gives what it has, and stores again (needs ${NEEDS})`,
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
