import type { Group } from './profile-space.js';
import {
  MISSING,
  TOTAL,
  type CellFile,
  type Edition,
  type QuestionFile,
  type ReleaseFile,
} from './release-file.js';

/** Every question of the survey, asked for in tables or not. */
export const questionsOf = (editions: readonly Edition[]): readonly QuestionFile[] =>
  editions[0]!.release.definition.questionnaire.sections.flatMap((section) => section.questions);

/** Where a question has no option of that code, `na` is the column of those who did not answer. */
export const columnCalled = (code: string, { options }: QuestionFile): string =>
  code === 'na' && !options?.some((option) => option.code === 'na') ? MISSING : code;

/** The options that a question's tables have a column for. */
export function optionsOf(question: QuestionFile, editions: readonly Edition[]): readonly string[] {
  const tables = editions.flatMap(({ release }) => release.tables);
  return tables
    .find((table) => table.question === question.code)!
    .columns.slice(1)
    .filter((code) => columnCalled(code, question) !== MISSING);
}

/** The group that a row's label names. */
export function groupOfRow(row: string, by: readonly string[]): Group {
  const codes = row.split('|');
  return Object.fromEntries(
    by.flatMap((axis, i) => (codes[i] === TOTAL ? [] : [[axis, codes[i]!]])),
  );
}

/** Between which two numbers a cell says that the count is. */
export function rangeOf(cell: CellFile): readonly [number, number] {
  if (cell === null) return [0, Infinity];
  if (typeof cell === 'number') return [cell, cell];
  return [cell.from ?? cell.atLeast ?? 0, cell.to ?? cell.atMost ?? Infinity];
}

/**
 * What one release shows, by whom it counts; `counts` are those of each batch and all before. Where the figures of an earlier edition are repeated, so is
 * how many they count; where only those by group are, they are of fewer people than those of everybody.
 */
export function editionsOf(release: ReleaseFile, counts: readonly number[]): readonly Edition[] {
  const { participation, groups, tables } = release;
  const upTo = (responses: number): number =>
    Math.max(
      0,
      counts.findIndex((count) => count === responses),
    );
  if (!groups) return [{ release, upTo: upTo(participation.responses) }];
  const isOverall = ({ by }: ReleaseFile['tables'][number]): boolean => by.length === 0;
  return [
    {
      release: {
        ...release,
        participation: groups,
        tables: tables.filter((table) => !isOverall(table)),
      },
      upTo: upTo(groups.responses),
    },
    {
      release: { ...release, tables: tables.filter(isOverall) },
      upTo: upTo(participation.responses),
    },
  ];
}
