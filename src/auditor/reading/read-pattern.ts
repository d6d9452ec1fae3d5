import {
  cellName,
  type CellKey,
  PROTECTION_LEVELS,
  type ProtectionLevel,
  type TableInstance,
} from '../../suppression/index.js';
import { refuse } from '../refusals.js';

/** A pattern as its file states it, checked against its table problem. */
export interface StatedPattern {
  readonly level: ProtectionLevel;
  readonly hidden: readonly CellKey[];
}

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const isKey = (json: unknown): json is CellKey =>
  Array.isArray(json) && json.every((node) => typeof node === 'string');

export const isPattern = (json: unknown): boolean =>
  isRecord(json) && json['schema'] === 'sdc-pattern/1';

/** Reads `sdc-pattern/1` for an instance, or says in one sentence what is wrong with it. */
export function readPattern(json: unknown, instance: TableInstance): StatedPattern {
  if (!isRecord(json) || !isPattern(json)) {
    throw refuse('not-a-pattern');
  }
  const { hidden, objective, bound, optimal } = json;
  const level = PROTECTION_LEVELS.find((known) => known === json['protection']);
  if (!level) {
    throw refuse('unknown-protection');
  }
  if (json['instance'] !== instance.id || json['k'] !== instance.k) {
    throw refuse('pattern-of-another-table');
  }
  if (!Array.isArray(hidden) || !hidden.every(isKey)) {
    throw refuse('bad-hidden');
  }
  const statusOf = new Map(instance.cells.map((cell) => [JSON.stringify(cell.key), cell]));
  for (const key of hidden) {
    const cell = statusOf.get(JSON.stringify(key));
    if (!cell) {
      throw refuse('unknown-cell');
    }
    if (cell.status !== 'S') {
      throw refuse('cell-not-to-hide', { cell: cellName(cell.key), status: cell.status });
    }
  }
  const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
  const isStatedRight =
    new Set(hidden.map((key) => JSON.stringify(key))).size === hidden.length &&
    objective === hidden.length &&
    isWhole(bound) &&
    bound >= 0 &&
    bound <= objective &&
    typeof optimal === 'boolean' &&
    (!optimal || bound === objective);
  if (!isStatedRight) {
    throw refuse('pattern-altered');
  }
  return { level, hidden };
}
