// `npm run attack -- inference`: how well a colleague guesses who knows everybody's profile. From all
// tables of a survey of invented staff, and from the tables of everybody alone, the likeliest counts
// are worked out; of each person it is guessed whether they took part, and what they answered. That
// is not a breach by itself: what is true of a group is meant to be shown. A report's page on the method
// states what was measured (src/disclosure/method.ts). Ends with 1 where a control fails.
import { attackByInference } from '../test/support/attack/inference/attack-inference.js';
import { FALSE_CLAIMS } from '../test/support/attack/inference/guess-quality.js';
import { PROGRAMS } from '../test/support/attack/programs.js';
import { readAttackOptions, report } from './attack-options.mjs';

const USAGE = `npm run attack -- inference [--seed 1] [--budget 120 (seconds) | --surveys 60] [--people 120]
  [--k 5|10] [--program ${Object.keys(PROGRAMS).join('|')}] [--json]`;

const { values, name, program, seed, whole, someOf, goesOn } = readAttackOptions(USAGE, {
  people: { type: 'string', default: '120' },
  surveys: { type: 'string' },
});
/** So many of them, however long that takes: the same on every machine. */
const drawn = values.surveys === undefined ? undefined : whole('surveys', 1, 100_000);
const request = {
  seed,
  limits: {
    people: Array(2).fill(whole('people', 10, 20_000)),
    participation: [50, 98],
    profiles: [2, 3],
    thresholds: someOf('k', [5, 10]),
    editions: 1,
  },
};

function timed(attacked, surveys, more) {
  const started = performance.now();
  const result = attackByInference({ ...request, program: attacked, surveys, goesOn: more });
  return { ...result, seconds: Math.round((performance.now() - started) / 100) / 10 };
}

const bits = (number) => number.toFixed(3);
const share = (number) => `${(100 * number).toFixed(1)} %`;
const compared = ({ all, overall }) =>
  `${bits(all.logLoss)} bits a guess with all tables, ${bits(overall.logLoss)} with those of everybody; ` +
  `true claims at ${FALSE_CLAIMS} false ones: ${share(all.found)} and ${share(overall.found)}`;
const said = (title, { surveys, refused, seconds, answers, parts }) => [
  `${title}: ${surveys} surveys, ${refused} refused, ${seconds} s`,
  `  ${answers.all.guesses} guesses of answers: ${compared(answers)}`,
  `  ${parts.all.guesses} guesses of who took part: ${compared(parts)}`,
];

const attacked = drawn ? timed(program, drawn) : timed(program, Infinity, goesOn);
const naive = timed(PROGRAMS.naive, 10);
const silent = timed(PROGRAMS.silent, 10);
report(
  [
    ...said(`${name}, seed ${seed}`, attacked),
    ...said('control, rows of fewer than k left out', naive),
    ...said('control, nothing by group', silent),
  ],
  {
    json: values.json,
    result: { name, attacked, naive, silent },
    isUnbroken: true,
    areControlsRight:
      naive.answers.all.logLoss < naive.answers.overall.logLoss &&
      naive.answers.all.found > naive.answers.overall.found &&
      silent.answers.all.logLoss === silent.answers.overall.logLoss,
  },
);
