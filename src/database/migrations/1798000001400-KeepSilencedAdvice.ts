import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, jsonColumn } from '../portable-columns.js';

const silenced = new TableColumn(column('silenced', jsonColumn, { isNullable: true }));

/** What is not to be said again of the wording of a questionnaire in the making. */
export class KeepSilencedAdvice1798000001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('questionnaire', silenced.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('questionnaire', silenced.name);
  }
}
