// `npm run attack -- program`: tiny surveys, drawn by a seed; of each, the program is run on every
// data set that fits what it published, and those that give the same bytes are what whoever has the
// program is left with. Prints what is certain or nearly so of groups that have to stay unknown, of
// what is nearly so how likely the tables of everybody alone make it, then the same for two controls. Ends with 1 where anything is, or where a control fails.
import {
  ALL_FAMILIES,
  ALL_THRESHOLDS,
  attackProgram,
} from '../test/support/attack/program/attack-program.js';
import { NEARLY_CERTAIN } from '../test/support/attack/program/judge.js';
import { PROGRAMS } from '../test/support/attack/programs.js';
import { readAttackOptions, report } from './attack-options.mjs';
import { beside } from './yardsticks.mjs';

const USAGE = `npm run attack -- program [--seed 1] [--budget 120 (seconds)] [--k ${ALL_THRESHOLDS.join('|')}]
  [--family ${ALL_FAMILIES.join('|')}] [--program ${Object.keys(PROGRAMS).join('|')}] [--json]`;

const { values, name, program, seed, someOf, goesOn } = readAttackOptions(USAGE, {
  family: { type: 'string' },
});
const request = {
  seed,
  families: someOf('family', ALL_FAMILIES),
  thresholds: someOf('k', ALL_THRESHOLDS),
  limits: { fitting: 4000, runs: 1000 },
};
const attacked = attackProgram({ ...request, program, draws: Infinity, goesOn });
const controls = ['naive', 'silent'].map((control) => {
  const results = attackProgram({ ...request, program: PROGRAMS[control], draws: 4 });
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
  ['insider', ({ certainInside }) => certainInside],
  [`> ${NEARLY_CERTAIN}`, ({ likelyInside }) => likelyInside],
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

/** What is nearly certain, by kind of statement, beside what everybody's tables alone make of it. */
const nearlyIn = (results, which, to) =>
  results.flatMap((result) =>
    Object.entries(result[which]).map(
      ([kind, { surveys, worst, leastBefore, mostBefore, before }]) =>
        `  ${result.family}, ${to}: ${kind} in ${surveys}, ${share(worst)} at worst; by the tables of everybody ${share(leastBefore)} to ${share(mostBefore)}, ${share(before / surveys)} on average`,
    ),
  );

const broken = brokenIn(attacked);
const [naive, silent] = controls;
const surveys = total(attacked, 'surveys');
const lines = [
  ...print(attacked),
  `${name}, seed ${seed}: of ${surveys} surveys something is certain of ${total(attacked, 'certain')}, and nearly certain of ${total(attacked, 'likely')} more;`,
  `to a respondent who knows their own answer, of ${total(attacked, 'certainInside')} and ${total(attacked, 'likelyInside')} more`,
  ...nearlyIn(attacked, 'nearly', 'a stranger'),
  ...nearlyIn(attacked, 'nearlyInside', 'a respondent'),
  ...attacked.flatMap(({ examples }) => examples.slice(0, 2).map((one) => `  ${one}`)),
  `  ${beside('program')}`,
  `bytes beside the figures: ${total(attacked, 'toldApart')} releases differ in these alone from one with the same figures`,
  `  ${beside('bytes')}`,
  `control, rows of fewer than k left out: ${naive.broken} of ${naive.surveys} surveys broken`,
  `control, nothing by group: ${silent.broken} of ${silent.surveys} surveys broken`,
];
report(lines, {
  json: values.json,
  result: { name, attacked, controls },
  isUnbroken: broken === 0,
  areControlsRight: naive.broken > 0 && silent.broken === 0,
});
