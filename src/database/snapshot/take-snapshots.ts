import { DomainError } from '../../common/index.js';
import type { DatabaseLocation } from '../../config/index.js';
import { refuse } from '../refusals.js';
import { isHalfFilled } from './half-filled.js';
import { takePostgresSnapshots } from './postgres-snapshot.js';
import type { Snapshot } from './snapshot.js';
import { takeSqliteSnapshots } from './sqlite-snapshot.js';

/**
 * Takes several databases at one moment, for some milliseconds of which nothing is written to any of
 * them: so no ballot that is in one can be missing where it was drawn.
 */
export async function takeSnapshots(
  locations: readonly DatabaseLocation[],
): Promise<readonly Snapshot[]> {
  const files = locations.flatMap((one) => (one.engine === 'sqlite' ? [one.file] : []));
  const urls = locations.flatMap((one) => (one.engine === 'postgres' ? [one.url] : []));
  try {
    for (const one of locations) if (await isHalfFilled(one)) throw refuse('restore-unfinished');
    return urls.length > 0 ? await takePostgresSnapshots(urls) : await takeSqliteSnapshots(files);
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw refuse('database-not-there', {}, { cause });
  }
}
