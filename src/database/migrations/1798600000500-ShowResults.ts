import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import {
  codeColumn,
  column,
  countColumn,
  dayColumn,
  idColumn,
  textColumn,
} from '../portable-columns.js';

const page = new Table({
  name: 'result_page',
  withoutRowid: true,
  columns: [
    column('surveyId', idColumn, { isPrimary: true }),
    column('edition', countColumn),
    column('hash', codeColumn),
    column('register', textColumn),
    column('since', dayColumn),
    column('replaced', textColumn),
  ],
});

const shownOn = new TableColumn(column('shownOn', dayColumn, { isNullable: true }));

/** What two representatives show of a release to everybody, and that they do. */
export class ShowResults1798600000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(page.clone());
    await runner.addColumn('survey', shownOn.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('survey', shownOn.name);
    await runner.dropTable(page.name);
  }
}
