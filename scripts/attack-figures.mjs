// `npm run attack -- figures`, `-- employer`, `-- colluders 1|2`: surveys of invented staff, drawn by
// a seed and published edition by edition, and linear programmes over every published figure (of
// whole numbers where there are few): of every intersection of up to five profile questions it is
// asked what is certain. The employer has the headcounts of every crossing besides, and 50 to 98 per
// cent take part; colluders pool what they answered. Then the same for two controls. Ends with 1
// where anything is certain that must not be, or where a control fails.
import { parseArgs } from 'node:util';
import { loadSolver } from '../src/solver/index.js';
import { attackStaff } from '../test/support/attack/figures/attack-staff.js';
import { PROGRAMS } from '../test/support/attack/programs.js';

const USAGE = `npm run attack -- figures|employer|colluders 1|colluders 2 [--seed 1] [--budget 120 (seconds)]
  [--people 60] [--k 5|10] [--editions 1..3] [--program ${Object.keys(PROGRAMS).join('|')}] [--json]`;

function refuse(sentence) {
  process.stderr.write(`${sentence}\n${USAGE}\n`);
  process.exit(2);
}

function readOptions() {
  const text = (value) => ({ type: 'string', default: value });
  const options = {
    seed: text('1'),
    budget: text('120'),
    people: { type: 'string' },
    k: { type: 'string' },
    editions: text('1'),
    program: text('product'),
    json: { type: 'boolean', default: false },
  };
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return refuse(`${error.message}.`);
  }
}

const {
  values,
  positionals: [attacker, count = '1'],
} = readOptions();
const whole = (name, least, most) => {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  return refuse(`--${name} must be a whole number from ${least} to ${most}.`);
};
if (attacker === 'colluders' && !['1', '2'].includes(count))
  refuse('Say colluders 1 or colluders 2.');
if (values.k !== undefined && !['5', '10'].includes(values.k)) refuse('--k must be 5 or 10.');
if (!Object.hasOwn(PROGRAMS, values.program)) {
  refuse(`--program must be one of ${Object.keys(PROGRAMS).join(', ')}.`);
}

const people = values.people === undefined ? [30, 150] : Array(2).fill(whole('people', 10, 20_000));
const request = {
  solver: await loadSolver(),
  seed: whole('seed', 0, 2 ** 20),
  knowsStaff: attacker === 'employer',
  colluders: attacker === 'colluders' ? Number(count) : 0,
  mostSolves: 1000,
  limits: {
    people,
    participation: [50, 98],
    profiles: [2, 5],
    thresholds: values.k === undefined ? [5, 10] : [Number(values.k)],
    editions: whole('editions', 1, 3),
  },
};

function timed(program, surveys, goesOn) {
  const started = performance.now();
  const result = attackStaff({ ...request, program, surveys, goesOn });
  return { ...result, seconds: Math.round((performance.now() - started) / 100) / 10 };
}

const until = performance.now() + 1000 * whole('budget', 1, 7 * 24 * 3600);
const attacked = timed(PROGRAMS[values.program], Infinity, () => performance.now() < until);
// Of a later edition even the tables of everybody may tell too much, so this control has one.
request.limits = { ...request.limits, people: [30, 60], profiles: [2, 3], editions: 1 };
const naive = timed(PROGRAMS.naive, 5);
const silent = timed(PROGRAMS.silent, 5);

const said = (name, result) =>
  `${name}: ${result.brokenSurveys} of ${result.surveys} surveys broken, ${result.broken} of ${result.targets} targets; ` +
  `${result.clear} clear from the tables of everybody, ${result.undecided} undecided, ` +
  `${result.refused} editions refused, ${result.seconds} s`;
const lines = [
  said(`${values.program}, ${attacker}, seed ${request.seed}`, attacked),
  ...attacked.examples.slice(0, 5).map((one) => `  ${one}`),
  said('control, rows of fewer than k left out', naive),
  said('control, nothing by group', silent),
];
process.stdout.write(
  values.json
    ? `${JSON.stringify({ attacker, attacked, naive, silent })}\n`
    : `${lines.join('\n')}\n`,
);
const areControlsRight = naive.broken > 0 && silent.broken === 0;
if (!areControlsRight) process.stderr.write('A control did not come out as it must.\n');
process.exitCode = attacked.broken === 0 && areControlsRight ? 0 : 1;
