import type { Command } from 'commander';
import { readConfirmation, type Standing, standingOf } from '../../holders/index.js';
import { refuse } from '../refusals.js';
import { listInWords, readListFile, readNamed, tell } from './council-files.js';

interface Options {
  readonly list: string;
  readonly earlier?: readonly string[];
  readonly confirmation?: readonly string[];
  readonly json?: boolean;
}

export function addCheck(council: Command): void {
  council
    .command('check')
    .description('whether a list is in force, and whose confirmation is missing; needs no device')
    .requiredOption('--list <file>', 'the list')
    .option('--earlier <file...>', 'the lists before it, and others of the same number')
    .option('--confirmation <file...>', 'whatever confirmations there are')
    .option('--json', 'print one JSON object')
    .action(checkFiles);
}

async function checkFiles({
  list: path,
  earlier = [],
  confirmation = [],
  json,
}: Options): Promise<void> {
  const list = await readListFile(path);
  const lists = [list];
  for (const file of earlier) lists.push(await readListFile(file, '--earlier'));
  const confirmations = [];
  for (const file of confirmation) {
    confirmations.push(await readNamed(file, '--confirmation', readConfirmation));
  }
  const standing = await standingOf(list, { lists, confirmations });
  if (json) {
    tell(json, standing, []);
    // The object above says all; the exit code is that of a refusal.
    if (!standing.isInForce) process.exitCode = 3;
    return;
  }
  if (!standing.isInForce) throw refuse('list-not-in-force', { missing: missingOf(standing) });
  tell(json, standing, [...(await listInWords(list.content)), 'The list is in force.']);
}

/** What has to come, one part for each. */
function missingOf({ missing, before, signedTwice, hasRehearsed }: Standing) {
  return [
    ...missing.map((seat) => ({ part: 'list-missing-seat', values: { seat } })),
    ...signedTwice.map((seat) => ({ part: 'list-signed-twice', values: { seat } })),
    ...(before && !before.isInForce ? [{ part: 'list-before-not-in-force' }] : []),
    ...(before && before.signed.length < before.needed
      ? [
          {
            part: 'list-before-unsigned',
            values: { needed: before.needed, signed: before.signed.length },
          },
        ]
      : []),
    ...(missing.length === 0 && !hasRehearsed ? [{ part: 'list-row-closed' }] : []),
  ];
}
