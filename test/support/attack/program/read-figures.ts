import { rangeOf } from '../read-tables.js';
import type { CellFile } from '../release-file.js';
import type { SumRow } from './list-tables.js';
import { leafCount, leavesWith, type TinyFacts } from './tiny-survey.js';

interface FiguresFile {
  readonly tables?: readonly {
    readonly by: readonly string[];
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    readonly cells: readonly (readonly CellFile[])[];
  }[];
}

/**
 * What the figures of a release say of a data set, row by row. A row or column that the attacker
 * cannot name (`others`) is passed over, which only leaves more data sets to try.
 */
export function readFigures(facts: TinyFacts, release: string): readonly SumRow[] {
  const { tables = [] } = JSON.parse(release) as FiguresFile;
  const question = facts.definition.questionnaire.sections[0]!.questions[0]!;
  const answerCodes = question.options!.map(({ code }) => code);
  return tables.flatMap(({ by, rows, columns, cells }) =>
    rows.flatMap((row, r) => {
      const leaves = leavesOfRow(facts, by, row);
      if (!leaves) return [];
      return columns.flatMap((column, c): readonly SumRow[] => {
        const [least, most] = rangeOf(cells[r]![c]!);
        const answers = column === 'Total' ? answerCodes.keys() : [answerCodes.indexOf(column)];
        const counted = [...answers];
        if (counted.includes(-1) || (least <= 0 && most === Infinity)) return [];
        const sum = leaves.flatMap((leaf) =>
          counted.map((answer) => leaf * facts.answers + answer),
        );
        return [{ cells: sum, least, most: Math.min(most, facts.people) }];
      });
    }),
  );
}

/** The finest groups that a row counts; undefined where its name does not tell. */
function leavesOfRow(
  { definition, shape }: TinyFacts,
  by: readonly string[],
  row: string,
): readonly number[] | undefined {
  const everyLeaf = Array.from({ length: leafCount({ shape }) }, (_, leaf) => leaf);
  if (by.length === 0) return everyLeaf;
  let left: readonly number[] = everyLeaf;
  for (const [i, part] of row.split('|').entries()) {
    if (part === 'Total') continue;
    const question = definition.questionnaire.profile.findIndex(({ code }) => code === by[i]);
    const options = definition.questionnaire.profile[question]?.options ?? [];
    const named = part.split('+').map((code) => options.findIndex((one) => one.code === code));
    if (named.includes(-1)) return undefined;
    const inside = new Set(named.flatMap((option) => leavesWith(shape, question, option)));
    left = left.filter((leaf) => inside.has(leaf));
  }
  return left;
}

/** What everybody knows beforehand, as sums of a data set. */
export const factRows = ({ people, sizes, answers, shape }: TinyFacts): readonly SumRow[] => {
  const cellsOf = (leaves: readonly number[]) =>
    leaves.flatMap((leaf) => Array.from({ length: answers }, (_, a) => leaf * answers + a));
  const everyLeaf = Array.from({ length: leafCount({ shape }) }, (_, leaf) => leaf);
  return [
    { cells: cellsOf(everyLeaf), least: people, most: people },
    ...sizes.map(({ leaves, least, most }) => ({ cells: cellsOf(leaves), least, most })),
  ];
};
