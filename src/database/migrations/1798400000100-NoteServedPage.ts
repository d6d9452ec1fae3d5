import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { codeColumn, column } from '../portable-columns.js';

const servedPage = new Table({
  name: 'served_page',
  withoutRowid: true,
  columns: [column('of', codeColumn, { isPrimary: true }), column('number', codeColumn)],
});

/** One process serves the page on which people answer; others print its number. */
export class NoteServedPage1798400000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(servedPage.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(servedPage.name);
  }
}
