import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readKeyFile } from './key-file.js';

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
