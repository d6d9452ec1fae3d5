import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, countColumn } from '../portable-columns.js';

const drawnFirst = new TableColumn(column('drawnFirst', countColumn, { isNullable: true }));

/** How many ballots were taken in the first of two windows; unknown where nobody counted then. */
export class CountFirstDrawing1798500000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('drawing', drawnFirst.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('drawing', drawnFirst.name);
  }
}
