import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, dayColumn } from '../portable-columns.js';

/** So that people are reminded now and then, and not every day. */
export class RecordReminders1797000000502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const day = new TableColumn(column('remindedOn', dayColumn, { isNullable: true }));
    await runner.addColumn('survey', day);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('survey', 'remindedOn');
  }
}
