import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readConfiguration } from '../../config/index.js';
import { lookAtFolder } from './look-at-folder.js';

describe('a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-folder-'));
    writeFileSync(join(folder, 'office.sqlite'), '', { mode: 0o600 });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const look = () => lookAtFolder(readConfiguration({ CAHIER_DATA: folder }));

  it('that others may enter is found', () => {
    chmodSync(folder, 0o750);
    expect(look()).toMatchObject({ findings: [{ code: 'folder-open' }] });
  });

  it.each(['office.sqlite', 'responses.sqlite-wal', 'cahier.lock'])(
    'in which others may read %s is found',
    (file) => {
      writeFileSync(join(folder, file), '');
      chmodSync(join(folder, file), 0o644);
      expect(look()).toMatchObject({ findings: [{ code: 'file-open', values: { file } }] });
    },
  );

  it('of another account is found', () => {
    const account = process.getuid!();
    jest.spyOn(process as Required<typeof process>, 'getuid').mockReturnValue(account + 1);
    expect(look()).toMatchObject({ findings: [{ code: 'folder-of-another' }] });
  });

  it('that is shut has nothing wrong, whatever else lies in it', () => {
    writeFileSync(join(folder, 'notes.txt'), '', { mode: 0o644 });
    expect(look()).toMatchObject({ kind: 'seen', findings: [] });
  });

  it('that is not there yet was not looked at', () => {
    const nowhere = readConfiguration({ CAHIER_DATA: join(folder, 'nowhere') });
    expect(lookAtFolder(nowhere)).toMatchObject({ kind: 'unseen', because: 'not-made' });
  });
});
