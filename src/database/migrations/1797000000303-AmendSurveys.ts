import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, textColumn } from '../portable-columns.js';

/** What two accounts changed of a survey since it was frozen. */
const amendments = new TableColumn(column('amendments', textColumn, { isNullable: true }));

export class AmendSurveys1797000000303 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('survey', amendments.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('survey', amendments.name);
  }
}
