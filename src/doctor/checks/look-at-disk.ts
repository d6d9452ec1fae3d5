import { readdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { type Look, seen, unseen, when } from '../examination.js';
import { statsOf } from '../rights.js';
import type { Setup } from '../setup.js';

const MEGABYTE = 1_000_000;
const LEAST_FREE = 1000 * MEGABYTE;
const OF_DATABASES = /^(office|eligibility|responses)\.sqlite/;

export interface Room {
  readonly free: number;
  /** What the databases take. */
  readonly taken: number;
}

/** How many bytes are missing: a night writes every table anew, beside the one that it had. */
export const missingRoom = ({ free, taken }: Room): number =>
  Math.max(0, Math.max(LEAST_FREE, taken) - free);

/** Whether the disk of the data folder has room for what a night needs. */
export function lookAtDisk({ configuration }: Setup): Look {
  const { dataFolder, databases } = configuration;
  if (databases.office.engine === 'postgres') return unseen('disk', 'disk-of-postgres');
  const room = roomOf(dataFolder);
  if (!room) return unseen('disk', 'not-made');
  const missing = missingRoom(room);
  return seen(
    'disk',
    when(missing > 0, 'disk-low', {
      free: Math.floor(room.free / MEGABYTE),
      needed: Math.ceil((room.free + missing) / MEGABYTE),
    }),
  );
}

function roomOf(folder: string): Room | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    const files = readdirSync(folder).filter((name) => OF_DATABASES.test(name));
    const sizes = files.map((name) => statsOf(join(folder, name))?.size ?? 0);
    return { free: bavail * bsize, taken: sizes.reduce((sum, size) => sum + size, 0) };
  } catch {
    return undefined;
  }
}
