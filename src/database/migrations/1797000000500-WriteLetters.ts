import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { keepNoStatistics } from '../keep-no-statistics.js';
import { column, flagColumn, idColumn, textColumn } from '../portable-columns.js';

/** What a council says in the mails of a survey, in its own words. */
const letter = new Table({
  name: 'letter',
  withoutRowid: true,
  columns: [
    column('survey', idColumn, { isPrimary: true }),
    column('words', textColumn),
    column('isSealed', flagColumn),
  ],
});

export class WriteLetters1797000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(letter.clone());
    await keepNoStatistics(
      runner,
      letter.name,
      letter.columns.map(({ name }) => name),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('letter');
  }
}
