import type { Group } from './profile-space.js';
import { MISSING, TOTAL, type CellFile, type Edition, type QuestionFile } from './release-file.js';

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
