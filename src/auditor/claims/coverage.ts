import type { ReleaseContent } from '../../disclosure/index.js';

/** Whom and what an audit of this release stands for. */
export function coveredBy(
  { tables, survey }: ReleaseContent,
  earlier: number,
  colluders: number,
): readonly string[] {
  const told = tables.filter(({ cells }) => cells.flat().some((cell) => cell !== null)).length;
  const others = earlier === 0 ? 'no other' : `the ${earlier} named with it`;
  return [
    `Attacker: somebody who has every figure of this release of “${survey.code}” and of ${others}, and nothing else; of ${colluders} in each group it is taken that they know how they answered.`,
    'Attacks: linear and whole-number programmes over all figures together; sums of rows for groups that no table shows.',
    `Tables: ${told} that tell something, of ${tables.length}. Groups: everybody, and the rows of each crossing and of its margins, told or withheld.`,
  ];
}

/** What was not tried: of the first method there are cases that get through (docs/disclosure-rules.md). */
export function notCoveredBy({ schema }: ReleaseContent): readonly string[] {
  const isRanged = schema === 'cahier/release-2';
  return [
    isRanged
      ? 'whoever runs the program on guesses: that each range was chosen from what is printed anyway was not looked at'
      : 'whoever runs the program on guesses: which figures are withheld, and where a bound stands, depends on answers in this release, which an earlier method made',
    'whoever knows how many people each crossing has, as an employer does',
    'what one respondent or more can work out of other groups from all of their own answers',
    'groups that no table shows, beyond sums of rows',
    'answers that are certain of people who came between two editions, where these may be few; three editions together; releases that were not named',
    'what comments say, and what is published outside the release',
  ];
}
