import { invalidInput } from '../common/index.js';
import { buildRelations } from './build-relations.js';
import { type Cell, type CellStatus, keyText, type TableInstance } from './instance.js';
import { isRecord, isText, isTextList } from './json-shapes.js';
import { readDimension } from './read-dimension.js';

const MAX_CELLS = 200_000;

/** The smallest group that may ever be shown; configuration can raise it, never lower it. */
const THRESHOLD_FLOOR = 5;

const STATUSES: readonly unknown[] = ['P', 'S', 'F', 'V'] satisfies CellStatus[];

/** Reads `sdc-instance/1`, or says in one sentence what is wrong with it. */
export function readInstance(json: unknown): TableInstance {
  if (!isRecord(json) || json['schema'] !== 'sdc-instance/1') {
    throw invalidInput('not-an-instance', 'The file is not a table problem (sdc-instance/1).');
  }
  const { id, k, dimensions, tables, cells } = json;
  if (!isText(id)) throw invalidInput('bad-id', 'The table problem needs an "id".');
  if (!Number.isSafeInteger(k) || (k as number) < THRESHOLD_FLOOR) {
    throw invalidInput(
      'threshold-below-floor',
      `"k" must be a whole number, and ${THRESHOLD_FLOOR} or more.`,
    );
  }
  if (!Array.isArray(dimensions) || dimensions.length === 0) {
    throw invalidInput('bad-dimension', '"dimensions" must list at least one dimension.');
  }
  const read = dimensions.map(readDimension);
  const ids = read.map((dimension) => dimension.id);
  if (new Set(ids).size < ids.length) {
    throw invalidInput('dimension-twice', 'Two dimensions have the same id.');
  }
  checkTables(tables, ids);
  const known = readCells(cells, k as number);
  read.forEach((dimension, position) => {
    const nodes = new Set(dimension.nodes);
    const stray = known.find(({ key }) => key.length !== read.length || !nodes.has(key[position]!));
    if (stray) {
      throw invalidInput(
        'unknown-node',
        `A cell names a node that dimension ${dimension.id} does not have, or not one node per dimension.`,
      );
    }
  });
  const relations = buildRelations(read, tables, known);
  return { id, k: k as number, cells: known, relations };
}

function checkTables(
  json: unknown,
  ids: readonly string[],
): asserts json is readonly (readonly string[])[] {
  const sound =
    Array.isArray(json) &&
    json.length > 0 &&
    json.every((table) => isTextList(table) && new Set(table).size === table.length);
  if (!sound) throw invalidInput('bad-tables', '"tables" must list the dimensions of each table.');
  if ((json as string[][]).flat().some((id) => !ids.includes(id))) {
    throw invalidInput('unknown-dimension', 'A table crosses a dimension that is not described.');
  }
}

function readCells(json: unknown, k: number): readonly Cell[] {
  if (!Array.isArray(json) || json.length === 0) {
    throw invalidInput('bad-cells', '"cells" must list the cells as [key, count, status].');
  }
  if (json.length > MAX_CELLS) {
    throw invalidInput(
      'too-many-cells',
      `The table problem has more than ${MAX_CELLS} cells: split it or merge categories.`,
    );
  }
  const cells = json.map((cell: unknown) => readCell(cell, k));
  if (new Set(cells.map(({ key }) => keyText(key))).size < cells.length) {
    throw invalidInput('cell-twice', 'A cell is listed twice.');
  }
  return cells;
}

function readCell(json: unknown, k: number): Cell {
  const [key, count, status] = Array.isArray(json) && json.length === 3 ? (json as unknown[]) : [];
  if (!isTextList(key) || !STATUSES.includes(status)) {
    throw invalidInput(
      'bad-cells',
      'Each cell must be [key, count, status], with the status P, S, F or V.',
    );
  }
  if (!Number.isSafeInteger(count) || (count as number) < 0) {
    throw invalidInput('bad-count', 'A count is not a whole number of respondents, or below 0.');
  }
  const cell = { key, count: count as number, status: status as CellStatus };
  const small = cell.count > 0 && cell.count < k;
  if (cell.status !== 'V' && small !== (cell.status === 'P')) {
    throw invalidInput(
      'status-contradicts-count',
      'A cell from 1 to k - 1 must have the status P, and no other cell may have it.',
    );
  }
  return cell;
}
