import type { Command } from 'commander';
import { auditRelease, isPattern, readPattern, type Verdict } from '../auditor/index.js';
import type { Language } from '../common/index.js';
import { readRelease } from '../disclosure/index.js';
import { fill } from '../language/index.js';
import { loadSolver } from '../solver/index.js';
import { auditPattern, cellName, type PatternAudit, readInstance } from '../suppression/index.js';
import { readAudited } from './audit-files.js';
import { auditText, isText } from './audit-text.js';
import { auditLines, sayAudit } from './audit/say-audit.js';
import { checkAmendments } from './check-amendments.js';
import { sayingIn } from './end-with.js';
import { readJson } from './files.js';
import { inLanguage, wholeNumber } from './options.js';
import { refuse } from './refusals.js';
import { words } from './words/index.js';

interface Options {
  readonly instance?: string;
  readonly prior?: readonly string[];
  readonly certificate?: string;
  readonly release?: string;
  readonly colluders: number;
  readonly timeLimit: number;
  readonly lang: Language;
  readonly json?: boolean;
}

/** More colluders than this are a group of their own. */
const MOST_COLLUDERS = 4;
const SECONDS_EACH = 20;

export function addAudit(program: Command): void {
  program
    .command('audit')
    .description('an attack from published figures only: what is proven, or what leaks')
    .argument(
      '<file>',
      'release, report (PDF), suppression pattern, or an edited letter or deliberation',
    )
    .option('--instance <file>', 'the table problem of a pattern (sdc-instance/1)')
    .option('--prior <file...>', 'releases or reports published before about the same survey')
    .option('--certificate <file>', 'is refused: releases have no certificate any more')
    .option('--release <file>', 'what the figures of an edited text (HTML, TXT) were read from')
    .option('--colluders <n>', 'people who put together what they know of themselves', colluders, 1)
    .option('--time-limit <seconds>', 'what is not proven by then is not safe', wholeNumber, 600)
    .addOption(inLanguage())
    .option('--json', 'print one JSON object')
    .action((file: string, options: Options) =>
      sayingIn(options.lang, () => auditFile(file, options)),
    );
}

async function auditFile(file: string, options: Options): Promise<void> {
  if (options.certificate !== undefined) throw refuse('no-certificate');
  if (isText(file) || options.release !== undefined) return auditText(file, options);
  const json = readAudited(file, '<file>');
  await (isPattern(json) ? auditPatternFile(json, options) : auditReleaseFile(json, options));
}

async function auditReleaseFile(json: unknown, options: Options): Promise<void> {
  if (options.instance) {
    throw refuse('instance-of-no-pattern');
  }
  const release = readRelease(json);
  await checkAmendments(release);
  const prior = (options.prior ?? []).map((file) => readRelease(readAudited(file, '--prior')));
  const audit = auditRelease(release, prior, {
    ...untilLate(options),
    solver: await loadSolver(),
    colluders: options.colluders,
    secondsEach: SECONDS_EACH,
    progress: (done, of) => showProgress(done, of, options.lang),
  });
  const said = sayAudit(audit, options.lang);
  end(options, said.verdict, { hash: release.hash, ...said }, auditLines(said, options.lang));
}

async function auditPatternFile(json: unknown, options: Options): Promise<void> {
  if (!options.instance) {
    throw refuse('pattern-without-instance');
  }
  if (options.prior) {
    throw refuse('option-of-no-release');
  }
  const instance = readInstance(readJson(options.instance, '--instance'));
  const { level, hidden } = readPattern(json, instance);
  const { isLate } = untilLate(options);
  const audit = auditPattern(instance, hidden, level, await loadSolver(), {
    isExact: () => !isLate(),
    secondsEach: SECONDS_EACH,
  });
  const ranges = Object.fromEntries(audit.ranges);
  const { verdict } = audit;
  const exposed = audit.exposed.map(cellName);
  end(
    options,
    verdict,
    { instance: instance.id, level, verdict, exposed, ranges },
    patternLines(audit, level, options.lang),
  );
}

function untilLate({ timeLimit }: Options): { readonly isLate: () => boolean } {
  const end = performance.now() + timeLimit * 1000;
  return { isLate: () => performance.now() > end };
}

/** Exit 0 and what was proven, or 3 and what leaks or stayed open. */
function end(
  { json }: Options,
  verdict: Verdict,
  whole: Readonly<Record<string, unknown>>,
  lines: readonly string[],
): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(whole)}\n`);
    // The object says all; the exit code is that of a refusal.
    if (verdict !== 'safe') process.exitCode = 3;
    return;
  }
  if (verdict !== 'safe') throw refuse(`audit-${verdict}`, { findings: lines.join('\n') });
  process.stdout.write(`${lines.join('\n')}\n`);
}

function patternLines(
  { verdict, exposed, ranges }: PatternAudit,
  level: string,
  language: Language,
): readonly string[] {
  const { pattern } = words[language].audit;
  if (verdict === 'safe') return [fill(pattern.safe, { cells: ranges.size, level })];
  return [
    fill(pattern[verdict], { level }),
    ...exposed.map((key) => {
      const cell = cellName(key);
      const [least, most] = ranges.get(cell)!;
      return least === most
        ? fill(pattern.exactly, { cell, value: least })
        : fill(pattern.between, { cell, least, most });
    }),
  ];
}

/** On a terminal only, and gone when the command ends. */
function showProgress(done: number, of: number, language: Language): void {
  if (!process.stderr.isTTY) return;
  const { progress } = words[language].audit.lines;
  process.stderr.write(done < of ? `\r${fill(progress, { done, of })}` : '\r\u001B[K');
}

function colluders(text: string): number {
  const count = wholeNumber(text);
  if (count <= MOST_COLLUDERS) return count;
  throw refuse('too-many-colluders', { most: MOST_COLLUDERS });
}
