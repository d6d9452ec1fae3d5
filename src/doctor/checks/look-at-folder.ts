import { constants } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../../config/index.js';
import { type Finding, type Look, seen, unseen, when } from '../examination.js';
import {
  areRightsKnown,
  isAllowed,
  isOfAnotherAccount,
  isOpenToOthers,
  isThere,
  statsOf,
} from '../rights.js';

/** What SQLite keeps beside a database, and what a running server holds. */
const BESIDE = ['', '-wal', '-shm'];
const LOCKS = ['cahier', 'cahier-office', 'cahier-eligibility', 'cahier-intake'].map(
  (name) => `${name}.lock`,
);

/** Whether only this account may enter the data folder and read what lies in it. */
export function lookAtFolder({ dataFolder, databases }: Configuration): Look {
  const folder = statsOf(dataFolder);
  if (!isThere(dataFolder)) return unseen('folder', 'not-made');
  if (!folder) return seen('folder', [{ code: 'folder-unwritable' }]);
  if (!areRightsKnown()) return unseen('folder', 'no-rights-here');
  const ofDatabases = Object.keys(databases).flatMap((name) =>
    BESIDE.map((ending) => `${name}.sqlite${ending}`),
  );
  return seen('folder', [
    ...when(isOpenToOthers(folder), 'folder-open'),
    ...when(isOfAnotherAccount(folder), 'folder-of-another'),
    ...when(!isAllowed(dataFolder, constants.W_OK), 'folder-unwritable'),
    ...[...ofDatabases, ...LOCKS].flatMap((file) => lookAtFile(dataFolder, file)),
  ]);
}

function lookAtFile(folder: string, file: string): readonly Finding[] {
  const path = join(folder, file);
  const stats = statsOf(path);
  if (!stats) return [];
  return [
    ...when(isOpenToOthers(stats), 'file-open', { file }),
    ...when(!isAllowed(path, constants.W_OK), 'file-unwritable', { file }),
  ];
}
