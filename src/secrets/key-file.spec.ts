import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isKeyFile, readKeyFile } from './key-file.js';

describe('a key file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-key-'));
    path = join(folder, 'cahier.key');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(['', 'cahier-key-1:AAAA', 'something else, which somebody may need'])(
    'is refused, and left as it is, where it holds %j',
    (text) => {
      writeFileSync(path, text);
      expect(() => readKeyFile(path)).toThrow(
        expect.objectContaining({ code: 'key-file-unusable' }),
      );
      expect(readdirSync(folder)).toEqual(['cahier.key']);
    },
  );

  it('is refused where its folder is not there', () => {
    expect(() => readKeyFile(join(folder, 'not', 'here.key'))).toThrow(
      expect.objectContaining({ code: 'key-file-unusable' }),
    );
  });

  it('is made once, for this account alone, and read again', () => {
    const made = readKeyFile(path);
    expect(made.byteLength).toBe(32);
    expect(readKeyFile(path)).toEqual(made);
    expect(readdirSync(folder)).toEqual(['cahier.key']);
    if (process.getuid) expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is shut where other accounts could read it', () => {
    const made = readKeyFile(path);
    chmodSync(path, 0o644);
    expect(readKeyFile(path)).toEqual(made);
    if (process.getuid) expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe('a look at a key file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-key-'));
  const path = join(folder, 'cahier.key');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes none and changes none', () => {
    expect(isKeyFile(path)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path, 'something else', { mode: 0o644 });
    expect(isKeyFile(path)).toBe(false);
    if (process.getuid) expect(statSync(path).mode & 0o777).toBe(0o644);
  });

  it('knows one that was made', () => {
    rmSync(path);
    readKeyFile(path);
    expect(isKeyFile(path)).toBe(true);
  });
});
