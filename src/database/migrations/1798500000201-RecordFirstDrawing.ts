import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, countColumn } from '../portable-columns.js';

const drawnFirst = new TableColumn(column('drawnFirst', countColumn, { isNullable: true }));

/** The same, where the office keeps what a bulletin prints of a closed survey. */
export class RecordFirstDrawing1798500000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('survey', drawnFirst.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('survey', drawnFirst.name);
  }
}
