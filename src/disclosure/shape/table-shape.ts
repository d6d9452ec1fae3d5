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

/**
 * Whether the table is about a question of the definition and by profile questions that its plan
 * names, alone or in that order, and rectangular: what was not promised is in no release.
 */
export function fits({ definition }: ReleaseContent, table: PublishedTable): boolean {
  const question = tablesIn(definition.questionnaire).find(({ code }) => code === table.question);
  const planned = new Set(definition.crossings.map((by) => by.join('|')));
  return (
    question !== undefined &&
    (question.base === undefined) === (table.asked === undefined) &&
    table.columns.join('|') === ['Total', ...question.columns].join('|') &&
    (table.by.length === 0 || planned.has(table.by.join('|'))) &&
    new Set(table.rows).size === table.rows.length &&
    table.cells.length === table.rows.length &&
    table.cells.every((row) => row.length === table.columns.length)
  );
}
