import type { Clock } from '../common/index.js';
import type { DatabaseLocation } from '../config/index.js';
import { openDatabase } from '../database/index.js';
import { KnownDay } from '../surveys/index.js';
import { record } from '../trail/index.js';
import { SCHEMA } from '../schema.js';

/**
 * Whoever restores is there and says when it is: the days since the backup are no sleep of the server,
 * so that its next start closes what is over and destroys what was kept long enough. The trail, which
 * ends where the backup did, says so.
 *
 * @param backupOf the day of the backup
 */
export async function believeToday(
  location: DatabaseLocation,
  clock: Clock,
  backupOf: string,
): Promise<void> {
  const office = await openDatabase(location, SCHEMA.office);
  try {
    await new KnownDay(office, clock).confirm();
    const act = { kind: 'restored', by: null, details: { backupOf } } as const;
    await office.run((manager) => record(manager, clock, act));
  } finally {
    await office.close();
  }
}
