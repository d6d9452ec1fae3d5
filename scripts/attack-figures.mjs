// `npm run attack -- figures`, `-- employer`, `-- colluders 1|2`: surveys of invented staff, drawn by
// a seed and published edition by edition, and linear programmes over every published figure (of
// whole numbers where there are few): of every intersection of up to five profile questions it is
// asked what is certain. With `--scores` people answer several questions, of which a score is made: whoever
// attacks knows its rule. With `--mixed` besides there are one score or two of every kind, of items that some leave out
// or that have an answer without points, and often another question. The employer has the headcounts of every crossing besides, and 50 to 98 per
// cent take part; colluders pool what they answered. Then the same for two controls. Ends with 1
// where anything is certain that must not be, or where a control fails.
import { loadSolver } from '../src/solver/index.js';
import { attackStaff } from '../test/support/attack/figures/attack-staff.js';
import { PROGRAMS } from '../test/support/attack/programs.js';
import { readAttackOptions, report } from './attack-options.mjs';
import { beside } from './yardsticks.mjs';

const USAGE = `npm run attack -- figures|employer|colluders 1|colluders 2 [--seed 1] [--budget 120 (seconds)]
  [--people 60] [--k 5|10] [--editions 1..3] [--scores [--mixed]] [--inside] [--program ${Object.keys(PROGRAMS).join('|')}] [--json]`;

const options = readAttackOptions(USAGE, {
  people: { type: 'string' },
  editions: { type: 'string', default: '1' },
  scores: { type: 'boolean', default: false },
  mixed: { type: 'boolean', default: false },
  inside: { type: 'boolean', default: false },
});
const { name, values, whole, positionals } = options;
const [attacker, count = '1'] = positionals;
if (attacker === 'colluders' && !['1', '2'].includes(count)) {
  options.refuse('Say colluders 1 or colluders 2.');
}

const people = values.people === undefined ? [30, 150] : Array(2).fill(whole('people', 10, 20_000));
const request = {
  solver: await loadSolver(),
  seed: options.seed,
  knowsStaff: attacker === 'employer',
  colluders: attacker === 'colluders' ? Number(count) : 0,
  mostSolves: 1000,
  limits: {
    people,
    participation: [50, 98],
    // Two of them in the plan, the second inside the first; or each by itself.
    profiles: values.inside ? [2, 2] : [2, 5],
    isInside: values.inside,
    thresholds: options.someOf('k', [5, 10]),
    editions: whole('editions', 1, 3),
    isScored: values.scores,
    isMixed: values.mixed,
  },
};

function timed(program, surveys, goesOn) {
  const started = performance.now();
  const result = attackStaff({ ...request, program, surveys, goesOn });
  return { ...result, seconds: Math.round((performance.now() - started) / 100) / 10 };
}

const attacked = timed(options.program, Infinity, options.goesOn);
// Of a later edition even the tables of everybody may tell too much, so this control has one.
request.limits = { ...request.limits, people: [30, 60], profiles: [2, 3], editions: 1 };
const naive = timed(PROGRAMS.naive, 5);
const silent = timed(PROGRAMS.silent, 5);

const said = (title, result) =>
  `${title}: ${result.brokenSurveys} of ${result.surveys} surveys broken, ${result.broken} of ${result.targets} targets; ` +
  `${result.clear} clear from the tables of everybody, ${result.undecided} undecided, ` +
  `${result.refused} editions refused, ${result.seconds} s`;
/** No figure of the first engine is known of surveys with scores, nor of two profile questions of which one is inside the other. */
const measures = {
  figures: values.editions === '1' ? 'intersections' : 'editions',
  colluders: 'colluders',
  employer: 'employer',
};
const known = values.scores || values.inside ? '' : beside(measures[attacker]);
const lines = [
  said(`${name}, ${attacker}, seed ${request.seed}`, attacked),
  ...attacked.examples.slice(0, 5).map((one) => `  ${one}`),
  ...(known ? [`  ${known}`] : []),
  said('control, rows of fewer than k left out', naive),
  said('control, nothing by group', silent),
];
report(lines, {
  json: values.json,
  result: { name, attacker, attacked, naive, silent },
  isUnbroken: attacked.broken === 0,
  areControlsRight: naive.broken > 0 && silent.broken === 0,
});
