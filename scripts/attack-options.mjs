// What the attacks on published figures have in common on the command line.
import { parseArgs } from 'node:util';
import { PROGRAMS } from '../test/support/attack/programs.js';

const text = (value) => ({ type: 'string', default: value });

/** Reads the options of an attack, or says in one sentence what is wrong with them and ends with 2. */
export function readAttackOptions(usage, more) {
  const refuse = (sentence) => {
    process.stderr.write(`${sentence}\n${usage}\n`);
    process.exit(2);
  };
  const options = {
    seed: text('1'),
    budget: text('120'),
    k: { type: 'string' },
    program: text('product'),
    json: { type: 'boolean', default: false },
    ...more,
  };
  const parse = () => {
    try {
      return parseArgs({ options, allowPositionals: true });
    } catch (error) {
      return refuse(`${error.message}.`);
    }
  };
  const { values, positionals } = parse();
  const whole = (name, least, most) => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    return refuse(`--${name} must be a whole number from ${least} to ${most}.`);
  };
  /** What was asked for, several joined with a comma, or all there are. */
  const someOf = (name, all) => {
    const asked = values[name]?.split(',');
    if (asked === undefined) return all;
    const isKnown = asked.every((one) => all.some((known) => String(known) === one));
    if (!isKnown)
      return refuse(`--${name} must be one of ${all.join(', ')}, or several joined with a comma.`);
    return all.filter((one) => asked.includes(String(one)));
  };
  const [name] = someOf('program', Object.keys(PROGRAMS));
  const until = performance.now() + 1000 * whole('budget', 1, 7 * 24 * 3600);
  return {
    values,
    positionals,
    whole,
    someOf,
    refuse,
    name,
    program: PROGRAMS[name],
    seed: whole('seed', 0, 2 ** 20),
    goesOn: () => performance.now() < until,
  };
}

/** Prints what an attack found, and ends with 1 where it or a control did not come out as it must. */
export function report(lines, { json, result, isUnbroken, areControlsRight }) {
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${lines.join('\n')}\n`);
  if (!areControlsRight) process.stderr.write('A control did not come out as it must.\n');
  process.exitCode = isUnbroken && areControlsRight ? 0 : 1;
}
