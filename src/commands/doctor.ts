import { type Command, Option } from 'commander';
import { DomainError, type Language, LANGUAGES, SystemClock } from '../common/index.js';
import { type Configuration, readConfiguration, ROLES, type ServerRole } from '../config/index.js';
import { sayRefusal } from '../language/index.js';
import { refuse } from './refusals.js';

interface Options {
  readonly backup?: string;
  readonly role: ServerRole;
  readonly data?: string;
  readonly lang: Language;
  readonly json?: boolean;
}

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('says what is wrong with a set-up and what to do; the server may be running')
    .option('--backup <file>', 'the newest backup, to look at it too')
    .addOption(new Option('--role <role>', 'whose set-up').choices(ROLES).default('all'))
    .option('--data <folder>', 'data folder (default: CAHIER_DATA, or data)')
    .addOption(new Option('--lang <tag>', 'language').choices(LANGUAGES).default('en'))
    .option('--json', 'print one JSON object')
    .action(lookAtSetup);
}

async function lookAtSetup(options: Options): Promise<void> {
  const { lang, json } = options;
  const { sayExamination } = await import('../doctor/index.js');
  const { findings, seen, unseen } = sayExamination(await examineOrExplain(options), lang);
  if (json) {
    process.stdout.write(`${JSON.stringify({ findings, seen, unseen })}\n`);
    // The object above says all; the exit code is that of a refusal.
    if (findings.length > 0) process.exitCode = 3;
    return;
  }
  process.stdout.write(`${[seen, ...unseen].join('\n')}\n`);
  if (findings.length === 0) return;
  const lines = findings.map(({ message }) => message);
  throw refuse('setup-unsound', { findings: lines.join('\n') });
}

/** Settings that Cahier does not start with are what is wrong; more cannot be looked at then. */
async function examineOrExplain({ backup, role, data, lang }: Options) {
  const { examine, settingsRefused } = await import('../doctor/index.js');
  let configuration: Configuration;
  try {
    configuration = readConfiguration(process.env, { role, data });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return settingsRefused(sayRefusal(error, lang));
  }
  return examine(configuration, new SystemClock(configuration.timeZone), { backup });
}
