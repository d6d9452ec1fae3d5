import type { ColumnOptions, QueryRunner, TableColumnOptions } from 'typeorm';

/**
 * Column types that mean the same on SQLite and PostgreSQL; the only place that knows both.
 * Identifiers are random or digests, in hex: never sequential, never ordered in time.
 */
export const idColumn = { type: 'varchar', length: '64' } as const satisfies ColumnOptions;
export const codeColumn = { type: 'varchar', length: '100' } as const satisfies ColumnOptions;
export const textColumn = { type: 'text' } as const satisfies ColumnOptions;
export const countColumn = { type: 'integer' } as const satisfies ColumnOptions;
/** A calendar day, YYYY-MM-DD: as coarse as any stored time may be. */
export const dayColumn = { type: 'varchar', length: '10' } as const satisfies ColumnOptions;
export const flagColumn = { type: 'boolean' } as const satisfies ColumnOptions;

/** A value of any JSON shape, kept as text so that both engines store the same bytes. */
export const jsonColumn = {
  type: 'text',
  transformer: {
    to: (value: unknown) => (value === undefined ? value : JSON.stringify(value)),
    from: (text: unknown) => (typeof text === 'string' ? (JSON.parse(text) as unknown) : text),
  },
} as const satisfies ColumnOptions;

/**
 * Bytes as they are, for a migration. The engines name the type differently; as text a sealed
 * response would take a third more room.
 */
export const bytesColumn = (runner: QueryRunner): ColumnOptions => ({
  type: runner.dataSource.options.type === 'postgres' ? 'bytea' : 'blob',
});

/** The same column for a migration. */
export function column(
  name: string,
  options: ColumnOptions,
  more: Partial<TableColumnOptions> = {},
): TableColumnOptions {
  return {
    name,
    type: String(options.type),
    ...(options.length === undefined ? {} : { length: String(options.length) }),
    ...more,
  };
}
