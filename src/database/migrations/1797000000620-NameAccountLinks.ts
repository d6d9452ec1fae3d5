import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { codeColumn, column } from '../portable-columns.js';

/** For whom the admin made the link, so that those that wait can be told apart. */
const forWhom = new TableColumn(column('forWhom', codeColumn, { isNullable: true }));

export class NameAccountLinks1797000000620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('account_link', forWhom.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('account_link', 'forWhom');
  }
}
