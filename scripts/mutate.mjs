// `npm run mutate`: makes small wrong turns in the pure cores, one at a time, and asks whether the
// specs beside the code notice. Ends with 1 when a core notices fewer than the share it owes.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../test/support/copy-tree.js';
import { CORES } from '../test/support/mutation/cores.js';
import { runMutants } from '../test/support/mutation/run-mutants.js';

/** What a core owes, in per cent of the mutants tried. Some mutants change nothing that matters. */
const OWED = 90;

const options = {
  core: { type: 'string', multiple: true, default: CORES.map(({ name }) => name) },
  budget: { type: 'string', default: '40' },
  seed: { type: 'string', default: '1' },
};

function refuse(sentence) {
  process.stderr.write(
    `${sentence}\nnpm run mutate -- [--core ${CORES.map(({ name }) => name).join('|')}] [--budget 40] [--seed 1]\n`,
  );
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return refuse(`${error.message}.`);
  }
}

const values = readOptions();
const whole = (name, least) => {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= least) return number;
  return refuse(`--${name} must be a whole number of at least ${least}.`);
};
const unknown = values.core.find((name) => !CORES.some((core) => core.name === name));
if (unknown !== undefined) refuse(`There is no core "${unknown}".`);
const budget = whole('budget', 1);
const seed = whole('seed', 0);

function describeSurvivor({ file, line, start, end, text }) {
  const was = readFileSync(file, 'utf8').slice(start, end).replaceAll(/\s+/g, ' ');
  return `  survives: ${relative(ROOT, file)}:${line}  ${was} → ${text.replaceAll(/\s+/g, ' ')}`;
}

let isOwed = false;
for (const core of CORES.filter(({ name }) => values.core.includes(name))) {
  const { all, tried, survivors } = await runMutants(core, { budget, seed });
  const share = Math.floor((100 * (tried - survivors.length)) / tried);
  isOwed ||= share < OWED;
  const lines = [
    `${core.name}: ${tried - survivors.length} of ${tried} mutants noticed (${share} %); there are ${all}`,
    ...survivors.map(describeSurvivor),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
process.exitCode = isOwed ? 1 : 0;
