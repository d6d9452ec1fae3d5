import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { DomainError } from '../../common/index.js';
import { refuse } from '../refusals.js';
import { type ArchiveHeader, type ArchiveLine, readHeader, readLine } from './archive.js';
import { type BackupKey, type BackupLock, decrypt, encrypterFor } from './lock.js';

/** Sealed bytes do not shrink: this takes back what base64 costs them, and searches for nothing. */
const ZIP = { level: 1, strategy: constants.Z_HUFFMAN_ONLY };

/**
 * Writes a backup in the place of the one that is there: the old one stays until the new one is whole
 * and on the disk, and there is never a third.
 */
export async function writeArchive(
  path: string,
  lines: AsyncIterable<string>,
  lock: BackupLock,
): Promise<void> {
  const encrypt = encrypterFor(lock);
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`;
  const zipped = createGzip(ZIP);
  const written = Promise.all([
    pipeline(Readable.from(inChunks(lines)), zipped),
    encrypt(zipped).then((locked) =>
      pipeline(locked, createWriteStream(beside, { mode: 0o600, flags: 'wx', flush: true })),
    ),
  ]);
  try {
    await written;
    renameSync(beside, path);
  } catch (cause) {
    zipped.destroy();
    rmSync(beside, { force: true });
    if (cause instanceof DomainError) throw cause;
    throw refuse('backup-unwritable', {}, { cause });
  }
}

const CHUNK = 64 * 1024;

async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let chunk = '';
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  yield Buffer.from(chunk);
}

export interface OpenArchive {
  readonly header: ArchiveHeader;
  /** Ends with the line that says so, or throws: what was cut short is no backup. */
  readonly lines: AsyncGenerator<ArchiveLine>;
}

/** Opens a backup; throws a DomainError when it is none, is damaged, or the key does not fit. */
export async function openArchive(path: string, key: BackupKey): Promise<OpenArchive> {
  const texts = readTexts(path, key);
  try {
    const first = await texts.next();
    const header = first.done ? undefined : readHeader(first.value);
    if (!header) throw refuse('backup-of-other-version');
    return { header, lines: linesOf(texts) };
  } catch (cause) {
    throw asDamage(cause);
  }
}

async function* linesOf(texts: AsyncGenerator<string>): AsyncGenerator<ArchiveLine> {
  let rows = 0;
  try {
    for await (const text of texts) {
      const line = readLine(text);
      if (!line) break;
      if (line.kind === 'row') rows += 1;
      yield line;
      if (line.kind === 'end' && line.rows === rows) return;
    }
  } catch (cause) {
    throw asDamage(cause);
  }
  throw refuse('backup-damaged');
}

async function* readTexts(path: string, key: BackupKey): AsyncGenerator<string> {
  const locked = createReadStream(path);
  await new Promise((resolve, reject) => locked.once('open', resolve).once('error', reject)).catch(
    (cause: unknown) => {
      throw refuse('backup-unreadable', {}, { cause });
    },
  );
  const clear = await decrypt(locked, key);
  const unzipped = createGunzip();
  clear.once('error', (error) => unzipped.destroy(error));
  yield* splitLines(clear.pipe(unzipped));
}

async function* splitLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun = '';
  for await (const chunk of bytes) {
    const [first = '', ...more] = decoder.decode(chunk, { stream: true }).split('\n');
    begun += first;
    for (const next of more) {
      yield begun;
      begun = next;
    }
  }
}

const asDamage = (cause: unknown): DomainError =>
  cause instanceof DomainError ? cause : refuse('backup-damaged', {}, { cause });
