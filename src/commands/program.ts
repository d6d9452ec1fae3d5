import { Command, CommanderError } from 'commander';
import { type DomainError, invalidInput } from '../common/index.js';
import { addAudit } from './audit.js';
import { addDemo } from './demo.js';
import { addProtect } from './protect.js';
import { addReport } from './report.js';
import { addServe } from './serve.js';
import { addSlips } from './slips.js';
import { addTabulate } from './tabulate.js';
import { addVerify } from './verify.js';

/** Runs `cahier <arguments>`; rejects with what `endWith` understands. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  const program = new Command('cahier')
    .description('Anonymous surveys for works councils')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  const commands = [
    ...[addServe, addDemo, addTabulate, addProtect, addAudit],
    ...[addReport, addVerify, addSlips],
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
    'commander.help': 'A command is missing.',
    'commander.missingMandatoryOptionValue': `The option ${option} is missing.`,
    'commander.optionMissingArgument': `The option ${option} needs a value.`,
    'commander.invalidArgument': `The option ${option} was given a value it does not take.`,
    'commander.missingArgument': 'A file is missing.',
    'commander.unknownOption': 'An option is not known.',
    'commander.unknownCommand': 'The command is not known.',
    'commander.excessArguments': 'There are more arguments than the command takes.',
  };
  const what = about[error.code] ?? 'The command line cannot be read.';
  return invalidInput(
    'bad-command-line',
    `${what} Run "cahier --help", or "cahier <command> --help", to see what there is.`,
  );
}
