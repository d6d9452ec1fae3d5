import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { SystemClock } from '../../common/index.js';
import { readConfiguration } from '../../config/index.js';
import { lookAtDisk, missingRoom } from './look-at-disk.js';

const MB = 1_000_000;

describe('room on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-room-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['less than a small installation needs', { free: 999 * MB, taken: 0 }, 1 * MB],
    ['less than the databases take', { free: 2000 * MB, taken: 2500 * MB }, 500 * MB],
    ['as much as the databases take', { free: 2500 * MB, taken: 2500 * MB }, 0],
  ])('is missing where there is %s', (_, room, missing) => {
    expect(missingRoom(room)).toBe(missing);
  });

  it('is counted by what the databases seem to take', () => {
    const configuration = readConfiguration({ CAHIER_DATA: folder });
    const setup = {
      ...{ configuration, databases: [], backup: undefined },
      clock: new SystemClock('UTC'),
    };
    const file = join(folder, 'responses.sqlite');
    writeFileSync(file, '');
    // As a disk that no machine has would be needed to copy it; it has no bytes yet.
    truncateSync(file, 8_000_000 * MB);
    expect(lookAtDisk(setup)).toMatchObject({
      findings: [{ code: 'disk-low', values: { needed: 8_000_000 } }],
    });
  });
});
