// `npm run attack -- linkage`, or without a word: runs a whole survey with simulated respondents on the built server, robs it of
// everything stored and links draws with responses as far as anybody could. Ends with 1 when more
// people are linked than the limit allows; with --control, when fewer are. With --mails it copies the
// database of invitations every second instead, while two lists are mailed, and links addresses with
// invitations; --control then gives the attacker the key file.
import { parseArgs } from 'node:util';
import { attack } from '../test/support/linkage/attack.js';
import { attackMails } from '../test/support/linkage/mail-attack.js';
import startPostgres from '../test/support/start-postgres.mjs';
import stopPostgres from '../test/support/stop-postgres.mjs';

const MODES = {
  'one-sitting': 'one-sitting',
  'two-phases': 'two-phases',
  'two-phase': 'two-phases',
  'drawing-days': 'drawing-days',
};
/** Of a hundred, on drawing days. */
const EAGER = { 60: 60, 80: 80, 95: 95 };
const ENGINES = { sqlite: 'sqlite', postgres: 'postgres' };
const USAGE = `npm run attack -- [linkage] [--respondents 60] [--mode ${Object.keys(MODES).join('|')}]
  [--eager ${Object.keys(EAGER).join('|')}] [--engine ${Object.keys(ENGINES).join('|')}] [--mails] [--control] [--seed 1] [--json]`;

function refuse(sentence) {
  process.stderr.write(`${sentence}\n${USAGE}\n`);
  process.exit(2);
}

function readOptions() {
  const text = (value) => ({ type: 'string', default: value });
  const flag = { type: 'boolean', default: false };
  const options = {
    respondents: text('60'),
    mode: text('two-phases'),
    engine: text('sqlite'),
    eager: text('80'),
    seed: text('1'),
    mails: flag,
    control: flag,
    json: flag,
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
const oneOf = (name, names) =>
  Object.hasOwn(names, values[name])
    ? names[values[name]]
    : refuse(`--${name} must be one of ${Object.keys(names).join(', ')}.`);

const { control } = values;
if (control && values.mode === 'drawing-days') {
  refuse(
    '--control is for days that overlap: between a draw and an answer even times link nobody.',
  );
}
const options = {
  // Half as many come late: a list of hardly more than the threshold is not tried.
  respondents: whole('respondents', values.mails ? 24 : 20, 300),
  mode: oneOf('mode', MODES),
  engine: oneOf('engine', ENGINES),
  eager: oneOf('eager', EAGER),
  seed: whole('seed', 0, 2 ** 31 - 1),
  control,
};

async function linkMailed() {
  const { engine, respondents: people, seed } = options;
  const result = await attackMails({ engine, people, perMinute: 240, everyMs: 1000, seed });
  const { copies, linked, withKey, chance, limit } = result;
  const lines = [
    `${result.people} people on two lists on ${engine}: ${copies} copies, one every second`,
    `addresses linked to their invitation by whoever has the copies: ${linked}`,
    `by whoever has the key file besides: ${withKey}`,
    `expected by chance: ${chance}; limit: ${limit}`,
  ];
  return { lines, json: result, linked: control ? withKey : linked, limit };
}

async function linkAnswers() {
  const { respondents, linked, chance, limit, thief, insider } = await attack(options);
  const by = (attacker) => (attacker.by ? `, by ${attacker.by}` : '');
  const lines = [
    `${options.mode} on ${options.engine}${control ? ', with a time in both tables' : ''}: ${respondents} respondents`,
    `linked by who takes everything before closing and after: ${thief.linked}${by(thief)}`,
    `linked by who has a copy of every night besides: ${insider.linked}${by(insider)}`,
    `expected by chance: ${chance}; limit of this mode: ${limit}`,
  ];
  return { lines, json: { respondents, linked, chance, limit }, linked, limit };
}

if (options.engine === 'postgres') await startPostgres();
const { lines, json, linked, limit } = await (values.mails ? linkMailed() : linkAnswers()).finally(
  stopPostgres,
);
process.stdout.write(values.json ? `${JSON.stringify(json)}\n` : `${lines.join('\n')}\n`);
process.exitCode = control === linked > limit ? 0 : 1;
