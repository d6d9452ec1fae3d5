import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { refuse } from './refusals.js';

const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** What a file was given as, the same in every language: an option, or an argument as the usage line names it. */
export type Place = `--${string}` | `<${string}>`;

/** Reads a file whole, or throws a sentence that says which option to correct. */
export function readBytes(path: string, option: Place): Buffer {
  try {
    if (statSync(path).size > MAX_FILE_BYTES) throw new Error('too large');
    return readFileSync(path);
  } catch (cause) {
    throw refuse('file-unreadable', { option }, { cause });
  }
}

export function readText(path: string, option: Place): string {
  const bytes = readBytes(path, option);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refuse('file-not-utf8', { option }, { cause });
  }
}

export function readJson(path: string, option: Place): unknown {
  const text = readText(path, option);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw refuse('file-not-json', { option }, { cause });
  }
}

/**
 * Refuses an output path that could not be written, or that is another file of the command, before
 * any work is done.
 */
export function checkOutput(path: string, option: Place, others: readonly string[] = []): void {
  const folder = dirname(resolve(path));
  const usable = existsSync(folder) && statSync(folder).isDirectory();
  const taken = existsSync(path) && statSync(path).isDirectory();
  if (others.some((other) => resolve(other) === resolve(path))) {
    throw refuse('output-is-input', { option });
  }
  if (!usable || taken) {
    throw refuse('output-unusable', { option });
  }
}

/** Writes a whole file or nothing: beside its place first, then in one step into it. */
export function writeWhole(path: string, content: string | Buffer, option: Place): void {
  checkOutput(path, option);
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    writeFileSync(beside, content, { mode: 0o600 });
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw refuse('output-unwritable', { option }, { cause });
  }
}
