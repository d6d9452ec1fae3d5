import type { AnswerOption, QuestionFields } from '../../question.js';
import type { Answer } from '../../response.js';
import { aboutList, type AnswerCheck, BE_LIST } from '../answer-checks.js';
import type { Kind } from '../kind.js';
import type { Report } from '../../findings.js';
import { longestList } from '../lengths.js';
import { normaliserOfChoices } from '../normalisers.js';
import { checkOptions, codesOf, ownOptions, wordOptions } from '../options.js';
import { freezeSides } from '../sides.js';
import { type Results, tableOf, tables } from '../tables.js';

/** How many options whoever answers may choose. */
export const boundsOf = ({ min = 0, max, options = [] }: QuestionFields) => ({
  least: min,
  most: max ?? options.length,
});

/** "Not concerned" and its like: chosen alone, and then no number of options is asked for. */
const isAlone = ({ role }: AnswerOption): boolean => role !== undefined && role !== 'other';

/** The fewest that an answer can hold, one option that stands alone included. */
export const fewestOf = (question: QuestionFields): number =>
  ownOptions(question).some(isAlone) ? 1 : Math.max(1, boundsOf(question).least);

export function rulesOfList(question: QuestionFields): readonly AnswerCheck[] {
  const options = ownOptions(question);
  const codes = new Set(codesOf(options));
  const alone = new Set(codesOf(options.filter(isAlone)));
  const { least, most } = boundsOf(question);
  const holdsAlone = (list: readonly string[]): boolean => list.some((code) => alone.has(code));
  return [
    BE_LIST,
    aboutList('unknown-option', (list) => list.every((code) => codes.has(code))),
    aboutList('twice', (list) => new Set(list).size === list.length),
    aboutList('not-alone', (list) => list.length === 1 || !holdsAlone(list)),
    { ...aboutList('too-many', (list) => list.length <= most), limit: most },
    { ...aboutList('too-few', (list) => list.length >= least || holdsAlone(list)), limit: least },
  ];
}

export function checkBounds({ min, max, options = [] }: QuestionFields, report: Report): void {
  const count = options.filter((option) => !isAlone(option)).length;
  const fits =
    isWithin(min ?? 0, 0, count) &&
    isWithin(max ?? count, 1, count) &&
    (min ?? 0) <= (max ?? count);
  if ((min === undefined && max === undefined) || fits) return;
  report('max', 'bounds-of-choices');
}

export const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/**
 * A table of the options that may be chosen together. Whoever chose one that stands alone is in no
 * column, as if they had left the question out: counted beside the others it would tell that they
 * chose none of these, which gives away what is withheld where several have to be chosen (D7).
 */
function resultsOfSeveral(question: QuestionFields): Results {
  const options = ownOptions(question).filter((option) => !isAlone(option));
  const { least, most } = boundsOf(question);
  const choices = { least: Math.max(1, least), most: Math.min(most, options.length) };
  const table = tableOf(question, options, { kind: 'many', choices });
  const alone = new Set(codesOf(ownOptions(question).filter(isAlone)));
  if (alone.size === 0) return tables(table);
  const read = (answer: Answer) => {
    const chosen = [answer].flat().filter((code) => !alone.has(code));
    return chosen.length > 0 ? chosen : undefined;
  };
  return tables({ ...table, read });
}

/** A question that is answered by some of its options, in no order. */
export const severalOptions = {
  shape: 'several',
  isNumbered: true,
  isSignature: false,
  scores: 'unusual',
  check(question, report) {
    checkOptions(ownOptions(question), report);
    checkBounds(question, report);
  },
  options: ownOptions,
  rules: rulesOfList,
  normalise: (question) => normaliserOfChoices(codesOf(ownOptions(question))),
  longest: (question) => longestList(codesOf(ownOptions(question)), boundsOf(question).most),
  results: resultsOfSeveral,
  wording: (question) => [
    ...wordOptions(ownOptions(question)),
    { kind: 'choose', ...boundsOf(question) },
  ],
  freeze: (question) => freezeSides(question, ownOptions(question)),
} as const satisfies Partial<Kind>;
