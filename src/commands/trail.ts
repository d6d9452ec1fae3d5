import type { Command } from 'commander';
import { checkTrail, isTrailHash, readTrail, type TrailFinding } from '../trail/index.js';
import { readJson } from './files.js';
import { howMany } from './how-many.js';
import { refuse } from './refusals.js';

interface Options {
  readonly head?: string;
  readonly json?: boolean;
}

export function addTrail(program: Command): void {
  program
    .command('trail')
    .description('the trail of what administrators and representatives did')
    .command('verify')
    .description('checks an exported trail: nothing changed, taken out or put elsewhere')
    .argument('<file>', 'trail file (cahier/trail-1)')
    .option('--head <hash>', 'a hash noted earlier, by which an end that was cut off is found')
    .option('--json', 'print one JSON object')
    .action(verifyTrail);
}

function verifyTrail(path: string, { head, json }: Options): void {
  if (head !== undefined && !isTrailHash(head)) throw refuse('bad-trail-head');
  const file = readTrail(readJson(path, '<file>'));
  if (!file) throw refuse('no-trail');
  const check = checkTrail(file, head);
  const isTrue = check.findings.length === 0;
  if (json) {
    process.stdout.write(`${JSON.stringify({ valid: isTrue, ...check })}\n`);
    // The object above says all; the exit code is that of a refusal.
    if (!isTrue) process.exitCode = 3;
    return;
  }
  if (!isTrue) throw refuse('trail-fails', { findings: check.findings.map(inWords).join('\n') });
  const days = check.firstDay ? `, from ${check.firstDay} to ${check.lastDay}` : '';
  const end =
    head === undefined
      ? 'Whether its end was cut off, or written anew, only a hash that was noted earlier shows: give it with --head.'
      : 'The hash that was noted is in it.';
  process.stdout.write(
    `The trail holds: ${howMany(check.entries, 'entry', 'entries')}${days}, each with the hash of the one before.\n${end}\nHead: ${check.head ?? 'none'}\n`,
  );
}

function inWords({ code, at }: TrailFinding): string {
  switch (code) {
    case 'entry-changed':
      return `Entry ${at} was changed: it does not have the hash that is noted beside it.`;
    case 'chain-broken':
      return `Before entry ${at} something was changed, taken out or put elsewhere: it names another hash than that of the entry before it.`;
    case 'number-wrong':
      return `Entry ${at} of the file has another number.`;
    case 'day-before':
      return `Entry ${at} has an earlier day than the one before it: the clock of the server was put back, or an entry is elsewhere than it was.`;
    case 'head-wrong':
      return 'The head of the file is not the hash of its last entry.';
    case 'head-missing':
      return 'The hash that was noted is not in it: its end was cut off or written anew since, or the server came back from an older backup.';
  }
}
