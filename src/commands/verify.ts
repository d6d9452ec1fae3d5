import type { Command } from 'commander';
import type { Language } from '../common/index.js';
import {
  type BulletinCheck,
  type CancelledCheck,
  compareDefinition,
  isCancelled,
  verifyBulletin,
  verifyCancelled,
} from '../credentials/index.js';
import { findDefinitionProblem, type SurveyDefinition } from '../questionnaire/index.js';
import { sayingIn } from './end-with.js';
import { readJson } from './files.js';
import { inLanguage } from './options.js';
import { refuse } from './refusals.js';
import { bulletinLines, cancelledLines, sayCheck } from './say-bulletin.js';

interface Options {
  readonly receipt?: string;
  readonly definition?: string;
  readonly lang: Language;
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
    .addOption(inLanguage())
    .option('--json', 'print one JSON object')
    .action((file: string, options: Options) =>
      sayingIn(options.lang, () => verifyFile(file, options)),
    );
}

function verifyFile(file: string, options: Options): void {
  const { receipt, definition } = options;
  const bulletin = readJson(file, '<bulletin>');
  const compared = definition === undefined ? [] : compareDefinition(bulletin, read(definition));
  if (isCancelled(bulletin)) {
    const check = verifyCancelled(bulletin);
    const whole = withFindings(check, compared);
    return tell(whole, (language) => cancelledLines(check, language), options);
  }
  const check = verifyBulletin(bulletin, receipt);
  const isCounted = receipt !== undefined;
  const whole = withFindings(check, compared);
  tell(whole, (language) => bulletinLines(check, isCounted, language), options);
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
  inLines: (language: Language) => readonly string[],
  { json, lang }: Options,
): void {
  const said = sayCheck(check, lang);
  const isTrue = said.findings.length === 0;
  if (json) {
    process.stdout.write(`${JSON.stringify({ valid: isTrue, ...said })}\n`);
    // The object above says all; the exit code is that of a refusal.
    if (!isTrue) process.exitCode = 3;
    return;
  }
  if (!isTrue) {
    throw refuse('bulletin-fails', {
      findings: said.findings.map(({ message }) => message).join('\n'),
    });
  }
  process.stdout.write(`${inLines(lang).join('\n')}\n`);
}
