import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { column, textColumn } from '../portable-columns.js';

/** How many are entitled to a slip and what became of the paper; who uploaded how many invitations. */
const columns = ['slips', 'uploads'].map(
  (name) => new TableColumn(column(name, textColumn, { isNullable: true })),
);

export class CountSlips1797000000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'survey',
      columns.map((one) => one.clone()),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of columns) await runner.dropColumn('survey', name);
  }
}
