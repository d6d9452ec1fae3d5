import { chmodSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PlacedClock } from '../../../test/support/placed-clock.js';
import { readConfiguration } from '../../config/index.js';
import { lookAtBackup } from './look-at-backup.js';

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-backup-'));
  const file = join(folder, 'cahier.age');
  beforeEach(() => {
    writeFileSync(file, 'age-encryption.org/v1\n-> X25519 …', { mode: 0o600 });
    madeOn('2027-03-01T02:00:00Z');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const madeOn = (day: string): void => utimesSync(file, new Date(day), new Date(day));
  const look = (today: string, backup: string | undefined = file) =>
    lookAtBackup({
      configuration: readConfiguration({ CAHIER_DATA: folder }),
      clock: new PlacedClock(`${today}T12:00:00Z`),
      databases: [],
      backup,
    });

  it('that is not where it was said to be is found', async () => {
    expect(await look('2027-03-01', join(folder, 'nothing'))).toMatchObject({
      findings: [{ code: 'backup-missing' }],
    });
    expect(await look('2027-03-01', folder)).toMatchObject({
      findings: [{ code: 'backup-missing' }],
    });
  });

  it('that is not encrypted is found', async () => {
    writeFileSync(file, '{"schema":"cahier/backup-1"}');
    madeOn('2027-03-01T02:00:00Z');
    expect(await look('2027-03-01')).toMatchObject({ findings: [{ code: 'backup-unsealed' }] });
  });

  it('that other accounts may read is found', async () => {
    chmodSync(file, 0o640);
    expect(await look('2027-03-01')).toMatchObject({ findings: [{ code: 'backup-open' }] });
    chmodSync(file, 0o600);
  });

  it('that is older than a week is found, with its days', async () => {
    expect(await look('2027-03-08')).toMatchObject({ findings: [] });
    expect(await look('2027-03-10')).toMatchObject({
      findings: [{ code: 'backup-old', values: { days: 9 } }],
    });
  });

  it('from a day that lies ahead is found', async () => {
    expect(await look('2027-02-20')).toMatchObject({ findings: [{ code: 'backup-ahead' }] });
  });

  it('of today has nothing wrong', async () => {
    expect(await look('2027-03-01')).toMatchObject({ kind: 'seen', findings: [] });
  });
});
