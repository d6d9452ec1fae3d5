import { type Command, Option } from 'commander';
import type { BackupKey } from '../backup/index.js';
import { SystemClock } from '../common/index.js';
import { readConfiguration, ROLES, type ServerRole } from '../config/index.js';
import { readText } from './files.js';
import { refuse } from './refusals.js';

interface Options {
  readonly identity?: string;
  readonly passphraseFile?: string;
  readonly withoutKeys?: boolean;
  readonly role: ServerRole;
  readonly data?: string;
  readonly json?: boolean;
}

export function addRestore(program: Command): void {
  program
    .command('restore')
    .argument('<file>', 'a backup')
    .description('restores a backup into an empty data folder, or empty databases')
    .option('--identity <file>', 'a file with an age identity (AGE-SECRET-KEY-1…)')
    .option('--passphrase-file <file>', 'a file with the passphrase instead')
    .option('--without-keys', 'go on although the key file is lost')
    .addOption(new Option('--role <role>', 'whose databases').choices(ROLES).default('all'))
    .option('--data <folder>', 'data folder (default: CAHIER_DATA, or data)')
    .option('--json', 'one JSON object')
    .action(restore);
}

async function restore(file: string, options: Options): Promise<void> {
  const { role, data, withoutKeys = false } = options;
  const key = keyOf(options);
  const configuration = readConfiguration(process.env, { role, data });
  const clock = new SystemClock(configuration.timeZone);
  const { restoreBackup } = await import('../backup/index.js');
  const { lockDataFolder } = await import('../server/index.js');
  const isEmbedded = configuration.databases.office.engine === 'sqlite';
  const lock = isEmbedded ? lockDataFolder(configuration.dataFolder, role) : undefined;
  try {
    const restored = await restoreBackup(configuration, clock, { file, key, withoutKeys });
    process.stdout.write(`${options.json ? JSON.stringify(restored) : sentences(restored)}\n`);
  } finally {
    lock?.release();
  }
}

function sentences({ day, marked }: { readonly day: string; readonly marked: readonly string[] }) {
  const done = `The backup of ${day} is restored.`;
  if (marked.length === 0)
    return `${done} No survey was being answered or may have been opened since.`;
  return `${done} These surveys give out no new ballots, and say that answers since that day may be missing: ${marked.join(', ')}.`;
}

function keyOf({ identity, passphraseFile }: Options): BackupKey {
  if (identity !== undefined && passphraseFile !== undefined) throw refuse('backup-lock-twice');
  if (passphraseFile !== undefined) {
    return { passphrase: readText(passphraseFile, '--passphrase-file').trim() };
  }
  if (identity === undefined) throw refuse('backup-key-missing');
  const lines = readText(identity, '--identity').split('\n');
  const identities = lines.map((line) => line.trim()).filter((line) => /^[^#\s]/.test(line));
  return { identities };
}
