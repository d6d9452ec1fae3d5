import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { codeColumn, column, idColumn } from '../portable-columns.js';

/** When a survey's ballots are given out, and with which other surveys' ballots. */
const drawing = new Table({
  name: 'drawing',
  withoutRowid: true,
  columns: [
    column('survey', idColumn, { isPrimary: true }),
    column('phase', codeColumn),
    column('book', codeColumn),
  ],
});

export class PlanDrawing1796000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(drawing.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('drawing');
  }
}
