import type { DatabaseLocation, DatabaseLocations, DatabaseName } from '../config/index.js';
import type { Database } from './database.js';
import { type DatabaseContent, openDatabase, unusable } from './open-database.js';
import { refuse } from './refusals.js';
import { isHalfFilled } from './snapshot/half-filled.js';

/**
 * The one that may refuse what an earlier version stored comes first, and the office's last: what is
 * refused is then left as that version left it, for that version to go on with.
 */
const TURNS = ['responses', 'eligibility', 'office'] as const satisfies readonly DatabaseName[];

/** Which of them carries the mark of a restoring: the first that its role fills. */
const MARKED = ['office', 'eligibility'] as const satisfies readonly DatabaseName[];

/** Opens databases and brings them up to date, one after the other; where one refuses, closes the others. */
export async function openInTurn(
  names: readonly DatabaseName[],
  locations: DatabaseLocations,
  content: Readonly<Record<DatabaseName, DatabaseContent>>,
): Promise<ReadonlyMap<DatabaseName, Database>> {
  for (const name of MARKED) {
    if (names.includes(name)) await refuseHalfFilled(locations[name]!);
  }
  const open = new Map<DatabaseName, Database>();
  try {
    for (const name of TURNS) {
      if (names.includes(name)) open.set(name, await openDatabase(locations[name]!, content[name]));
    }
    return open;
  } catch (error) {
    for (const database of open.values()) await database.close();
    throw error;
  }
}

/** Before anything is changed: what is half restored is neither the old state nor the new one. */
export async function refuseHalfFilled(location: DatabaseLocation): Promise<void> {
  const isHalf = await isHalfFilled(location).catch((cause: unknown) => {
    throw unusable(location, cause);
  });
  if (isHalf) throw refuse('restore-unfinished');
}
