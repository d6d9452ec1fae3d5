import { type Command, Option } from 'commander';
import { SystemClock } from '../common/index.js';
import { readConfiguration, ROLES, type ServerRole } from '../config/index.js';
import type { KeptSurvey } from '../purge/index.js';
import { refuse } from './refusals.js';

interface Options {
  readonly survey?: string;
  readonly allDue?: boolean;
  readonly yes?: boolean;
  readonly role: ServerRole;
  readonly data?: string;
  readonly json?: boolean;
}

export function addPurge(program: Command): void {
  program
    .command('purge')
    .description('destroys what surveys were answered, once they were kept long enough')
    .option('--survey <address>', 'of one survey')
    .option('--all-due', 'of all whose day has come')
    .option('--yes', 'destroy it: without this, only list what would be')
    .addOption(new Option('--role <role>', 'whose databases').choices(ROLES).default('all'))
    .option('--data <folder>', 'data folder (default: CAHIER_DATA, or data)')
    .option('--json', 'one JSON object')
    .action(purge);
}

async function purge({ survey, allDue, yes = false, role, data, json }: Options): Promise<void> {
  if (survey !== undefined && allDue) throw refuse('purge-named-twice');
  if (yes && survey === undefined && !allDue) throw refuse('purge-unnamed');
  const configuration = readConfiguration(process.env, { role, data });
  const { purgeSurveys } = await import('../purge/index.js');
  const { lockDataFolder } = await import('../server/index.js');
  const isEmbedded = configuration.databases.office.engine === 'sqlite';
  const lock = isEmbedded ? lockDataFolder(configuration.dataFolder, role) : undefined;
  try {
    const clock = new SystemClock(configuration.timeZone);
    const listed = await purgeSurveys(configuration, clock, { survey, isMeant: yes });
    const shown = allDue ? listed.filter(({ isDue }) => isDue) : listed;
    process.stdout.write(json ? `${JSON.stringify({ surveys: shown })}\n` : sentences(shown, yes));
  } finally {
    lock?.release();
  }
}

function sentences(surveys: readonly KeptSurvey[], isMeant: boolean): string {
  if (surveys.length === 0) return 'No survey keeps answers that are due to be destroyed.\n';
  const lines = surveys.map(
    ({ survey, day, isDue, isDestroyed }) =>
      `${survey}: ${isDestroyed ? 'answers destroyed' : isDue ? `due since ${day}` : keptUntil(day)}.`,
  );
  const isAsking = !isMeant && surveys.some(({ isDue }) => isDue);
  const ask =
    'Nothing was destroyed: add --all-due or --survey, and --yes, to destroy what is due.';
  return [...lines, ...(isAsking ? [ask] : [])].map((line) => `${line}\n`).join('');
}

const keptUntil = (day: string | null): string =>
  day === null ? 'kept, and no last day is known' : `kept until ${day}`;
