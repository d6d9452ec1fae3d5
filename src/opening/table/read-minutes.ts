import { refuse } from '../refusals.js';

/** Of the minutes of an opening on the council's table (`cahier/minutes-1`), what is compared here. */
export interface TableMinutes {
  /** `sha256:` of the definition. */
  readonly definition: string;
  /** Over the digests of all rows, hex. */
  readonly root: string;
  readonly seats: readonly number[];
  readonly day: string;
  readonly rows: number;
  readonly counted: number;
  readonly tests: number;
  readonly copies: number;
  readonly refused: number;
  readonly release: string;
  /** By which a choice of its comments is known; null or absent where there are none. */
  readonly comments?: string | null;
}

const SCHEMA = 'cahier/minutes-1';

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isHash = (value: unknown): boolean =>
  typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);

const FIELDS: Readonly<Record<keyof TableMinutes, (value: unknown) => boolean>> = {
  definition: isHash,
  root: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  seats: (value) =>
    Array.isArray(value) &&
    new Set(value).size === value.length &&
    value.every((seat) => isCount(seat) && (seat as number) >= 1),
  day: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  rows: isCount,
  counted: isCount,
  tests: isCount,
  copies: isCount,
  refused: isCount,
  release: isHash,
  comments: (value) => value === undefined || value === null || isHash(value),
};

/** Reads minutes as they were uploaded; throws a DomainError that names the field. */
export function readMinutes(value: unknown): TableMinutes {
  const isMinutes =
    typeof value === 'object' && value !== null && 'schema' in value && value.schema === SCHEMA;
  if (!isMinutes) throw refuse('table-no-minutes', { schema: SCHEMA });
  const fields = value as Readonly<Record<string, unknown>>;
  const bad = Object.entries(FIELDS).find(([name, isRight]) => !isRight(fields[name]));
  if (bad) throw refuse('table-bad-minutes', { field: bad[0] });
  return fields as unknown as TableMinutes;
}
