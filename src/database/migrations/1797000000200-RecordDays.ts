import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { column, dayColumn } from '../portable-columns.js';

/** The days on which a survey was open, beside those that were announced; unknown of earlier ones. */
const days = ['openedOn', 'closedOn'].map(
  (name) => new TableColumn(column(name, dayColumn, { isNullable: true })),
);

export class RecordDays1797000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'survey',
      days.map((day) => day.clone()),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of days) await runner.dropColumn('survey', name);
  }
}
