// Where a test run keeps what it writes: in memory where there is enough, else among temporary files.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
const GIGABYTE = 1024 ** 3;
/** A run holds less than one at a time; its workers and a browser need the rest. */
const ROOM_NEEDED = 3 * GIGABYTE;
const MEMORY_NEEDED = 8 * GIGABYTE;

function hasRoomInMemory() {
  if (process.availableMemory() < MEMORY_NEEDED) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= ROOM_NEEDED;
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

const remove = (folder) => rmSync(folder, { recursive: true, force: true });

/**
 * What runs that were killed have left in memory; their PostgreSQL ends without its folder. One that was killed
 * with its small disk mounted leaves that behind: it stays, rather than stop every run after it.
 */
function removeAbandoned() {
  for (const name of readdirSync(IN_MEMORY)) {
    const pid = /^cahier-tests-(\d+)-/.exec(name)?.[1];
    if (!pid || isRunning(Number(pid))) continue;
    try {
      remove(join(IN_MEMORY, name));
    } catch (error) {
      if (error.code !== 'EBUSY') throw error;
    }
  }
}

/**
 * Makes the folder of temporary files one of this run, for it and every process that it starts. The
 * tests wait for the disk more than they compute, and none of them is about a disk: what a power cut
 * leaves is read from the calls that a store makes, and a full disk is mounted by its own test.
 */
export function makeScratchFolder() {
  if (!existsSync(IN_MEMORY)) return;
  removeAbandoned();
  if (!hasRoomInMemory()) return;
  const folder = mkdtempSync(join(IN_MEMORY, `cahier-tests-${process.pid}-`));
  // As the folder that it stands for: PostgreSQL runs as another account.
  chmodSync(folder, 0o1777);
  process.env.TMPDIR = folder;
  globalThis.removeScratchFolder = () => remove(folder);
}
