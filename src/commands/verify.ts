import type { Command } from 'commander';
import { type BulletinCheck, verifyBulletin } from '../credentials/index.js';
import { readJson } from './files.js';
import { refuse } from './refusals.js';

interface Options {
  readonly receipt?: string;
  readonly json?: boolean;
}

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('checks a bulletin, and whether a receipt is counted in it')
    .argument('<bulletin>', 'bulletin file (cahier/bulletin-1)')
    .option('--receipt <code>', 'a receipt, as it was noted')
    .option('--json', 'print one JSON object')
    .action(verifyFile);
}

function verifyFile(file: string, { receipt, json }: Options): void {
  const check = verifyBulletin(readJson(file, 'the bulletin'), receipt);
  const isTrue = check.findings.length === 0;
  if (json) {
    process.stdout.write(`${JSON.stringify({ valid: isTrue, ...check })}\n`);
    // The object above says all; the exit code is that of a refusal.
    if (!isTrue) process.exitCode = 3;
    return;
  }
  if (!isTrue) {
    const sentences = check.findings.map(({ message }) => message);
    throw refuse('bulletin-fails', { findings: sentences.join('\n') });
  }
  process.stdout.write(`${inWords(check, receipt !== undefined).join('\n')}\n`);
}

function inWords(check: BulletinCheck, isCounted: boolean): readonly string[] {
  const { responses, root, controlWords, unchecked } = check;
  const held =
    unchecked.length > 0
      ? 'tokens differ, and the root is that of the rows.'
      : 'each with a valid signature, no two with the same token, no more than ballots taken or people invited, and the root is that of the rows.';
  return [
    `The bulletin holds: ${responses} responses, ${held}`,
    ...unchecked,
    ...(isCounted ? ['The response of this receipt is counted.'] : []),
    `Control words: ${controlWords.join(' ')}`,
    `Root: ${root}`,
  ];
}
