import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { codeColumn, column, countColumn, idColumn, textColumn } from '../portable-columns.js';

const entry = new Table({
  name: 'trail_entry',
  withoutRowid: true,
  columns: [
    column('number', countColumn, { isPrimary: true }),
    column('hash', codeColumn),
    column('entry', textColumn),
    column('kind', codeColumn),
    column('account', idColumn, { isNullable: true }),
    column('survey', idColumn, { isNullable: true }),
  ],
});

const head = new Table({
  name: 'trail_head',
  withoutRowid: true,
  columns: [
    column('of', codeColumn, { isPrimary: true }),
    column('number', countColumn),
    column('hash', codeColumn, { isNullable: true }),
  ],
});

/** What admins and reps did, in a chain of hashes, and where it ends. */
export class CreateTrail1798300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(entry.clone());
    await runner.createTable(head.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(head.name);
    await runner.dropTable(entry.name);
  }
}
