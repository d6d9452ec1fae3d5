import { chmodSync, readdirSync, statSync } from 'node:fs';
import { makeFolders } from '../files/index.js';
import { refuse } from './refusals.js';

const OTHERS = 0o077;
const PRIVATE = 0o700;
/** A folder that many accounts write to, such as /tmp. */
const SHARED = 0o1000;

/** What lies in a data folder, whichever part of the server made it. */
const OF_A_DATA_FOLDER = /^(cahier|office|eligibility|responses|demo)[-.]/;

/**
 * Makes a folder that only this account may enter, or sees to it that an existing one is so. One
 * that others may enter is narrowed if this account owns it and nothing else lies in it: a folder
 * that serves something besides may not be shut for the others without a word. Otherwise it is
 * refused. Accounts of Windows know no such rights.
 */
export function makePrivateFolder(folder: string): void {
  makeFolders(folder, PRIVATE);
  const account = process.getuid?.();
  if (account === undefined) return;
  const { mode, uid } = statSync(folder);
  if ((mode & OTHERS) === 0) return;
  const isOurs =
    uid === account &&
    (mode & SHARED) === 0 &&
    readdirSync(folder).every((name) => OF_A_DATA_FOLDER.test(name));
  if (!isOurs) throw refuse('data-folder-not-private');
  chmodSync(folder, PRIVATE);
}
