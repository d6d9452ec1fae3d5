import type { Command } from 'commander';
import { Option } from 'commander';
import type { BackupLock } from '../backup/index.js';
import { SystemClock } from '../common/index.js';
import { readConfiguration, ROLES, type ServerRole } from '../config/index.js';
import { checkOutput, readText } from './files.js';
import { refuse } from './refusals.js';

interface Options {
  readonly to?: readonly string[];
  readonly passphraseFile?: string;
  readonly withKeys?: boolean;
  readonly role: ServerRole;
  readonly data?: string;
  readonly json?: boolean;
}

export function addBackup(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'where to write it; an earlier one in that place is replaced')
    .description('writes an encrypted backup while the server runs')
    .option('--to <recipient...>', 'whom to encrypt it to: age1…')
    .option('--passphrase-file <file>', 'a file with a passphrase instead')
    .option('--with-keys', 'the file that wraps private keys goes along')
    .addOption(new Option('--role <role>', 'whose databases').choices(ROLES).default('all'))
    .option('--data <folder>', 'data folder (default: CAHIER_DATA, or data)')
    .option('--json', 'one JSON object')
    .action(backUp);
}

async function backUp(file: string, options: Options): Promise<void> {
  const { role, data, withKeys = false } = options;
  const lock = lockOf(options);
  checkOutput(file, '<file>');
  const configuration = readConfiguration(process.env, { role, data });
  const clock = new SystemClock(configuration.timeZone);
  const { makeBackup } = await import('../backup/index.js');
  const { day, rows } = await makeBackup(configuration, clock, { file, lock, withKeys });
  const line = options.json
    ? JSON.stringify({ backup: file, day, rows })
    : `The backup of ${day} is in ${file}.${withKeys ? ' It holds the key file.' : ' The key file is not in it: keep a copy of it elsewhere.'} Delete it when a survey closes.`;
  process.stdout.write(`${line}\n`);
}

function lockOf({ to, passphraseFile }: Options): BackupLock {
  if (to && passphraseFile !== undefined) throw refuse('backup-lock-twice');
  if (to) return { recipients: to };
  if (passphraseFile === undefined) throw refuse('backup-lock-missing');
  return { passphrase: readText(passphraseFile, '--passphrase-file').trim() };
}
