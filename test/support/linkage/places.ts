import { type Finder, finderOf } from './find-bytes.js';
import type { Loot } from './loot.js';
import { readWal } from './read-wal.js';

/** Where each row stands in the stolen files, as marks. */
export type Places = ReadonlyMap<string, ReadonlyMap<string, number>>;

const IS_WAL = /^pg_wal\/[0-9A-F]{24}$/;

/** @param keys what names the rows, as it is stored */
export function placesOf(keys: readonly string[], files: Loot['files']): Places {
  const find = finderOf(new Map(keys.map((key) => [key, Buffer.from(key)])));
  const places = new Map<string, Map<string, number>>();
  const note = (key: string, mark: string, place: number): void => {
    const marks = places.get(key) ?? new Map<string, number>();
    places.set(key, marks.set(mark, place));
  };
  for (const [file, bytes] of files) {
    if (IS_WAL.test(file)) continue;
    for (const [key, offset] of find(bytes)) note(key, `in ${file}:first`, offset);
  }
  const log = [...files].filter(([file]) => IS_WAL.test(file)).map(([, bytes]) => bytes);
  for (const [key, position] of aloneInLog(log, find)) note(key, 'in pg_wal:alone', position);
  return places;
}

/**
 * Where in PostgreSQL's log the last transaction stands that is about one row and no other: that in
 * which it came. A fold, or a list of invitations, is about many.
 */
function aloneInLog(log: readonly Buffer[], find: Finder): ReadonlyMap<string, number> {
  const keysOf = new Map<number, Set<string>>();
  const positions = new Map<number, number>();
  for (const { transaction, position, data } of readWal(log)) {
    for (const key of find(data).keys()) {
      keysOf.set(transaction, (keysOf.get(transaction) ?? new Set()).add(key));
      positions.set(transaction, position);
    }
  }
  const alone = new Map<string, number>();
  for (const [transaction, [key, ...others]] of keysOf) {
    if (key !== undefined && others.length === 0) alone.set(key, positions.get(transaction)!);
  }
  return alone;
}
