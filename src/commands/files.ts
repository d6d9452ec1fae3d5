import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { invalidInput } from '../common/index.js';

const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** Reads a file whole, or throws a sentence that says which option to correct. */
export function readBytes(path: string, option: string): Buffer {
  try {
    if (statSync(path).size > MAX_FILE_BYTES) throw new Error('too large');
    return readFileSync(path);
  } catch (cause) {
    throw invalidInputBecause(
      cause,
      'file-unreadable',
      `The file given as ${option} cannot be read: check that it exists, is a file and is readable.`,
    );
  }
}

export function readText(path: string, option: string): string {
  const bytes = readBytes(path, option);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw invalidInputBecause(
      cause,
      'file-not-utf8',
      `The file given as ${option} is not UTF-8 text: save it as UTF-8 and run the command again.`,
    );
  }
}

export function readJson(path: string, option: string): unknown {
  const text = readText(path, option);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw invalidInputBecause(
      cause,
      'file-not-json',
      `The file given as ${option} is not valid JSON: correct it or export it again.`,
    );
  }
}

/**
 * Refuses an output path that could not be written, or that is another file of the command, before
 * any work is done.
 */
export function checkOutput(path: string, option: string, others: readonly string[] = []): void {
  const folder = dirname(resolve(path));
  const usable = existsSync(folder) && statSync(folder).isDirectory();
  const taken = existsSync(path) && statSync(path).isDirectory();
  if (others.some((other) => resolve(other) === resolve(path))) {
    throw invalidInput(
      'output-is-input',
      `The file named by ${option} is also another file of the command: give it a name of its own.`,
    );
  }
  if (!usable || taken) {
    throw invalidInput(
      'output-unusable',
      `The file named by ${option} cannot be written: name a file in a folder that exists.`,
    );
  }
}

/** Writes a whole file or nothing: beside its place first, then in one step into it. */
export function writeWhole(path: string, content: string | Buffer, option: string): void {
  checkOutput(path, option);
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    writeFileSync(beside, content, { mode: 0o600 });
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw invalidInputBecause(
      cause,
      'output-unwritable',
      `The file named by ${option} cannot be written: check the folder's permissions and the room on the disk.`,
    );
  }
}

function invalidInputBecause(cause: unknown, code: string, message: string): Error {
  const error = invalidInput(code, message);
  error.cause = cause;
  return error;
}
