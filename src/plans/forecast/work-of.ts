import type { ProfileQuestion } from '../../questionnaire/index.js';
import type { Plan } from './choose-variants.js';

/** Two profile questions that cross in more groups are not held against each other group by group. */
const MOST_HELD = 400;

/** What printing a group of two profile questions is, in pairs of groups. */
const OF_PRINTING = 40;

/** Printing the rows of one profile question grows with their third power: about one pair for 200 of it, measured. */
const OF_ROWS = 1 / 200;

/** And so much more where groups of a tree stand above them. */
const OF_TREES = 4;

/**
 * How much work a forecast is, in pairs of groups that have to be held against each other: so that
 * a page is not asked for one that keeps the server from answering. An estimate, of sizes alone.
 */
export function workOf({ questionnaire, crossings, threshold, expectedShare }: Plan): number {
  const asked = questionnaire.profile.filter(({ code }) => crossings.flat().includes(code));
  const rows = new Map(
    asked.map((question) => [question.code, rowsExpected(question, threshold / expectedShare)]),
  );
  const groupsOf = (by: readonly string[]): number =>
    by.reduce((groups, code) => groups * (rows.get(code) ?? 0), 1);
  const held = asked
    .flatMap(({ code }, i) => asked.slice(i + 1).map((other) => groupsOf([code, other.code])))
    .filter((groups) => groups <= MOST_HELD);
  const printed = crossings.filter((by) => by.length > 1).map(groupsOf);
  const alone = asked.map(
    ({ code, groups = [] }) => (rows.get(code) ?? 0) ** 3 * (groups.length > 0 ? OF_TREES : 1),
  );
  return (
    alone.reduce((sum, cubes) => sum + cubes * OF_ROWS, 0) +
    held.reduce((sum, groups) => sum + groups * groups, 0) +
    printed.reduce((sum, groups) => sum + groups * OF_PRINTING, 0)
  );
}

/** Rows that so many people each make, joined from left to right. */
function rowsExpected({ options }: ProfileQuestion, fewest: number): number {
  let rows = 0;
  let waiting = 0;
  for (const { headcount = 0 } of options) {
    waiting += headcount;
    if (waiting < fewest) continue;
    rows++;
    waiting = 0;
  }
  return Math.max(1, rows);
}
