import type { Configuration, DatabaseLocation, DatabaseName, ServerRole } from '../config/index.js';
import { refuse } from './refusals.js';

/**
 * What each role backs up: the databases that it alone writes to. So who is invited and what was
 * answered meet in no backup either, unless one process plays every part.
 */
const OWN: Readonly<Record<ServerRole, readonly DatabaseName[]>> = {
  all: ['office', 'eligibility', 'responses'],
  office: ['office', 'responses'],
  eligibility: ['eligibility'],
  intake: [],
};

export interface OwnDatabase {
  readonly name: DatabaseName;
  readonly location: DatabaseLocation;
}

/** Throws where the role has none of its own. */
export function ownDatabases({ role, databases }: Configuration): readonly OwnDatabase[] {
  const own = OWN[role].flatMap((name) => {
    const location = databases[name];
    return location ? [{ name, location }] : [];
  });
  if (own.length === 0) throw refuse('backup-of-no-database');
  return own;
}
