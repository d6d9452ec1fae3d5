import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { DomainError } from '../common/index.js';
import { refuse } from './refusals.js';

const OTHERS = 0o077;
const MARK = 'cahier-key-1:';
const BYTES = 32;

/**
 * The key of a key file, which is made if there is none. Throws a DomainError when the file is no key
 * file, cannot be read or written, or can be read by other accounts and not be shut.
 */
export function readKeyFile(path: string): Uint8Array {
  try {
    return keyIn(path) ?? makeKeyFile(path);
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw refuse('key-file-unusable', {}, { cause });
  }
}

function keyIn(path: string): Uint8Array | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (process.getuid && (found.mode & OTHERS) !== 0) shut(path);
  const key = keyOf(readFileSync(path, 'latin1'));
  if (!key) throw refuse('key-file-unusable');
  return key;
}

function keyOf(text: string): Uint8Array | undefined {
  const [mark, key = ''] = text.trim().split(/(?<=:)/);
  const bytes = Buffer.from(key, 'base64');
  return mark === MARK && bytes.byteLength === BYTES ? bytes : undefined;
}

/** Whether this account can read a key there; changes and makes nothing. */
export function isKeyFile(path: string): boolean {
  try {
    return keyOf(readFileSync(path, 'latin1')) !== undefined;
  } catch {
    return false;
  }
}

function shut(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch (cause) {
    throw refuse('key-file-not-private', {}, { cause });
  }
}

/** Whole from its first moment: of several processes that start at once, all read the same one. */
function makeKeyFile(path: string): Uint8Array {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`;
  const text = `${MARK}${randomBytes(BYTES).toString('base64')}\n`;
  writeFileSync(beside, text, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(beside, path);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(beside);
  }
  return keyIn(path)!;
}
