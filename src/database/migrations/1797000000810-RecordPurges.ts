import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, dayColumn } from '../portable-columns.js';

const purgedOn = new TableColumn(column('purgedOn', dayColumn, { isNullable: true }));

/** When what a survey was answered was destroyed; null while it is kept. */
export class RecordPurges1797000000810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('survey', purgedOn.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('survey', purgedOn.name);
  }
}
