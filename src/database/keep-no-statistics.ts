import type { QueryRunner } from 'typeorm';

/**
 * Keeps PostgreSQL's planner from sampling a table: its statistics hold values of rows, and go on
 * holding them after the rows are gone.
 */
export async function keepNoStatistics(
  runner: QueryRunner,
  table: string,
  columns: readonly string[],
): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres') return;
  for (const column of columns) {
    await runner.query(`ALTER TABLE "${table}" ALTER COLUMN "${column}" SET STATISTICS 0`);
  }
}
