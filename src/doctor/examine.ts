import type { Clock } from '../common/index.js';
import type { Configuration } from '../config/index.js';
import { lacksRight } from '../database/index.js';
import { lookAtAddress } from './checks/look-at-address.js';
import { lookAtBackup } from './checks/look-at-backup.js';
import { lookAtClock } from './checks/look-at-clock.js';
import { lookAtDatabases } from './checks/look-at-databases.js';
import { lookAtDisk } from './checks/look-at-disk.js';
import { lookAtFolder } from './checks/look-at-folder.js';
import { lookAtKeyFile } from './checks/look-at-key-file.js';
import { lookAtBounces, lookAtMail } from './checks/look-at-mail.js';
import { lookAtPostgres } from './checks/look-at-postgres.js';
import { lookAtRuntime } from './checks/look-at-runtime.js';
import { type Area, type Look, seen, unseen } from './examination.js';
import { openDatabases } from './open-databases.js';
import type { Setup } from './setup.js';

/** Looks at everything that a configuration names; whatever is found wrong, it resolves. */
export async function examine(
  configuration: Configuration,
  clock: Clock,
  { backup }: Pick<Setup, 'backup'>,
): Promise<readonly Look[]> {
  // Before the databases are opened: SQLite makes files beside them, with the same rights.
  const folder = lookAtFolder(configuration);
  const databases = await openDatabases(configuration);
  const setup: Setup = { configuration, clock, databases, backup };
  try {
    // What waits for somebody else waits at the same time.
    const [address, mail, bounces] = await Promise.all([
      lookAtAddress(setup),
      lookAtMail(setup),
      lookAtBounces(setup),
    ]);
    return [
      seen('settings', []),
      lookAtRuntime(),
      folder,
      ...(await toTheEnd('key-file', () => lookAtKeyFile(setup))),
      lookAtDatabases(setup),
      ...(await toTheEnd('postgres', () => lookAtPostgres(setup))),
      ...(await toTheEnd('clock', () => lookAtClock(setup))),
      lookAtDisk(setup),
      ...[address, mail, bounces],
      ...(await toTheEnd('backup', () => lookAtBackup(setup))),
    ];
  } finally {
    for (const { reading } of databases) await reading?.close().catch(() => undefined);
  }
}

/** A database that was there and is not any more is a finding like another; rights are one of PostgreSQL. */
async function toTheEnd(
  area: Area,
  look: () => Promise<Look | readonly Look[]>,
): Promise<readonly Look[]> {
  try {
    return [await look()].flat();
  } catch (error) {
    if (lacksRight(error)) return [unseen(area, 'rights-first')];
    return [seen(area, [{ code: 'reading-broke-off' }])];
  }
}

const BEHIND_SETTINGS: readonly Area[] = [
  ...(['folder', 'key-file', 'databases', 'postgres', 'clock'] as const),
  ...(['disk', 'address', 'mail', 'bounces', 'backup'] as const),
];

/** All that can be seen where Cahier does not start with its settings. */
export const settingsRefused = (sentence: string): readonly Look[] => [
  seen('settings', [{ code: 'settings-refused', values: { sentence } }]),
  lookAtRuntime(),
  ...BEHIND_SETTINGS.map((area) => unseen(area, 'settings-first')),
];
