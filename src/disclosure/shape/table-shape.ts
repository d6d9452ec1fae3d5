import { tablesIn } from '../../questionnaire/index.js';
import type { PublishedTable, ReleaseContent } from '../release.js';
import { isCount, isList, isObject, isText, onlyHas } from '../shape-checks.js';
import { isBoundedCell, isRangedCell } from './cell-shape.js';

export const isCountOrNull = (part: unknown): boolean => part === null || isCount(part);

const CELLS: Readonly<Record<ReleaseContent['schema'], (cell: unknown) => boolean>> = {
  'cahier/release-1': isBoundedCell,
  'cahier/release-2': isRangedCell,
};

/** Whether a part of a release of that schema has the form of a table. */
export const isTableOf =
  (schema: ReleaseContent['schema']) =>
  (table: unknown): table is PublishedTable =>
    isObject(table) &&
    onlyHas(table, ['question', 'by', 'rows', 'columns', 'cells', 'asked']) &&
    (table['asked'] === undefined || isCountOrNull(table['asked'])) &&
    isText(table['question']) &&
    isList(table['by'], isText) &&
    isList(table['rows'], isText) &&
    isList(table['columns'], isText) &&
    isList(table['cells'], (row) => isList(row, CELLS[schema]));

/** Whether the table is about a question and profile questions of the definition, and rectangular. */
export function fits({ definition }: ReleaseContent, table: PublishedTable): boolean {
  const question = tablesIn(definition.questionnaire).find(({ code }) => code === table.question);
  const profile = new Set(definition.questionnaire.profile.map(({ code }) => code));
  return (
    question !== undefined &&
    (question.base === undefined) === (table.asked === undefined) &&
    table.columns.join('|') === ['Total', ...question.columns].join('|') &&
    table.by.every((code) => profile.has(code)) &&
    new Set(table.rows).size === table.rows.length &&
    table.cells.length === table.rows.length &&
    table.cells.every((row) => row.length === table.columns.length)
  );
}
