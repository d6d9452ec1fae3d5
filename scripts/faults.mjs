// `npm run faults`: makes statements fail under the drivers at every place of what Cahier confirms,
// and compares what was confirmed with what another connection finds. Ends with 1 when something
// confirmed is lost or doubled; with --unchecked, the control, when nothing is lost.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import startPostgres from '../test/support/start-postgres.mjs';
import stopPostgres from '../test/support/stop-postgres.mjs';
import { runCampaign } from '../test/support/faults/campaign.js';
import { roadRelease } from '../test/support/road-release.js';

const ENGINES = ['sqlite', 'postgres'];
const USAGE = `npm run faults -- [--seed 1] [--budget 1000] [--engine ${ENGINES.join('|')}] [--unchecked]`;

function refuse(sentence) {
  process.stderr.write(`${sentence}\n${USAGE}\n`);
  process.exit(2);
}

function readOptions() {
  const options = {
    seed: { type: 'string', default: '1' },
    budget: { type: 'string', default: '1000' },
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
// What the control loses is lost by SQLite's own rollback.
const engines = values.engine ? [values.engine] : values.unchecked ? ['sqlite'] : ENGINES;
const options = {
  seed: whole('seed', 0, 2 ** 31 - 1),
  budget: whole('budget', 1, 1_000_000),
  isUnchecked: values.unchecked,
  release: roadRelease(),
};

let isBroken = false;
for (const engine of engines) {
  if (engine === 'postgres') await startPostgres();
  const { injected, acknowledged, stored, lost, doubled } = await runCampaign({
    ...options,
    engine,
  }).finally(() => (engine === 'postgres' ? stopPostgres() : undefined));
  process.stdout.write(
    `${engine}: ${injected} faults injected, ${acknowledged} acknowledged, ${stored} stored, ${lost} lost, ${doubled} doubled\n`,
  );
  isBroken ||= lost + doubled > 0;
}
process.exitCode = isBroken === values.unchecked ? 0 : 1;
