import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { column, countColumn, dayColumn, idColumn } from '../portable-columns.js';

const addedOn = new TableColumn(column('addedOn', dayColumn, { isNullable: true }));

const round = new Table({
  name: 'reminder_round',
  withoutRowid: true,
  columns: [
    column('survey', idColumn, { isPrimary: true }),
    column('day', dayColumn, { isPrimary: true }),
    column('people', countColumn),
  ],
});

/** On which day a list was queued, and for how many people a reminder was on which. */
export class TellMails1798600000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('mail_batch', addedOn.clone());
    await runner.createTable(round.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(round.name);
    await runner.dropColumn('mail_batch', addedOn.name);
  }
}
