import { closeSync, openSync, readSync, type Stats } from 'node:fs';
import { type Clock, dayIn } from '../../common/index.js';
import { timeZoneOf } from '../../questionnaire/index.js';
import { type Finding, type Look, seen, unseen, when } from '../examination.js';
import { isOpenToOthers, statsOf } from '../rights.js';
import type { Setup } from '../setup.js';

const MOST_DAYS = 7;
const DAY_MS = 86_400_000;
/** What every file of age begins with. */
const OF_AGE = 'age-encryption.org/v1';

/** Whether the newest backup is there, sealed, shut, young, and does not outlive a closing. */
export async function lookAtBackup(setup: Setup): Promise<Look> {
  const { backup, clock } = setup;
  if (backup === undefined) return unseen('backup', 'no-backup-named');
  const stats = statsOf(backup);
  if (!stats?.isFile()) return seen('backup', when(true, 'backup-missing'));
  return seen('backup', [
    ...when(!isSealed(backup), 'backup-unsealed'),
    ...when(isOpenToOthers(stats), 'backup-open'),
    ...ofAge(stats, clock),
    ...(await ofClosings(stats, setup)),
  ]);
}

function isSealed(file: string): boolean {
  const beginning = Buffer.alloc(OF_AGE.length);
  try {
    const opened = openSync(file, 'r');
    readSync(opened, beginning);
    closeSync(opened);
  } catch {
    return false;
  }
  return beginning.toString('latin1') === OF_AGE;
}

/** By the file's own time: the day inside is sealed with the rest. */
function ofAge({ mtime }: Stats, clock: Clock): readonly Finding[] {
  const days = Math.floor((clock.now().getTime() - mtime.getTime()) / DAY_MS);
  return [...when(days > MOST_DAYS, 'backup-old', { days }), ...when(days < -1, 'backup-ahead')];
}

interface Closed {
  readonly closedOn: string;
  readonly definition: string;
}

/** A survey that closed since stands in it open, with what its closing destroyed. */
async function ofClosings({ mtime }: Stats, { databases }: Setup): Promise<readonly Finding[]> {
  const reading = databases.find(({ name }) => name === 'office')?.reading;
  if (!reading || !(await reading.columnsOf('survey')).includes('closedOn')) return [];
  const closed = await reading.query<Closed>(
    'SELECT "closedOn", definition FROM survey WHERE "closedOn" IS NOT NULL',
  );
  const outlived = closed.filter(({ closedOn, definition }) => {
    const settings = JSON.parse(definition) as { readonly timeZone?: string };
    return dayIn(mtime, timeZoneOf(settings)) <= closedOn;
  });
  const days = outlived.map(({ closedOn }) => closedOn);
  const [day = ''] = days.toSorted((a, b) => (a < b ? 1 : -1));
  return when(day !== '', 'backup-outlives', { day: { day } });
}
