import type { Command } from 'commander';
import {
  type BulletinCheck,
  type CancelledCheck,
  compareDefinition,
  isCancelled,
  verifyBulletin,
  verifyCancelled,
} from '../credentials/index.js';
import { findDefinitionProblem, type SurveyDefinition } from '../questionnaire/index.js';
import { readJson } from './files.js';
import { refuse } from './refusals.js';

interface Options {
  readonly receipt?: string;
  readonly definition?: string;
  readonly json?: boolean;
}

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('checks a bulletin, and whether a receipt is counted in it')
    .argument('<bulletin>', 'bulletin file (cahier/bulletin-1 or -2)')
    .option(
      '--receipt <code>',
      'a receipt, as it was noted; with its signature, where there is one, it proves more',
    )
    .option(
      '--definition <file>',
      'the survey’s definition, as its page gives it: whether it names the holders and keys that the file names',
    )
    .option('--json', 'print one JSON object')
    .action(verifyFile);
}

function verifyFile(file: string, { receipt, definition, json }: Options): void {
  const bulletin = readJson(file, 'the bulletin');
  const compared = definition === undefined ? [] : compareDefinition(bulletin, read(definition));
  if (isCancelled(bulletin)) {
    const check = verifyCancelled(bulletin);
    return tell(withFindings(check, compared), () => ofCancelled(check), json);
  }
  const check = verifyBulletin(bulletin, receipt);
  tell(withFindings(check, compared), () => inWords(check, receipt !== undefined), json);
}

function read(path: string): SurveyDefinition {
  const definition = readJson(path, '--definition');
  if (findDefinitionProblem(definition)) throw refuse('definition-unreadable', { file: path });
  return definition as SurveyDefinition;
}

const withFindings = <Check extends BulletinCheck | CancelledCheck>(
  check: Check,
  more: BulletinCheck['findings'],
): Check => ({ ...check, findings: [...check.findings, ...more] });

/** What was found, or what holds. */
function tell(
  check: BulletinCheck | CancelledCheck,
  inSentences: () => readonly string[],
  json: boolean | undefined,
): void {
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
  process.stdout.write(`${inSentences().join('\n')}\n`);
}

function inWords(check: BulletinCheck, isCounted: boolean): readonly string[] {
  const { responses, counts, root, controlWords, unchecked, restored } = check;
  const one = counts === 'signatures' ? 'signature' : 'response';
  const held =
    unchecked.length > 0
      ? 'tokens differ, and the root is that of the rows.'
      : 'each with a valid signature, no two with the same token, no more than ballots taken or people invited, and the root is that of the rows.';
  return [
    `The bulletin holds: ${responses} ${counts}, ${held}`,
    ...unchecked,
    ...check.amendments.map((one, at) => amendmentInWords(one, check.signedBy[at]!)),
    ...restored.map(
      ({ backupOf, on }) =>
        `Restored on ${on} from a backup of ${backupOf}: ${counts} sent between these days may be missing, and how many ballots were taken is not known.`,
    ),
    ...(isCounted ? [`The ${one} of this receipt is counted.`] : []),
    `Control words: ${controlWords.join(' ')}`,
    `Root: ${root}`,
  ];
}

/** Nothing is left to check a receipt against, and no file shows that rows were destroyed. */
const ofCancelled = (check: CancelledCheck): readonly string[] => [
  `The survey was cancelled on ${check.day}: nothing was opened. There were ${check.responses} ${check.counts}; that they were destroyed no file can show.`,
  `Reason: ${check.reason}`,
  ...check.amendments.map((one, at) => amendmentInWords(one, check.signedBy[at]!)),
  `Control words: ${check.controlWords.join(' ')}`,
];

function amendmentInWords(
  amendment: BulletinCheck['amendments'][number],
  signedBy: readonly string[],
): string {
  const who =
    signedBy.length > 0
      ? `Signed by the devices of ${signedBy.join(' and ')}, by the keys that this file names`
      : 'Agreed by two accounts; nobody signed it';
  return `Amendment of ${amendment.day}: ${changeInWords(amendment)}. Reason: ${amendment.reason} ${who}.`;
}

function changeInWords(amendment: BulletinCheck['amendments'][number]): string {
  switch (amendment.kind) {
    case 'last-day-later':
      return `the last day moved to ${amendment.closesOn}`;
    case 'closed-early':
      return 'the survey closed before its last day was over';
    case 'cancelled':
      return 'the survey was cancelled';
    case 'holder-replaced':
      return `seat ${amendment.seat} went to ${amendment.name}`;
  }
}
