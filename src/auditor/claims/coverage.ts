import type { ReleaseContent } from '../../disclosure/index.js';
import { tablesIn } from '../../questionnaire/index.js';
import { sentence, type Sentence } from '../findings/sentence.js';
import type { AttackCounts } from '../attack/attack-figures.js';

/** What the attacks went through, one after the other; none where the release was given up before. */
type Reach = readonly Pick<AttackCounts, 'levels' | 'headcounts'>[];

/** Whom and what an audit of this release stands for. */
export function coveredBy(
  { tables, survey }: ReleaseContent,
  earlier: number,
  colluders: number,
  reach: Reach,
): readonly Sentence[] {
  const told = tables.filter(({ cells }) => cells.flat().some((cell) => cell !== null)).length;
  const heads = [...new Set(reach.flatMap(({ headcounts }) => headcounts.profiles))];
  const by = levelsOf(reach).filter(({ length }) => length > 0);
  const groups = by.map((codes) => codes.join(' × ')).join(', ');
  return [
    earlier === 0
      ? sentence('attacker-alone', { survey: survey.code, colluders })
      : sentence('attacker-with-earlier', { survey: survey.code, earlier, colluders }),
    ...(heads.length > 0
      ? [sentence('attacker-with-headcounts', { profiles: heads.join(', ') })]
      : []),
    sentence('attacks'),
    groups === ''
      ? sentence('attacked-everybody', { told, tables: tables.length })
      : sentence('attacked-groups', { told, tables: tables.length, groups }),
  ];
}

/** What was not tried: of the first method there are cases that get through (docs/disclosure-rules.md). */
export function notCoveredBy(content: ReleaseContent, reach: Reach): readonly Sentence[] {
  const isRanged = content.schema === 'cahier/release-2';
  return [
    sentence(isRanged ? 'untried-guesses' : 'untried-guesses-of-before'),
    sentence('untried-crossed-headcounts'),
    ...(isRanged ? [sentence('untried-sizes')] : []),
    ...headcountsNotCovered(content, reach),
    sentence('untried-own-answers'),
    ...crossingsNotCovered(content, reach),
    sentence('untried-untabled'),
    ...conditionsNotCovered(content),
    ...scoresNotCovered(content),
    sentence('untried-editions'),
    sentence('untried-likelihood'),
    sentence('untried-comments'),
  ];
}

const levelsOf = (reach: Reach): readonly (readonly string[])[] => [
  ...new Map(reach.flatMap(({ levels }) => levels.map((codes) => [codes.join(), codes]))).values(),
];

function headcountsNotCovered(
  { schema, definition }: ReleaseContent,
  reach: Reach,
): readonly Sentence[] {
  const { profile } = definition.questionnaire;
  const headed = profile.filter(({ options }) =>
    options.some(({ headcount }) => headcount !== undefined),
  );
  if (headed.length === 0) return [];
  if (schema !== 'cahier/release-2') {
    return [sentence('untried-headcounts')];
  }
  const unfitting = [...new Set(reach.flatMap(({ headcounts }) => headcounts.unfitting))];
  return [
    sentence('untried-headcounts-beside-answers'),
    ...(unfitting.length > 0
      ? [sentence('untried-right-headcounts', { profiles: unfitting.join(', ') })]
      : []),
  ];
}

/** Two profile questions by which something is told, and whose crossings are too many for the programmes. */
function crossingsNotCovered({ tables }: ReleaseContent, reach: Reach): readonly Sentence[] {
  const attacked = new Set(levelsOf(reach).map((codes) => [...codes].sort().join()));
  const split = [...new Set(tables.flatMap(({ by }) => by))];
  const left = split.flatMap((one, i) =>
    split
      .slice(i + 1)
      .filter((other) => !attacked.has([one, other].sort().join()))
      .map((other) => `${one} × ${other}`),
  );
  return left.length > 0 ? [sentence('untried-crossings', { crossings: left.join(', ') })] : [];
}

/** D13 is checked of each such table by itself. */
function conditionsNotCovered({ definition, tables }: ReleaseContent): readonly Sentence[] {
  const told = new Set(
    tables
      .filter(({ cells }) => cells.flat().some((cell) => cell !== null))
      .map(({ question }) => question),
  );
  const conditional = tablesIn(definition.questionnaire).filter(
    ({ base, code }) => base !== undefined && told.has(code),
  );
  const questions = conditional.map(({ code }) => code).join(', ');
  return conditional.length > 0 ? [sentence('untried-conditional', { questions })] : [];
}

/** The attacks take one question at a time, and a score is made of several. */
function scoresNotCovered({ definition }: ReleaseContent): readonly Sentence[] {
  const { scales = [] } = definition.questionnaire;
  const scores = scales.map(({ code }) => code).join(', ');
  return scales.length > 0 ? [sentence('untried-scores', { scores })] : [];
}
