// `npm run attack -- program`: tiny surveys, drawn by a seed; of each, the program is run on every
// data set that fits what it published, and those that give the same bytes are what whoever has the
// program is left with. Prints what is certain or nearly so of groups that have to stay unknown,
// then the same for two controls. Ends with 1 where anything is, or where a control fails.
import { parseArgs } from 'node:util';
import {
  ALL_FAMILIES,
  ALL_THRESHOLDS,
  attackProgram,
} from '../test/support/attack/program/attack-program.js';
import { NEARLY_CERTAIN } from '../test/support/attack/program/judge.js';
import { PROGRAMS } from '../test/support/attack/programs.js';

const USAGE = `npm run attack -- program [--seed 1] [--budget 120 (seconds)] [--k ${ALL_THRESHOLDS.join('|')}]
  [--family ${ALL_FAMILIES.join('|')}] [--program ${Object.keys(PROGRAMS).join('|')}] [--json]`;

function refuse(sentence) {
  process.stderr.write(`${sentence}\n${USAGE}\n`);
  process.exit(2);
}

function readOptions() {
  const text = (value) => ({ type: 'string', default: value });
  const options = {
    seed: text('1'),
    budget: text('120'),
    k: { type: 'string' },
    family: { type: 'string' },
    program: text('product'),
    json: { type: 'boolean', default: false },
  };
  try {
    return parseArgs({ options, allowPositionals: true }).values;
  } catch (error) {
    return refuse(`${error.message}.`);
  }
}

const values = readOptions();
const whole = (name, least, most) => {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  return refuse(`--${name} must be a whole number from ${least} to ${most}.`);
};
/** What was asked for, or all there are. */
const someOf = (name, all) => {
  const asked = values[name];
  if (asked === undefined) return all;
  const found = all.filter((one) => String(one) === asked);
  return found.length > 0 ? found : refuse(`--${name} must be one of ${all.join(', ')}.`);
};

const request = {
  seed: whole('seed', 0, 2 ** 20),
  families: someOf('family', ALL_FAMILIES),
  thresholds: someOf('k', ALL_THRESHOLDS),
  limits: { fitting: 4000, runs: 1000 },
};
const [name] = someOf('program', Object.keys(PROGRAMS));
const until = performance.now() + 1000 * whole('budget', 1, 7 * 24 * 3600);
const attacked = attackProgram({
  ...request,
  program: PROGRAMS[name],
  draws: Infinity,
  goesOn: () => performance.now() < until,
});
const controls = ['naive', 'silent'].map((control) => {
  const results = attackProgram({ ...request, program: PROGRAMS[control], draws: 2 });
  return { control, surveys: total(results, 'surveys'), broken: brokenIn(results) };
});

function total(results, figure) {
  return results.reduce((sum, result) => sum + result[figure], 0);
}
function brokenIn(results) {
  return total(results, 'certain') + total(results, 'likely') + total(results, 'untrue');
}

const share = (number) => number.toFixed(2);
const COLUMNS = [
  ['family', ({ family }) => family],
  ['drawn', ({ drawn }) => drawn],
  ['surveys', ({ surveys }) => surveys],
  ['releases', ({ releases }) => releases],
  ['certain', ({ certain }) => certain],
  [`> ${NEARLY_CERTAIN}`, ({ likely }) => likely],
  ['worst', ({ worst }) => share(worst)],
  ['insider', ({ insiders }) => insiders],
  ['worst', ({ worstInside }) => share(worstInside)],
  ['undecided', ({ undecided }) => undecided],
  ['untrue', ({ untrue }) => untrue],
  ['seconds', ({ seconds }) => seconds.toFixed(1)],
];

function print(results) {
  const lines = [
    COLUMNS.map(([title]) => title),
    ...results.map((result) => COLUMNS.map(([, of]) => String(of(result)))),
  ];
  const widths = COLUMNS.map((_, c) => Math.max(...lines.map((line) => line[c].length)));
  const text = lines.map((line) =>
    line.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join('  '),
  );
  return text;
}

const broken = brokenIn(attacked);
const [naive, silent] = controls;
const surveys = total(attacked, 'surveys');
const lines = [
  ...print(attacked),
  `${name}, seed ${request.seed}: of ${surveys} surveys something is certain of ${total(attacked, 'certain')}, and nearly certain of ${total(attacked, 'likely')} more;`,
  `to a respondent who knows their own answer, of ${total(attacked, 'insiders')}`,
  ...attacked.flatMap(({ examples }) => examples.slice(0, 2).map((one) => `  ${one}`)),
  `control, rows of fewer than k left out: ${naive.broken} of ${naive.surveys} surveys broken`,
  `control, nothing by group: ${silent.broken} of ${silent.surveys} surveys broken`,
];
process.stdout.write(
  values.json ? `${JSON.stringify({ name, attacked, controls })}\n` : `${lines.join('\n')}\n`,
);
const areControlsRight = naive.broken > 0 && silent.broken === 0;
if (!areControlsRight) process.stderr.write('A control did not come out as it must.\n');
process.exitCode = broken === 0 && areControlsRight ? 0 : 1;
