import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { DomainError, type Language, LANGUAGES, STRETCHED_WORDS } from '../common/index.js';
import { fingerprintOf } from '../client/index.js';
import { makeFolders } from '../files/index.js';
import {
  invitationFragment,
  invitationHash,
  newInvitationSecret,
  toHex,
} from '../credentials/index.js';
import { controlWordsIn } from '../language/index.js';
import type { Slip } from '../slips/index.js';
import { wholeNumber } from './options.js';
import { type SlipAddress, slipAddress } from './slip-address.js';
import { refuse } from './refusals.js';

interface Options {
  readonly count: number;
  readonly survey: string;
  readonly out: string;
  readonly address?: SlipAddress;
  readonly definition?: string;
  /** How many there are in the definition. */
  readonly words: '8' | '6';
  readonly page?: string;
  readonly lang: Language;
  readonly json?: boolean;
}

/** As many hashes as one upload takes. */
const MOST_SLIPS = 3500;
const SECRET_BYTES = 10;

export function addSlips(program: Command): void {
  program
    .command('slips')
    .description('lottery slips to print, and the hashes to upload, made offline')
    .requiredOption('--count <n>', `how many, at most ${MOST_SLIPS}`, slipCount)
    .requiredOption('--survey <id>', 'the survey, 32 digits and letters from its page', surveyId)
    .requiredOption('--out <folder>', 'where slips.pdf and hashes.csv go')
    .option('--address <url>', 'where the survey is answered, as https://…/s/…', slipAddress)
    .option('--definition <hash>', 'sha256:… of the survey, to print its control words', hash)
    .addOption(
      new Option('--words <number>', 'how many the page of the survey shows: 6 in older ones')
        .choices(['8', '6'])
        .default('8'),
    )
    .addOption(
      new Option('--lang <tag>', 'of the slips, a language of the survey')
        .choices(LANGUAGES)
        .default('en'),
    )
    .option('--page <number>', 'of the page, as `cahier client` prints it to compare', pageNumber)
    .option('--json', 'print one JSON object')
    .action(makeSlips);
}

async function makeSlips(options: Options): Promise<void> {
  const { count, survey, out, address, definition, page, lang: language } = options;
  const [pdf, csv] = [join(out, 'slips.pdf'), join(out, 'hashes.csv')];
  checkFree(out, [pdf, csv]);
  const secrets = Array.from({ length: count }, () => randomBytes(SECRET_BYTES));
  const slips = secrets.map((secret) => slipOf(secret, options));
  // In their own order: a line of the list says nothing about a place on the sheet.
  const hashes = secrets.map((secret) => toHex(invitationHash(survey, secret))).sort();
  // Loaded here, so that the other commands start without fonts and PDF code.
  const { drawSlips } = await import('../slips/index.js');
  const sheet = await drawSlips({
    slips,
    survey,
    language,
    ...(address ? { address: address.toType } : {}),
    ...(page ? { page } : {}),
    ...(definition ? { controlWords: wordsOn(definition, language, options.words) } : {}),
  });
  writeBoth([
    [csv, `hash\n${hashes.join('\n')}\n`],
    [pdf, sheet],
  ]);
  const line = options.json
    ? JSON.stringify({ slips: pdf, hashes: csv, count })
    : `${count} slips: print ${pdf}, upload ${csv} on the survey's page of invitations, then destroy the PDF, because whoever has it can answer in place of everybody.`;
  process.stdout.write(`${line}\n`);
}

function wordsOn(definition: string, language: Language, count: Options['words']) {
  const wordsBy = count === '8' ? STRETCHED_WORDS : undefined;
  const [spoken] = controlWordsIn(definition, {
    wordsBy,
    questionnaire: { languages: [language] },
  });
  return spoken!.words;
}

function slipOf(secret: Uint8Array, { survey, address, definition }: Options): Slip {
  const code = newInvitationSecret(secret);
  const fragment = invitationFragment(survey, code, definition);
  return { code, qr: address ? `${address.toScan}#${fragment}` : fragment };
}

function checkFree(folder: string, files: readonly string[]): void {
  try {
    makeFolders(folder);
  } catch (cause) {
    throw unwritable(cause);
  }
  if (files.some((file) => existsSync(file))) {
    throw refuse('slips-exist');
  }
}

/** Both files or none, for their owner's eyes only. */
function writeBoth(files: readonly (readonly [string, string | Buffer])[]): void {
  const written: string[] = [];
  try {
    for (const [file, content] of files) {
      writeFileSync(file, content, { mode: 0o600, flag: 'wx' });
      written.push(file);
    }
  } catch (cause) {
    for (const file of written) rmSync(file, { force: true });
    throw unwritable(cause);
  }
}

const unwritable = (cause: unknown): DomainError =>
  refuse('output-unwritable', { option: '--out' }, { cause });

function slipCount(text: string): number {
  const count = wholeNumber(text);
  if (count >= 1 && count <= MOST_SLIPS) return count;
  throw refuse('bad-slip-count', { most: MOST_SLIPS });
}

function surveyId(text: string): string {
  if (/^[0-9a-f]{32}$/.test(text)) return text;
  throw refuse('bad-survey-id');
}

/** Also whole, as a manifest hashes: what is compared are its first digits. */
function pageNumber(text: string): string {
  const digits = text.replace(/^sha256:|\s/g, '');
  if (/^([0-9a-f]{32}|[0-9a-f]{64})$/.test(digits)) return fingerprintOf(`sha256:${digits}`);
  throw refuse('bad-page-number');
}

function hash(text: string): string {
  if (/^sha256:[0-9a-f]{64}$/.test(text)) return text;
  throw refuse('bad-definition-hash');
}
