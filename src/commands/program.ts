import { Command, CommanderError } from 'commander';
import { type DomainError } from '../common/index.js';
import { addAudit } from './audit.js';
import { addBackup } from './backup.js';
import { addDemo } from './demo.js';
import { addDoctor } from './doctor.js';
import { addProtect } from './protect.js';
import { addPurge } from './purge.js';
import { addReport } from './report.js';
import { addRestore } from './restore.js';
import { addServe } from './serve.js';
import { addSlips } from './slips.js';
import { addTabulate } from './tabulate.js';
import { addVerify } from './verify.js';
import { refuse } from './refusals.js';

/** Runs `cahier <arguments>`; rejects with what `endWith` understands. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  const program = new Command('cahier')
    .description('Anonymous surveys for works councils')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  const commands = [
    ...[addServe, addDemo, addTabulate, addProtect, addAudit],
    ...[addReport, addVerify, addSlips, addBackup, addRestore, addPurge, addDoctor],
  ];
  for (const add of commands) add(program);
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
