import { Command, CommanderError } from 'commander';
import { type DomainError } from '../common/index.js';
import { refuse } from './refusals.js';

type AddCommand = (program: Command) => void;

/** By name, in the order of the help; a command brings its rooms along, so only the one named is loaded. */
const COMMANDS = new Map<string, () => Promise<AddCommand>>([
  ['serve', async () => (await import('./serve.js')).addServe],
  ['demo', async () => (await import('./demo.js')).addDemo],
  ['check', async () => (await import('./check.js')).addCheck],
  ['tabulate', async () => (await import('./tabulate.js')).addTabulate],
  ['protect', async () => (await import('./protect.js')).addProtect],
  ['audit', async () => (await import('./audit.js')).addAudit],
  ['report', async () => (await import('./report.js')).addReport],
  ['verify', async () => (await import('./verify.js')).addVerify],
  ['slips', async () => (await import('./slips.js')).addSlips],
  ['backup', async () => (await import('./backup.js')).addBackup],
  ['restore', async () => (await import('./restore.js')).addRestore],
  ['purge', async () => (await import('./purge.js')).addPurge],
  ['doctor', async () => (await import('./doctor.js')).addDoctor],
  ['trail', async () => (await import('./trail.js')).addTrail],
  ['client', async () => (await import('./client.js')).addClient],
  ['council', async () => (await import('./council/add-council.js')).addCouncil],
]);

/** Runs `cahier <arguments>`; rejects with what `endWith` understands. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  const program = new Command('cahier')
    .description('Anonymous surveys for works councils')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  // Help, or a name that no command has, is answered with all of them.
  const named = COMMANDS.get(args[0] ?? '');
  const loaded = await Promise.all(
    (named ? [named] : [...COMMANDS.values()]).map((load) => load()),
  );
  for (const add of loaded) add(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help was asked for and given.
    if (error.exitCode === 0) return;
    throw explain(error);
  }
}

/** Commander's own refusals, without the values it quotes. */
function explain(error: CommanderError): DomainError {
  const option = /option '(--[\w-]+)/.exec(error.message)?.[1];
  const about: Readonly<Record<string, string>> = {
    'commander.help': 'command-missing',
    'commander.missingMandatoryOptionValue': 'option-missing',
    'commander.optionMissingArgument': 'option-needs-value',
    'commander.invalidArgument': 'option-bad-value',
    'commander.missingArgument': 'file-missing',
    'commander.unknownOption': 'option-unknown',
    'commander.unknownCommand': 'command-unknown',
    'commander.excessArguments': 'too-many-arguments',
  };
  const part = about[error.code] ?? 'command-line-unreadable';
  return refuse('bad-command-line', { what: { part, values: option ? { option } : {} } });
}
