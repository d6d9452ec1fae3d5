// `npm run faults`: makes statements fail under the drivers at every place of what Cahier confirms, cuts
// the power between any two writes, fills a small disk, kills the server, also while a survey is opened, and
// compares each time what was confirmed with what another connection finds. Ends with 1 when something confirmed is lost or doubled;
// with --unchecked, the control, when a layer loses nothing although nobody looks.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { runCampaign } from '../test/support/faults/campaign.js';
import { HIDING } from '../test/support/faults/cases-of-office.js';
import { PURGING } from '../test/support/faults/cases-of-purging.js';
import { runFullDisk } from '../test/support/faults/full-disk.js';
import { runHardKills } from '../test/support/faults/hard-kills.js';
import { runKilledOpenings } from '../test/support/faults/killed-opening.js';
import { PostgresCluster } from '../test/support/faults/power-cut/postgres-cluster.js';
import { runPostgresCuts } from '../test/support/faults/power-cut/run-postgres-cuts.js';
import { canTrace, runPowerCuts } from '../test/support/faults/power-cut/run-power-cuts.js';
import { roadRelease } from '../test/support/road-release.js';
import setUp from '../test/support/set-up.mjs';
import tearDown from '../test/support/tear-down.mjs';

const ENGINES = ['sqlite', 'postgres'];
const ROUNDS_BEFORE_CUT = 6;
const USAGE = `npm run faults -- [--seed 1] [--budget FAULTS] [--kills 100] [--cuts 100] [--engine ${ENGINES.join('|')}] [--unchecked]`;

function refuse(sentence) {
  process.stderr.write(`${sentence}\n${USAGE}\n`);
  process.exit(2);
}

function readOptions() {
  const options = {
    seed: { type: 'string', default: '1' },
    budget: { type: 'string' },
    kills: { type: 'string', default: '100' },
    cuts: { type: 'string', default: '100' },
    engine: { type: 'string' },
    unchecked: { type: 'boolean', default: false },
  };
  try {
    return parseArgs({ options }).values;
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
if (values.engine !== undefined && !ENGINES.includes(values.engine)) {
  refuse(`--engine must be one of ${ENGINES.join(', ')}.`);
}
const engines = values.engine ? [values.engine] : ENGINES;
const isUnchecked = values.unchecked;
const seed = whole('seed', 0, 2 ** 31 - 1);
// Every place in every way, unless told; the control needs fewer to lose.
const usual = isUnchecked ? 200 : undefined;
const budget = values.budget === undefined ? usual : whole('budget', 1, 1_000_000);
const [kills, cuts] = [whole('kills', 0, 100_000), whole('cuts', 0, 100_000)];
const release = roadRelease();

const say = (line) => process.stdout.write(`${line}\n`);
let isWrong = false;

/** One line of the table; the control has to lose in each. */
function report(what, injected, { acknowledged, stored, lost, doubled, broken = [] }) {
  say(
    `${what}: ${injected}, ${acknowledged} acknowledged, ${stored} stored, ${lost} lost, ${doubled} doubled`,
  );
  if (broken.length > 0) say(`  in: ${broken.join('; ')}`);
  isWrong ||= lost + doubled > 0 !== isUnchecked;
}

async function statements(engine) {
  // Where nobody looks, SQLite loses by its own rollback, PostgreSQL by what a room hides from it or passes over.
  const only = isUnchecked && engine === 'postgres' ? [HIDING, PURGING] : undefined;
  const result = await runCampaign({ engine, seed, budget, isUnchecked, release, only });
  const { useCases, places, reached, injected } = result;
  report(
    `${engine}, failing statements (${useCases} use cases, ${reached} of ${places} places and ways to fail)`,
    `${injected} faults`,
    result,
  );
}

async function powerCutsOfSqlite() {
  if (!canTrace()) return say('sqlite, power cuts: skipped, they need strace (Linux)');
  const synchronous = isUnchecked ? 'OFF' : 'FULL';
  const rounds = ROUNDS_BEFORE_CUT;
  const result = await runPowerCuts({ seed, rounds, cuts, synchronous, release });
  report('sqlite, power cuts', `${result.cuts} cuts, ${result.damaged} databases damaged`, result);
}

async function powerCutsOfPostgres() {
  const cluster = await PostgresCluster.make();
  const rounds = ROUNDS_BEFORE_CUT;
  const options = { seed, rounds, cuts, isUnchecked, release };
  const result = await runPostgresCuts(cluster, options).finally(() => cluster.remove());
  report('postgres, power cuts', `${result.cuts} cuts, ${result.damaged} servers damaged`, result);
}

const POWER_CUTS = { sqlite: powerCutsOfSqlite, postgres: powerCutsOfPostgres };

async function fullDisk() {
  for (const isKilled of [false, true]) {
    const what = `sqlite, a full disk, ${isKilled ? 'killed meanwhile' : 'not started anew'}`;
    const result = await runFullDisk(isKilled);
    if (!result) say(`${what}: skipped, it needs root and "mount -t tmpfs" (Linux)`);
    else report(what, `${result.refused} responses refused`, result);
  }
}

async function hardKills(engine) {
  if (kills === 0) return;
  report(`${engine}, hard kills`, `${kills} kills`, await runHardKills(engine, kills));
  const result = await runKilledOpenings(engine);
  report(`${engine}, openings killed in every stage`, `${result.kills} kills`, result);
}

async function everything(engine) {
  await statements(engine);
  if (cuts > 0) await POWER_CUTS[engine]();
  // What the control takes away is inside the server that these start.
  if (isUnchecked) return;
  if (engine === 'sqlite') await fullDisk();
  await hardKills(engine);
}

async function onEvery() {
  await setUp();
  try {
    for (const engine of engines) await everything(engine);
  } finally {
    await tearDown();
  }
}

await onEvery();
process.exitCode = isWrong ? 1 : 0;
