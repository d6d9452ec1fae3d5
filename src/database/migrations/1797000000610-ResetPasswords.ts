import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, dayColumn, idColumn } from '../portable-columns.js';

const table = new Table({
  name: 'password_reset',
  withoutRowid: true,
  columns: [
    column('tokenHash', idColumn, { isPrimary: true }),
    column('accountId', idColumn),
    column('askedOn', dayColumn),
    column('approvedBy', idColumn, { isNullable: true }),
    column('usedOn', dayColumn, { isNullable: true }),
  ],
});

/** New passwords that were asked for, who approved each, and the day on which it was chosen. */
export class ResetPasswords1797000000610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(table.name);
  }
}
