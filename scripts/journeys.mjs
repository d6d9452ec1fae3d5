// `npm run journeys`: eight people take part in a real browser, each once undisturbed and then with what comes
// between people and their answers. Prints how each way ended and what it took; ends with 1 where one went wrong.
// `npm run journeys -- office`: one admin and three representatives, from an empty folder to the report in hand and
// a demand, with something wrong, lost or done by somebody else at every step. Prints what each way costs without that.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { openChromium } from '../test/support/launch-chromium.js';
import { journeysOf } from '../test/support/journeys/choose-mishaps.js';
import { seedFor, travel } from '../test/support/journeys/journey.js';
import { walkOffice } from '../test/support/journeys/office/walk.js';
import { PEOPLE } from '../test/support/journeys/people.js';
import { startTestApp } from '../test/support/testing-app.js';

const USAGE = 'npm run journeys -- [office] [--person NAME] [--seed 1] [--budget JOURNEYS]';

function refuse(sentence) {
  process.stderr.write(`${sentence}\n${USAGE}\n`);
  process.exit(2);
}

function readOptions() {
  const text = { type: 'string' };
  try {
    const options = {
      person: text,
      seed: { ...text, default: '1' },
      budget: { ...text, default: '40' },
    };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.some((word) => word !== 'office') || positionals.length > 1)
      return refuse('There is one word that may stand here: office.');
    return { ...values, isOffice: positionals.length === 1 };
  } catch (error) {
    return refuse(`${error.message}.`);
  }
}

const values = readOptions();
if (values.isOffice) {
  const browser = await openChromium();
  try {
    const { walked, tried } = await walkOffice(browser);
    const line = (name, who, ...numbers) =>
      `${name.padEnd(34)}${who.padEnd(7)}${numbers.map((one) => String(one).padStart(9)).join('')}\n`;
    process.stdout.write(line('way', 'who', 'presses', 'fields', 'pages'));
    for (const { journey, who, presses, fields, loads } of walked)
      process.stdout.write(line(journey, who, presses, fields, loads));
    for (const [step, of] of tried) {
      const lines = Object.entries(of).map(([mishap, said]) => `  ${mishap.padEnd(18)}${said}\n`);
      process.stdout.write(`\n${step}\n${lines.join('')}`);
    }
  } finally {
    await browser.close();
  }
  process.exit(0);
}
const whole = (name, least) => {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least) return number;
  return refuse(`--${name} must be a whole number from ${least} on.`);
};
const [seed, budget] = [whole('seed', 0), whole('budget', 1)];
const names = PEOPLE.map(({ name }) => name);
if (values.person !== undefined && !names.includes(values.person))
  refuse(`--person: ${names.map((name) => `"${name}"`).join(', ')}.`);
const people = PEOPLE.filter(({ name }) => (values.person ?? name) === name);

const test = await startTestApp('sqlite');
const browser = await openChromium();
const surveys = new Map();
let wrong = 0;
let made = 0;
process.stdout.write(
  `${'person'.padEnd(33)}${'end'.padEnd(9)}${'taps'.padStart(5)}  screens to go on from: first, ballot, question\n`,
);
try {
  for (const { person, between } of journeysOf(people, seed, budget)) {
    const isClosing = between.some(({ name }) => name === 'closed');
    const kept = surveys.get(person.survey);
    const survey = !isClosing && kept ? kept : await seedFor(test, person.survey);
    if (!isClosing) surveys.set(person.survey, survey);
    const { end, fault, taps, screens } = await travel(test, browser, person, survey, between);
    made += 1;
    const heights = ['first', 'ballot', 'question'].map(
      (name) => screens.get(name)?.toFixed(2) ?? '–',
    );
    const told = between.length === 0 ? [taps, heights.join(', ')] : ['', ''];
    const [pressed, shown] = told.map(String);
    process.stdout.write(
      `${person.name.padEnd(33)}${end.padEnd(9)}${pressed.padStart(5)}  ${shown}${between.map(({ name }) => name).join(', ')}\n`,
    );
    if (fault === null) continue;
    wrong += 1;
    process.stdout.write(`  WRONG: ${fault} (${JSON.stringify(between)})\n`);
  }
} finally {
  await browser.close();
  await test.close();
}
process.stdout.write(`${made} journeys, ${wrong} of them wrong.\n`);
process.exitCode = wrong === 0 ? 0 : 1;
