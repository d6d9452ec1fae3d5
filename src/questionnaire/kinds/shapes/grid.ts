import type { QuestionFields } from '../../question.js';
import { aboutList, type AnswerCheck, BE_LIST } from '../answer-checks.js';
import type { GridLine } from '../grid-lines.js';
import type { Kind } from '../kind.js';
import { longestList } from '../lengths.js';
import { normaliserOfChoices } from '../normalisers.js';
import { codesOf } from '../options.js';
import { type Results, tableOf, tables } from '../tables.js';

type LinesOf = (question: QuestionFields) => readonly GridLine[];

const SEPARATOR = ':';

const choicesOf = ({ code, options }: GridLine): readonly string[] =>
  codesOf(options).map((option) => code + SEPARATOR + option);

const lineOf = (choice: string): string => choice.slice(0, choice.indexOf(SEPARATOR));

/** The longest choice of each line, since a line is answered once. */
const longestChoices = (lines: readonly GridLine[]): readonly string[] =>
  lines.map((line) => choicesOf(line).reduce((a, b) => (b.length > a.length ? b : a), ''));

function rulesOfLines(lines: readonly GridLine[]): readonly AnswerCheck[] {
  const known = new Set(lines.flatMap(choicesOf));
  return [
    BE_LIST,
    aboutList('unknown-option', (list) => list.every((choice) => known.has(choice))),
    aboutList('twice', (list) => new Set(list.map(lineOf)).size === list.length),
  ];
}

/** One table for each line: to whoever publishes, a grid is its lines. */
function resultsOfLines(question: QuestionFields, lines: readonly GridLine[]): Results {
  return tables(
    ...lines.map(({ code, row, aspect, options }) => {
      const start = code + SEPARATOR;
      return tableOf({ ...question, ...aspect, code: question.code + SEPARATOR + code }, options, {
        field: question.code,
        part: { kind: 'row', row, ...(aspect ? { aspect } : {}) },
        read: (answer) =>
          typeof answer === 'string'
            ? undefined
            : answer.find((choice) => choice.startsWith(start))?.slice(start.length),
      });
    }),
  );
}

/** A question that is answered by a list of `line:option`, one option for a line at most. */
export const gridOf = (linesOf: LinesOf) =>
  ({
    shape: 'grid',
    isNumbered: true,
    isSignature: false,
    rules: (question) => rulesOfLines(linesOf(question)),
    normalise: (question) => normaliserOfChoices(linesOf(question).flatMap(choicesOf)),
    longest: (question) => longestList(longestChoices(linesOf(question))),
    results: (question) => resultsOfLines(question, linesOf(question)),
  }) as const satisfies Partial<Kind>;
