import type { EntityManager } from 'typeorm';

const ROWS_AT_ONCE = 200;

/**
 * Inserts those rows that are not there. A plain insert would have PostgreSQL write the key of a
 * duplicate into its log.
 */
export async function insertNew<T extends object>(
  manager: EntityManager,
  entity: new () => T,
  rows: readonly T[],
): Promise<void> {
  for (const some of inPieces(rows)) {
    const insert = manager.createQueryBuilder().insert().into(entity);
    await insert.values(some).orIgnore().updateEntity(false).execute();
  }
}

/** As many at a time as one statement of either engine takes. */
export function* inPieces<T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += ROWS_AT_ONCE) yield all.slice(i, i + ROWS_AT_ONCE);
}
