import type { Configuration, DatabaseLocation, DatabaseName } from '../config/index.js';
import { isHalfFilled, openReading, type Reading } from '../database/index.js';
import { isThere } from './rights.js';

/** A database of the role, and whether it could be opened. */
export interface Opened {
  readonly name: DatabaseName;
  readonly location: DatabaseLocation;
  /**
   * `unfinished`: a restoring was cut short; `refused`: a server is there, and will not have this account or
   * knows no such database.
   */
  readonly state: 'open' | 'missing' | 'unfinished' | 'unreadable' | 'refused' | 'unreachable';
  readonly reading?: Reading;
}

/** What leads to it on PostgreSQL. */
export const variableOf = (name: DatabaseName): string => `CAHIER_${name.toUpperCase()}_URL`;

export async function openDatabases({ databases }: Configuration): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for (const [name, location] of Object.entries(databases)) {
    opened.push({ name: name as DatabaseName, location, ...(await open(location)) });
  }
  return opened;
}

async function open(location: DatabaseLocation): Promise<Pick<Opened, 'state' | 'reading'>> {
  if (location.engine === 'sqlite' && !isThere(location.file)) return { state: 'missing' };
  try {
    if (await isHalfFilled(location)) return { state: 'unfinished' };
    return { state: 'open', reading: await openReading(location) };
  } catch (error) {
    if (location.engine === 'sqlite') return { state: 'unreadable' };
    return { state: REFUSING.test(codeOf(error)) ? 'refused' : 'unreachable' };
  }
}

/** What PostgreSQL says of an account, a password or a database; a network's codes are names. */
const REFUSING = /^(28|3D|42)[0-9A-Z]{3}$/;

const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
};
