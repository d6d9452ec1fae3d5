import { accessSync, type constants, type Stats, statSync } from 'node:fs';

const OTHERS = 0o077;

/** Accounts of Windows know no such rights. */
export const areRightsKnown = (): boolean => process.getuid !== undefined;

export const isOpenToOthers = ({ mode }: Stats): boolean =>
  areRightsKnown() && (mode & OTHERS) !== 0;

export const isOfAnotherAccount = ({ uid }: Stats): boolean =>
  areRightsKnown() && uid !== process.getuid!();

/** What is known of a file or folder; nothing where there is none, or where nobody may look. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Whether there is something, also where nobody may look at it: only then it is surely not there. */
export function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

export function isAllowed(path: string, mode: (typeof constants)['R_OK' | 'W_OK']): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
