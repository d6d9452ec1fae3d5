import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, textColumn } from '../portable-columns.js';

/** What holders' devices sign of what was proposed. */
const decision = new TableColumn(column('decision', textColumn, { isNullable: true }));

export class SignAgreements1798600000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('agreement', decision.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('agreement', decision.name);
  }
}
