import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, countColumn, dayColumn, idColumn, textColumn } from '../portable-columns.js';

const references = new Table({
  name: 'survey_references',
  withoutRowid: true,
  columns: [
    column('surveyId', idColumn, { isPrimary: true }),
    column('file', textColumn),
    column('picked', textColumn),
    column('offered', countColumn),
    column('broughtOn', dayColumn),
  ],
});

/** Public figures that representatives set beside a survey. */
export class KeepReferences1798700000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(references.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(references.name);
  }
}
