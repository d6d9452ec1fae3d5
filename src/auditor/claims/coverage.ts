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
    'Attacks: linear and whole-number programmes over all figures together; sums of rows for groups by three profile questions or more.',
    `Tables: ${told} that tell something, of ${tables.length}. Groups: everybody, and the rows of each crossing and of its margins, told or withheld.`,
  ];
}

/** Known to be open: shown by cases that get through (docs/disclosure-rules.md, section 6). */
export const NOT_COVERED: readonly string[] = [
  'whoever runs the program on guesses: which figures are withheld, and where a bound stands, depends on answers',
  'whoever knows how many people each crossing has, as an employer does',
  'what one respondent or more can work out of other groups from all of their own answers',
  'groups by three profile questions or more, beyond sums of rows of single choices',
  'answers that are certain of people who came between two editions, where these may be few; three editions together; releases that were not named',
  'what comments say, and what is published outside the release',
];
