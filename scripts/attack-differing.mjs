// `npm run attack -- differing`: of three rows of 8, 10 and 12 people, k = 5, and every way to answer yes or
// no, how many figures by group tell that somebody in a row differs, where one or two do. No rule forbids
// it (docs/disclosure-rules.md, section 6); this says how often it happens. Ends with 1 where a control fails.
import { countTold } from '../test/support/attack/differing/count-told.js';
import { PROGRAMS } from '../test/support/attack/programs.js';
import { readAttackOptions, report } from './attack-options.mjs';

const SIZES = [8, 10, 12];
const THRESHOLD = 5;
const { values, name, program } = readAttackOptions(
  `npm run attack -- differing [--program ${Object.keys(PROGRAMS).join('|')}] [--json]`,
  {},
);
const attacked = countTold(program, SIZES, THRESHOLD);
const naive = countTold(PROGRAMS.naive, SIZES, THRESHOLD);
const silent = countTold(PROGRAMS.silent, SIZES, THRESHOLD);
const said = (title, { rows, told }) =>
  `${title}: told of ${told} of ${rows} rows from which one or two differ`;
report(
  [
    said(`${name}, rows of ${SIZES.join(', ')} people, k = ${THRESHOLD}`, attacked),
    said('control, exact rows', naive),
    said('control, nothing by group', silent),
  ],
  {
    json: values.json,
    result: { name, attacked, naive, silent },
    isUnbroken: true,
    areControlsRight: naive.told === naive.rows && silent.told === 0,
  },
);
