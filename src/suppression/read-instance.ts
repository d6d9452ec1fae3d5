import { buildRelations } from './build-relations.js';
import { type Cell, type CellStatus, keyText, type TableInstance } from './instance.js';
import { isRecord, isText, isTextList } from './json-shapes.js';
import { readDimension } from './read-dimension.js';
import { refuse } from './refusals.js';

const MAX_CELLS = 200_000;

/** The smallest group that may ever be shown; configuration can raise it, never lower it. */
const THRESHOLD_FLOOR = 5;

const STATUSES: readonly unknown[] = ['P', 'S', 'F', 'V'] satisfies CellStatus[];

/** Reads `sdc-instance/1`, or says in one sentence what is wrong with it. */
export function readInstance(json: unknown): TableInstance {
  if (!isRecord(json) || json['schema'] !== 'sdc-instance/1') {
    throw refuse('not-an-instance');
  }
  const { id, k, dimensions, tables, cells } = json;
  if (!isText(id)) throw refuse('bad-id');
  if (!Number.isSafeInteger(k) || (k as number) < THRESHOLD_FLOOR) {
    throw refuse('threshold-below-floor', { floor: THRESHOLD_FLOOR });
  }
  if (!Array.isArray(dimensions) || dimensions.length === 0) {
    throw refuse('bad-dimension');
  }
  const read = dimensions.map(readDimension);
  const ids = read.map((dimension) => dimension.id);
  if (new Set(ids).size < ids.length) {
    throw refuse('dimension-twice');
  }
  checkTables(tables, ids);
  const known = readCells(cells, k as number);
  read.forEach((dimension, position) => {
    const nodes = new Set(dimension.nodes);
    const stray = known.find(({ key }) => key.length !== read.length || !nodes.has(key[position]!));
    if (stray) {
      throw refuse('unknown-node', { dimension: dimension.id });
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
  if (!sound) throw refuse('bad-tables');
  if ((json as string[][]).flat().some((id) => !ids.includes(id))) {
    throw refuse('unknown-dimension');
  }
}

function readCells(json: unknown, k: number): readonly Cell[] {
  if (!Array.isArray(json) || json.length === 0) {
    throw refuse('bad-cells');
  }
  if (json.length > MAX_CELLS) {
    throw refuse('too-many-cells', { most: MAX_CELLS });
  }
  const cells = json.map((cell: unknown) => readCell(cell, k));
  if (new Set(cells.map(({ key }) => keyText(key))).size < cells.length) {
    throw refuse('cell-twice');
  }
  return cells;
}

function readCell(json: unknown, k: number): Cell {
  const [key, count, status] = Array.isArray(json) && json.length === 3 ? (json as unknown[]) : [];
  if (!isTextList(key) || !STATUSES.includes(status)) {
    throw refuse('bad-cells');
  }
  if (!Number.isSafeInteger(count) || (count as number) < 0) {
    throw refuse('bad-count');
  }
  const cell = { key, count: count as number, status: status as CellStatus };
  const small = cell.count > 0 && cell.count < k;
  if (cell.status !== 'V' && small !== (cell.status === 'P')) {
    throw refuse('status-contradicts-count');
  }
  return cell;
}
