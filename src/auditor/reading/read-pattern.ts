import { invalidInput } from '../../common/index.js';
import {
  cellName,
  type CellKey,
  PROTECTION_LEVELS,
  type ProtectionLevel,
  type TableInstance,
} from '../../suppression/index.js';

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
    throw invalidInput('not-a-pattern', 'The file is not a suppression pattern (sdc-pattern/1).');
  }
  const { hidden, objective, bound, optimal } = json;
  const level = PROTECTION_LEVELS.find((known) => known === json['protection']);
  if (!level) {
    throw invalidInput(
      'unknown-protection',
      'The pattern names no protection level: E, E1, K, K1 or KZ.',
    );
  }
  if (json['instance'] !== instance.id || json['k'] !== instance.k) {
    throw invalidInput(
      'pattern-of-another-table',
      'The pattern belongs to another table problem or threshold: name the one it was made for as --instance.',
    );
  }
  if (!Array.isArray(hidden) || !hidden.every(isKey)) {
    throw invalidInput('bad-hidden', 'The pattern must list its hidden cells as keys.');
  }
  const statusOf = new Map(instance.cells.map((cell) => [JSON.stringify(cell.key), cell]));
  for (const key of hidden) {
    const cell = statusOf.get(JSON.stringify(key));
    if (!cell) {
      throw invalidInput(
        'unknown-cell',
        'The pattern hides a cell that the table problem does not have.',
      );
    }
    if (cell.status !== 'S') {
      throw invalidInput(
        'cell-not-to-hide',
        `The pattern hides ${cellName(cell.key)}, which is not free to be hidden (status ${cell.status}).`,
      );
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
    throw invalidInput(
      'pattern-altered',
      'The pattern does not state its own hidden cells, objective and bound correctly: use the file as it was written.',
    );
  }
  return { level, hidden };
}
