import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { codeColumn, column, dayColumn } from '../portable-columns.js';

const knownDay = new Table({
  name: 'known_day',
  withoutRowid: true,
  columns: [column('of', codeColumn, { isPrimary: true }), column('day', dayColumn)],
});

/** Against a clock that runs ahead: which day it was when the server last looked. */
export class KnowTheDay1797000000920 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(knownDay.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(knownDay.name);
  }
}
