import type { Command } from 'commander';
import { canonicalJson, type Language } from '../common/index.js';
import {
  previousWaveAfter,
  type ProtectedRelease,
  publishRelease,
  readRelease,
  type ReleaseContent,
} from '../disclosure/index.js';
import { fill } from '../language/index.js';
import {
  checkSensitiveFloor,
  definitionOf,
  headcountOf,
  isSensitive,
  parseQuestionnaire,
  readResponsesCsv,
} from '../questionnaire/index.js';
import { checkHeadcounts } from './check-headcounts.js';
import { keepCoins } from './coins.js';
import { poolOf } from './comments.js';
import { sayingIn } from './end-with.js';
import { checkOutput, readJson, readText, writeWhole } from './files.js';
import { inLanguage, wholeNumber } from './options.js';
import { readVerbatims } from './verbatims.js';
import { refuse } from './refusals.js';
import { words } from './words/index.js';

interface Options {
  readonly questionnaire: string;
  readonly responses: string;
  readonly threshold?: number;
  readonly sensitiveThreshold?: number;
  readonly invited?: number;
  readonly council?: string;
  readonly opens?: string;
  readonly closes?: string;
  readonly by?: readonly string[];
  readonly prior?: readonly string[];
  readonly wave?: boolean;
  readonly verbatims?: string;
  readonly pool?: string;
  readonly coins?: string;
  readonly certificate?: string;
  readonly out: string;
  readonly lang: Language;
  readonly json?: boolean;
}

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [
  ...earlier,
  value,
];

export function addTabulate(program: Command): void {
  program
    .command('tabulate')
    .description('responses in a CSV file → a protected release')
    .requiredOption('--questionnaire <file>', 'questionnaire (cahier/questionnaire-1)')
    .requiredOption('--responses <file>', 'responses as CSV, one row per respondent')
    .requiredOption('--out <file>', 'where to write the release')
    .option('--threshold <n>', 'smallest group that may be shown (10; never below 5)', wholeNumber)
    .option(
      '--sensitive-threshold <n>',
      'the same for questions marked sensitive (20, and never below)',
      wholeNumber,
    )
    .option(
      '--invited <n>',
      'how many people were asked (default: the headcounts, if all known)',
      wholeNumber,
    )
    .option('--council <name>', 'who asks')
    .option('--opens <day>', 'first day, as 2026-03-31')
    .option('--closes <day>', 'last day')
    .option(
      '--by <codes>',
      'split by a profile question, or by two joined with a comma; repeatable',
      collect,
    )
    .option(
      '--prior <file...>',
      'releases published before about the same survey: earlier editions',
    )
    .option('--wave', 'those of --prior are of an earlier round of asking, not earlier editions')
    .option('--verbatims <file>', 'chosen comments, a JSON list of {question, theme, text}')
    .option(
      '--pool <file>',
      'writes all comments, shuffled, for the representatives to choose from',
    )
    .option(
      '--coins <file>',
      'chance, made where the file does not exist; no byte of a release depends on it any more',
    )
    .option('--certificate <file>', 'is refused: releases have no certificate any more')
    .addOption(inLanguage())
    .option('--json', 'print one JSON object')
    .action((options: Options) => sayingIn(options.lang, () => tabulateFiles(options)));
}

function tabulateFiles(options: Options): void {
  const { questionnaire: asked, responses: answered, prior: priorFiles = [], verbatims } = options;
  if (options.certificate !== undefined) throw refuse('no-certificate');
  const inputs = [asked, answered, ...priorFiles, ...(verbatims ? [verbatims] : [])];
  checkOutput(options.out, '--out', inputs);
  if (options.pool) checkOutput(options.pool, '--pool', [...inputs, options.out]);
  if (options.coins) {
    const written = options.pool ? [options.out, options.pool] : [options.out];
    checkOutput(options.coins, '--coins', [...inputs, ...written]);
  }
  const questionnaire = parseQuestionnaire(readJson(options.questionnaire, '--questionnaire'));
  const { responses, mendedTexts } = readResponsesCsv(
    questionnaire,
    readText(options.responses, '--responses'),
  );
  // Nobody to protect: it is said as what it is.
  if (responses.length === 0) throw refuse('file-without-responses');
  if (options.wave && !options.prior) throw refuse('wave-without-prior');
  const prior = priorFiles.map((file) => readRelease(readJson(file, '--prior')));
  const definition = definitionOf(questionnaire, {
    threshold: options.threshold,
    sensitiveThreshold: options.sensitiveThreshold,
    crossings: options.by?.map((codes) => codes.split(',').map((code) => code.trim())),
    council: options.council,
    opensOn: options.opens,
    closesOn: options.closes,
    mode: 'file',
    previousWave: previousWaveAfter(prior, options.wave === true),
  });
  checkHeadcounts(questionnaire, responses);
  if (isSensitive(questionnaire)) checkSensitiveFloor(definition.sensitiveThreshold);
  const invited = options.invited ?? headcountOf(questionnaire);
  if (invited !== null && invited < responses.length) {
    throw refuse('invited-below-responses');
  }
  if (options.coins) keepCoins(options.coins);
  const publication = publishRelease({
    definition,
    responses,
    invited,
    verbatims: options.verbatims ? readVerbatims(definition, responses, options.verbatims) : [],
    prior,
  });
  if (publication.kind === 'too-few-responses') {
    throw refuse('too-few-in-file', { needed: publication.needed });
  }
  if (options.pool) writeWhole(options.pool, poolOf(definition, responses), '--pool');
  writeWhole(options.out, `${canonicalJson(publication.release.content)}\n`, '--out');
  const before = options.wave ? undefined : prior.at(-1)?.content;
  const stands = before !== undefined && isStanding(publication.release.content, before);
  say(publication.release, { mendedTexts, read: responses.length, stands }, options);
}

/** Whether a new edition tells what the one before told, and nothing of what was read, however many are said to be invited. */
const isStanding = (content: ReleaseContent, before: ReleaseContent): boolean =>
  canonicalJson([content.participation.responses, content.tables]) ===
  canonicalJson([before.participation.responses, before.tables]);

interface Told {
  readonly mendedTexts: number;
  readonly read: number;
  readonly stands: boolean;
}

function say(
  { content }: ProtectedRelease,
  { mendedTexts, read, stands }: Told,
  { json, lang, out, prior }: Options,
): void {
  const { hash, participation, survey, tables, method } = content;
  const { responses } = participation;
  const t = words[lang].tabulate;
  // A file knows of no ledger (D5), so whoever runs it has to; said beside the result, also with --json.
  if (!prior) process.stderr.write(`${fill(t.noPrior, { code: survey.code })}\n`);
  if (json) {
    const told = { out, hash, responses, read, figuresStand: stands, mendedTexts };
    const line = JSON.stringify({ ...told, tables: tables.length, proof: method.proof });
    process.stdout.write(`${line}\n`);
    return;
  }
  const lines = [
    fill(t.done, { responses, tables: tables.length, out, hash }),
    ...(stands ? [fill(t.stand, { read })] : []),
    ...(mendedTexts > 0 ? [fill(t.mended, { texts: mendedTexts })] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
