import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { keepNoStatistics } from '../keep-no-statistics.js';
import { codeColumn, column, idColumn, textColumn } from '../portable-columns.js';

const primary = { isPrimary: true } as const;

const tables = [
  /** One row for each message that came back, without anything that it said. */
  new Table({
    name: 'bounce',
    withoutRowid: true,
    columns: [
      column('id', idColumn, primary),
      column('survey', idColumn),
      column('batch', idColumn),
      column('kind', codeColumn),
      column('mark', idColumn, { isNullable: true, isUnique: true }),
    ],
  }),
  /** Reminders that wait; a row goes before its mail does. */
  new Table({
    name: 'reminder_job',
    withoutRowid: true,
    columns: [
      column('id', idColumn, primary),
      column('survey', idColumn),
      column('sealed', textColumn),
    ],
  }),
];

export class CountBounces1797000000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.createTable(table.clone());
      await keepNoStatistics(
        runner,
        table.name,
        table.columns.map(({ name }) => name),
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.dropTable(table.name);
  }
}
