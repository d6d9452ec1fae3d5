import { closeSync, openSync, readSync, type Stats } from 'node:fs';
import { type Clock, dayIn } from '../../common/index.js';
import { timeZoneOf } from '../../questionnaire/index.js';
import { type Finding, type Look, seen, unseen, when } from '../examination.js';
import { isOpenToOthers, isThere, statsOf } from '../rights.js';
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
  const beginning = stats?.isFile() ? beginningOf(backup) : undefined;
  if (!stats || beginning === undefined) {
    const isHidden = isThere(backup) && !stats?.isDirectory();
    return seen('backup', when(true, isHidden ? 'backup-unreadable' : 'backup-missing'));
  }
  return seen('backup', [
    ...when(beginning !== OF_AGE, 'backup-unsealed'),
    ...when(isOpenToOthers(stats), 'backup-open'),
    ...ofAge(stats, clock),
    ...(await ofEnds(stats, setup)),
  ]);
}

/** Nothing where this account may not read it. */
function beginningOf(file: string): string | undefined {
  const beginning = Buffer.alloc(OF_AGE.length);
  try {
    const opened = openSync(file, 'r');
    readSync(opened, beginning);
    closeSync(opened);
  } catch {
    return undefined;
  }
  return beginning.toString('latin1');
}

/** By the file's own time: the day inside is sealed with the rest. */
function ofAge({ mtime }: Stats, clock: Clock): readonly Finding[] {
  const days = Math.floor((clock.now().getTime() - mtime.getTime()) / DAY_MS);
  return [...when(days > MOST_DAYS, 'backup-old', { days }), ...when(days < -1, 'backup-ahead')];
}

/** What the end of something destroyed stands in a backup from before it. */
const ENDS = [
  { column: 'closedOn', code: 'backup-outlives' },
  { column: 'purgedOn', code: 'backup-outlives-purge' },
] as const;

interface Ended {
  readonly day: string;
  readonly definition: string;
}

async function ofEnds({ mtime }: Stats, { databases }: Setup): Promise<readonly Finding[]> {
  const reading = databases.find(({ name }) => name === 'office')?.reading;
  const columns = (await reading?.columnsOf('survey')) ?? [];
  const findings: Finding[] = [];
  for (const { column, code } of ENDS.filter((end) => columns.includes(end.column))) {
    const ended = await reading!.query<Ended>(
      `SELECT "${column}" AS day, definition FROM survey WHERE "${column}" IS NOT NULL`,
    );
    const days = ended.filter(isOutlivedBy(mtime)).map(({ day }) => day);
    const [day = ''] = days.toSorted((a, b) => (a < b ? 1 : -1));
    findings.push(...when(day !== '', code, { day: { day } }));
  }
  return findings;
}

/** By the days where the survey is: a file of the same day may be from before. */
const isOutlivedBy =
  (made: Date) =>
  ({ day, definition }: Ended): boolean =>
    dayIn(made, timeZoneOf(JSON.parse(definition) as { readonly timeZone?: string })) <= day;
