import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { codeColumn, column, dayColumn, idColumn, textColumn } from '../portable-columns.js';

const file = new Table({
  name: 'council_file',
  withoutRowid: true,
  columns: [
    column('id', idColumn, { isPrimary: true }),
    column('kind', codeColumn),
    column('content', textColumn),
    column('words', textColumn, { isNullable: true }),
    column('addedOn', dayColumn),
    column('addedBy', codeColumn),
  ],
});

/** Cards, lists, confirmations and pieces that holders' devices made. */
export class CreateCouncilFiles1798100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(file.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(file.name);
  }
}
