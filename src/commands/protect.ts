import type { Command } from 'commander';
import { loadSolver } from '../solver/index.js';
import {
  cellName,
  patternJson,
  PROTECTION_LEVELS,
  protectTable,
  type ProtectionLevel,
  readInstance,
  USUAL_ALLOWANCE,
} from '../suppression/index.js';
import { checkOutput, readJson, writeWhole } from './files.js';
import { wholeNumber } from './options.js';
import { refuse } from './refusals.js';

interface Options {
  readonly out: string;
  readonly protection: ProtectionLevel;
  readonly timeLimit?: number;
  readonly json?: boolean;
}

/** As measured on drawn tables (docs/decisions/0104). */
const LARGE_TABLES = `
Tables of thousands of cells take long. Measured on two processors with nothing else to do: three ways of 30 × 12 × 8
at K with a limit of 30 s, 170 cells withheld where at least 146 are needed; 5,796 cells in hierarchies
at E with a limit of 60 s, 484 where at least 469 are. Beside thirteen other processes the first had
none in 30 s, and nothing was written; the second had 495.`;

export function addProtect(program: Command): void {
  program
    .command('protect')
    .description('one table problem → which further cells to withhold')
    .argument('<instance>', 'table problem (sdc-instance/1)')
    .requiredOption('--out <file>', 'where to write the pattern (sdc-pattern/1)')
    .option('--protection <level>', 'E, E1, K, K1 or KZ', protectionLevel, 'KZ')
    .option(
      '--time-limit <seconds>',
      `at most, by the clock; it also sets how much work is done: for each second twice as much as without it, where it is that of ${USUAL_ALLOWANCE.seconds}, however long it takes`,
      positive,
    )
    .option('--json', 'print one JSON object')
    .addHelpText('after', LARGE_TABLES)
    .action((file: string, options: Options) => protectFile(file, options));
}

async function protectFile(file: string, options: Options): Promise<void> {
  const { out, protection: level, timeLimit } = options;
  checkOutput(out, '--out', [file]);
  const start = performance.now();
  const instance = readInstance(readJson(file, '<instance>'));
  const outcome = protectTable(instance, {
    level,
    solver: await loadSolver(),
    ...(timeLimit === undefined
      ? {}
      : { allowance: { seconds: timeLimit, now: () => performance.now() } }),
  });
  if (outcome.kind === 'impossible') {
    throw refuse('cannot-protect', { level, cells: outcome.exposed.map(cellName).join(', ') });
  }
  if (outcome.kind === 'unfinished') {
    throw refuse('protection-unfinished', { usual: USUAL_ALLOWANCE.seconds });
  }
  const { pattern } = outcome;
  const milliseconds = Math.round(performance.now() - start);
  const content = patternJson(instance, level, pattern, milliseconds);
  writeWhole(out, `${JSON.stringify(content, null, 1)}\n`, '--out');
  const { objective, bound, optimal, cut } = pattern;
  const line = options.json
    ? JSON.stringify({ out, objective, bound, optimal, cut, milliseconds })
    : `${objective} cells withheld in addition (${optimal ? 'proven fewest' : `at least ${bound} needed`}${cut ? '; ended by the time limit' : ''}): ${out}`;
  process.stdout.write(`${line}\n`);
}

function protectionLevel(text: string): ProtectionLevel {
  const level = PROTECTION_LEVELS.find((known) => known === text);
  if (level) return level;
  throw refuse('unknown-protection');
}

function positive(text: string): number {
  const seconds = wholeNumber(text);
  if (seconds > 0) return seconds;
  throw refuse('no-time');
}
