import type { DatabaseLocations, DatabaseName } from '../config/index.js';
import type { Database } from './database.js';
import { type DatabaseContent, openDatabase } from './open-database.js';

/**
 * The one that may refuse what an earlier version stored comes first, and the office's last: what is
 * refused is then left as that version left it, for that version to go on with.
 */
const TURNS = ['responses', 'eligibility', 'office'] as const satisfies readonly DatabaseName[];

/** Opens databases and brings them up to date, one after the other; where one refuses, closes the others. */
export async function openInTurn(
  names: readonly DatabaseName[],
  locations: DatabaseLocations,
  content: Readonly<Record<DatabaseName, DatabaseContent>>,
): Promise<ReadonlyMap<DatabaseName, Database>> {
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
