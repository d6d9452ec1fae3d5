// `npm run faults`: makes statements fail under the drivers at every place of what Cahier confirms, cuts
// the power between any two writes, fills a small disk, kills the server, and compares each time what was
// confirmed with what another connection finds. Ends with 1 when something confirmed is lost or doubled;
// with --unchecked, the control, when a layer loses nothing although nobody looks.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import startPostgres from '../test/support/start-postgres.mjs';
import stopPostgres from '../test/support/stop-postgres.mjs';
import { runCampaign } from '../test/support/faults/campaign.js';
import { HIDING } from '../test/support/faults/cases-of-office.js';
import { runFullDisk } from '../test/support/faults/full-disk.js';
import { runHardKills } from '../test/support/faults/hard-kills.js';
import { canTrace, runPowerCuts } from '../test/support/faults/power-cut/run-power-cuts.js';
import { roadRelease } from '../test/support/road-release.js';

const ENGINES = ['sqlite', 'postgres'];
const ROUNDS_BEFORE_CUT = 6;
const USAGE = `npm run faults -- [--seed 1] [--budget 1000] [--kills 100] [--cuts 100] [--engine ${ENGINES.join('|')}] [--unchecked]`;

function refuse(sentence) {
  process.stderr.write(`${sentence}\n${USAGE}\n`);
  process.exit(2);
}

function readOptions() {
  const options = {
    seed: { type: 'string', default: '1' },
    budget: { type: 'string', default: '1000' },
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
const [seed, budget] = [whole('seed', 0, 2 ** 31 - 1), whole('budget', 1, 1_000_000)];
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
  // Where nobody looks, SQLite loses by its own rollback, PostgreSQL by what a room hides from it.
  const only = isUnchecked && engine === 'postgres' ? HIDING : undefined;
  const result = await runCampaign({ engine, seed, budget, isUnchecked, release, only });
  const { useCases, places, injected } = result;
  report(
    `${engine}, failing statements (${useCases} use cases, ${places} places and ways to fail)`,
    `${injected} faults`,
    result,
  );
}

async function powerCuts() {
  if (cuts === 0) return;
  if (!canTrace()) return say('sqlite, power cuts: skipped, they need strace (Linux)');
  const synchronous = isUnchecked ? 'OFF' : 'FULL';
  const result = await runPowerCuts({
    seed,
    rounds: ROUNDS_BEFORE_CUT,
    cuts,
    synchronous,
    release,
  });
  report('sqlite, power cuts', `${result.cuts} cuts, ${result.damaged} databases damaged`, result);
}

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
}

async function everything(engine) {
  await statements(engine);
  if (engine === 'sqlite') await powerCuts();
  // What the control takes away is inside the server that these start.
  if (isUnchecked) return;
  if (engine === 'sqlite') await fullDisk();
  await hardKills(engine);
}

for (const engine of engines) {
  if (engine === 'postgres') await startPostgres();
  await everything(engine).finally(() => (engine === 'postgres' ? stopPostgres() : undefined));
}
process.exitCode = isWrong ? 1 : 0;
