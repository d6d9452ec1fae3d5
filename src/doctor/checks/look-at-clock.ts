import { type Clock, isDoubted } from '../../common/index.js';
import type { Reading } from '../../database/index.js';
import { type Finding, type Look, seen, unseen, when } from '../examination.js';
import type { Setup } from '../setup.js';
import { PAST_DAYS } from './past-days.js';

/** Where each day begins first: what has not begun there has begun nowhere. */
const EARLIEST = 'Pacific/Kiritimati';
/** More than a slow network, less than what moves a day for anybody. */
const MOST_SECONDS_APART = 60;
/** What a machine is set to when nobody said where it stands; nobody lives there. */
const NOWHERE = ['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT'];

/** Whether the clock agrees with what was written down before, and with PostgreSQL's. */
export async function lookAtClock({ configuration, clock, databases }: Setup): Promise<Look> {
  const readings = databases.flatMap(({ reading }) => reading ?? []);
  const zone = when(NOWHERE.includes(configuration.timeZone), 'time-zone-nowhere');
  if (readings.length === 0 && zone.length === 0) return unseen('clock', 'databases-unread');
  const [known] = (await Promise.all(readings.map(knownDay))).flat();
  const compared = await Promise.all(readings.map((reading) => compare(reading, clock)));
  const [latest = ''] = compared.map(({ day }) => day).toSorted((a, b) => (a < b ? 1 : -1));
  const apart = Math.max(0, ...compared.map(({ seconds }) => Math.abs(seconds)));
  return seen('clock', [
    ...zone,
    ...behind(latest, clock),
    ...inDoubt(known, clock),
    ...when(apart > MOST_SECONDS_APART, 'clocks-apart', { seconds: Math.round(apart) }),
  ]);
}

const behind = (latest: string, clock: Clock): readonly Finding[] =>
  when(latest > clock.today(EARLIEST), 'clock-behind', { day: { day: latest } });

/** What a server waits with, or will once it runs: its page says it to admins alone. */
const inDoubt = (known: string | undefined, clock: Clock): readonly Finding[] => {
  const today = clock.today();
  if (known === undefined) return [];
  return when(isDoubted(today, known), 'day-in-doubt', {
    today: { day: today },
    known: { day: known },
  });
};

/** The last day that a server took for true: one row, of the office's database alone. */
async function knownDay(reading: Reading): Promise<readonly string[]> {
  if ((await reading.columnsOf('known_day')).length === 0) return [];
  const rows = await reading.query<{ day: string }>('SELECT day FROM known_day');
  return rows.map(({ day }) => day);
}

async function compare(reading: Reading, clock: Clock) {
  return { day: await latestDay(reading), seconds: await secondsApart(reading, clock) };
}

/** The latest day on which something happened; empty where nothing did. */
async function latestDay(reading: Reading): Promise<string> {
  let latest = '';
  for (const [table, names] of Object.entries(PAST_DAYS)) {
    const there = await reading.columnsOf(table);
    for (const name of names.filter((one) => there.includes(one))) {
      const [row] = await reading.query<{ day: string | null }>(
        `SELECT MAX("${name}") AS day FROM "${table}"`,
      );
      if (row?.day && row.day > latest) latest = row.day;
    }
  }
  return latest;
}

async function secondsApart(reading: Reading, clock: Clock): Promise<number> {
  if (reading.engine === 'sqlite') return 0;
  const [row] = await reading.query<{ seconds: string }>(
    'SELECT EXTRACT(EPOCH FROM clock_timestamp()) AS seconds',
  );
  return Number(row?.seconds) - clock.now().getTime() / 1000;
}
