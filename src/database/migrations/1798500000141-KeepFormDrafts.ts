import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  codeColumn,
  column,
  dayColumn,
  idColumn,
  jsonColumn,
  textColumn,
} from '../portable-columns.js';

const drafts = new Table({
  name: 'form_draft',
  withoutRowid: true,
  columns: [
    column('accountId', idColumn, { isPrimary: true }),
    column('form', textColumn, { isPrimary: true }),
    column('login', codeColumn),
    column('entries', jsonColumn),
    column('day', dayColumn),
  ],
});

/** What an account has typed into a form of the editor, and not saved. */
export class KeepFormDrafts1798500000141 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(drafts.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(drafts.name);
  }
}
