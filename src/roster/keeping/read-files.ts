import type { EntityManager } from 'typeorm';
import { canonicalHash, DomainError } from '../../common/index.js';
import { hashOfList } from '../../holders/index.js';
import { CouncilFileRow } from '../files/council-file.entity.js';
import { type CouncilFileKind, readCouncilFile } from '../files/read-council-file.js';
import { type Council, councilOf, type StoredFile, type UnreadFile } from '../standing/council.js';
import { soundFiles } from '../standing/sound-files.js';

export const nameOf = (kind: CouncilFileKind, id: string): string =>
  `${kind}-${id.slice(0, 8)}.json`;

export interface FilesRead {
  readonly files: readonly StoredFile[];
  readonly unread: readonly UnreadFile[];
}

export async function readCouncil(manager: EntityManager): Promise<Council> {
  const { files, unread } = await readFiles(manager);
  return councilOf(files, unread);
}

/** What can be read and is what it says, and the rest: one bad row must not take the council away from everybody. */
export async function readFiles(manager: EntityManager): Promise<FilesRead> {
  const rows = await manager.find(CouncilFileRow, { order: { addedOn: 'ASC', id: 'ASC' } });
  const files = await Promise.all(rows.map(readRow));
  const read = files.filter((file) => 'read' in file);
  const kept = await soundFiles(await withoutOrphans(read));
  return { files: kept, unread: files.filter((file) => !kept.includes(file as StoredFile)) };
}

async function readRow(row: CouncilFileRow): Promise<StoredFile | UnreadFile> {
  const { id, kind, content, words, addedOn, addedBy, foundedOn } = row;
  const file = nameOf(kind as CouncilFileKind, id);
  const stored = { id, file, words: words?.split(' ') ?? [], addedOn, addedBy };
  const isFounded = foundedOn !== null;
  try {
    const read = await readCouncilFile(content, file);
    // Altered where it lies, it is not the file that was checked when it came.
    return canonicalHash(read.content) === `sha256:${id}` ? { ...stored, isFounded, read } : stored;
  } catch (error) {
    if (error instanceof DomainError) return stored;
    throw error;
  }
}

/** Without the lists that follow one that cannot be read: nobody can tell who has to agree to them. */
async function withoutOrphans(files: readonly StoredFile[]): Promise<readonly StoredFile[]> {
  const hashes = new Set<string | null>([null]);
  for (const { read } of files)
    if (read.kind === 'list') hashes.add(await hashOfList(read.content));
  const kept = files.filter(({ read }) => read.kind !== 'list' || hashes.has(read.content.before));
  return kept.length === files.length ? kept : withoutOrphans(kept);
}
