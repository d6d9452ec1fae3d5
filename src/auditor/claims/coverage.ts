import type { ReleaseContent } from '../../disclosure/index.js';
import { tablesIn } from '../../questionnaire/index.js';
import type { AttackCounts } from '../attack/attack-figures.js';

/** What the attacks went through, one after the other; none where the release was given up before. */
type Reach = readonly Pick<AttackCounts, 'levels' | 'headcounts'>[];

/** Whom and what an audit of this release stands for. */
export function coveredBy(
  { tables, survey }: ReleaseContent,
  earlier: number,
  colluders: number,
  reach: Reach,
): readonly string[] {
  const told = tables.filter(({ cells }) => cells.flat().some((cell) => cell !== null)).length;
  const others = earlier === 0 ? 'no other' : `the ${earlier} named with it`;
  const heads = [...new Set(reach.flatMap(({ headcounts }) => headcounts.profiles))];
  const by = levelsOf(reach).filter(({ length }) => length > 0);
  const groups = by.map((codes) => codes.join(' × ')).join(', ');
  return [
    `Attacker: somebody who has every figure of this release of “${survey.code}” and of ${others}, and nothing else; of ${colluders} in each group it is taken that they know how they answered.`,
    ...(heads.length > 0
      ? [
          `Attacker: the same with the headcounts that the definition states of ${heads.join(', ')}, against sizes by each of these alone, and against answers in rows of several options.`,
        ]
      : []),
    'Attacks: linear and whole-number programmes over all figures together; sums of rows for groups that no table shows.',
    `Tables: ${told} that tell something, of ${tables.length}. Groups: everybody${groups && `, and those by ${groups}`}, told or withheld.`,
  ];
}

/** What was not tried: of the first method there are cases that get through (docs/disclosure-rules.md). */
export function notCoveredBy(content: ReleaseContent, reach: Reach): readonly string[] {
  const isRanged = content.schema === 'cahier/release-2';
  return [
    isRanged
      ? 'whoever runs the program on guesses: that each range was chosen from what is printed anyway was not looked at'
      : 'whoever runs the program on guesses: which figures are withheld, and where a bound stands, depends on answers in this release, which an earlier method made',
    'whoever knows how many people each crossing has, as an employer does',
    ...headcountsNotCovered(content, reach),
    'what one respondent or more can work out of other groups from all of their own answers',
    ...crossingsNotCovered(content, reach),
    'groups that no table shows, beyond sums of rows',
    ...conditionsNotCovered(content),
    ...scoresNotCovered(content),
    'answers that are certain of people who came between two editions, where these may be few; three editions together; releases that were not named',
    'how likely something is, short of certainty',
    'what comments say, how many were written, and whether those that a condition led to were few (D10); what is published outside the release',
  ];
}

const levelsOf = (reach: Reach): readonly (readonly string[])[] => [
  ...new Map(reach.flatMap(({ levels }) => levels.map((codes) => [codes.join(), codes]))).values(),
];

function headcountsNotCovered(
  { schema, definition }: ReleaseContent,
  reach: Reach,
): readonly string[] {
  const { profile } = definition.questionnaire;
  const headed = profile.filter(({ options }) =>
    options.some(({ headcount }) => headcount !== undefined),
  );
  if (headed.length === 0) return [];
  if (schema !== 'cahier/release-2') {
    return ['what the headcounts of the definition tell beside the figures'];
  }
  const unfitting = [...new Set(reach.flatMap(({ headcounts }) => headcounts.unfitting))];
  return [
    'what the headcounts of the definition tell beside answers, but for answers in rows of several options; headcounts of several profile questions together',
    ...(unfitting.length > 0
      ? [
          `whoever has right headcounts of ${unfitting.join(', ')}: those of the definition do not go with the sizes`,
        ]
      : []),
  ];
}

/** Two profile questions by which something is told, and whose crossings are too many for the programmes. */
function crossingsNotCovered({ tables }: ReleaseContent, reach: Reach): readonly string[] {
  const attacked = new Set(levelsOf(reach).map((codes) => [...codes].sort().join()));
  const split = [...new Set(tables.flatMap(({ by }) => by))];
  const left = split.flatMap((one, i) =>
    split
      .slice(i + 1)
      .filter((other) => !attacked.has([one, other].sort().join()))
      .map((other) => `${one} × ${other}`),
  );
  return left.length > 0 ? [`crossings of ${left.join(', ')}, beyond sums of rows`] : [];
}

/** D13 is checked of each such table by itself. */
function conditionsNotCovered({ definition, tables }: ReleaseContent): readonly string[] {
  const told = new Set(
    tables
      .filter(({ cells }) => cells.flat().some((cell) => cell !== null))
      .map(({ question }) => question),
  );
  const conditional = tablesIn(definition.questionnaire).filter(
    ({ base, code }) => base !== undefined && told.has(code),
  );
  return conditional.length > 0
    ? [
        `what ${conditional.map(({ code }) => code).join(', ')}, which only some were asked, tell beside other tables: each was held against D13 by itself`,
      ]
    : [];
}

/** The attacks take one question at a time, and a score is made of several. */
function scoresNotCovered({ definition }: ReleaseContent): readonly string[] {
  const { scales = [] } = definition.questionnaire;
  return scales.length > 0
    ? [
        `what the classes of ${scales.map(({ code }) => code).join(', ')} tell of the answers that they are made of`,
      ]
    : [];
}
