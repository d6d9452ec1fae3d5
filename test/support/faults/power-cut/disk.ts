import { dirname } from 'node:path';
import type { Chance } from '../../seeded-chance.js';
import type { Operation } from './read-trace.js';

/** What a disk writes at once, whole or not at all. */
const SECTOR = 512;

type Change = Extract<Operation, { kind: 'write' | 'truncate' | 'remove' }>;

interface File {
  /** As it was when it was last made sure of. */
  synced: Buffer;
  /** What was done to it since, and may or may not have reached the disk. */
  readonly since: Change[];
}

/**
 * A disk that keeps what it was told to make sure of, and of all else whatever it likes: a write may
 * be there, or not, or some of its sectors, and later ones without earlier ones. That a file was made is
 * taken to be on the disk at once.
 */
export class Disk {
  private readonly files = new Map<string, File>();

  apply(operation: Operation): void {
    if (operation.kind === 'said') return;
    if (operation.kind === 'sync') this.keepRemovals(operation.file);
    const file = this.files.get(operation.file) ?? { synced: Buffer.alloc(0), since: [] };
    this.files.set(operation.file, file);
    if (operation.kind !== 'sync') {
      file.since.push(operation);
      return;
    }
    file.synced = file.since.splice(0).reduce(change, file.synced);
  }

  /** That a file is gone is sure once its folder is. */
  private keepRemovals(folder: string): void {
    for (const [name, file] of this.files) {
      const removed = file.since.findLastIndex(({ kind }) => kind === 'remove');
      if (dirname(name) !== folder || removed < 0) continue;
      file.since.splice(0, removed + 1);
      file.synced = Buffer.alloc(0);
    }
  }

  /** What is found after the power was cut. */
  afterCut(chance: Chance): ReadonlyMap<string, Buffer> {
    const found = [...this.files].map(([name, { synced, since }]) => {
      const reached = since.flatMap((one) => whatReached(one, chance));
      return [name, reached.reduce(change, Buffer.from(synced))] as const;
    });
    return new Map(found);
  }
}

function whatReached(one: Change, chance: Chance): readonly Change[] {
  const fate = chance.between(0, 3);
  if (fate <= 1 || one.kind !== 'write') return fate === 1 ? [one] : [];
  if (fate === 2) return [];
  const sectors: Change[] = [];
  for (let from = 0; from < one.bytes.length; from += SECTOR) {
    if (chance.between(0, 1) === 0) continue;
    sectors.push({ ...one, at: one.at + from, bytes: one.bytes.subarray(from, from + SECTOR) });
  }
  return sectors;
}

/** In its place where it has the room. */
function change(content: Buffer, one: Change): Buffer {
  if (one.kind === 'remove') return Buffer.alloc(0);
  const size =
    one.kind === 'truncate' ? one.size : Math.max(content.length, one.at + one.bytes.length);
  const changed = size > content.length ? Buffer.alloc(size) : content.subarray(0, size);
  if (changed.buffer !== content.buffer) content.copy(changed);
  if (one.kind === 'write') one.bytes.copy(changed, one.at);
  return changed;
}
