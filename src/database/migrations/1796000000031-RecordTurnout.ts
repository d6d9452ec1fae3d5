import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { column, countColumn, idColumn, textColumn } from '../portable-columns.js';

/** How many drew a ballot, known once the survey is closed. */
const drawn = new TableColumn(column('drawn', countColumn, { isNullable: true }));

/** Where an office that may not open the eligibility database asks for a key. */
const issuerRequest = new Table({
  name: 'issuer_request',
  withoutRowid: true,
  columns: [
    column('survey', idColumn, { isPrimary: true }),
    column('spki', textColumn, { isNullable: true }),
  ],
});

export class RecordTurnout1796000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('survey', drawn.clone());
    await runner.createTable(issuerRequest.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('issuer_request');
    await runner.dropColumn('survey', 'drawn');
  }
}
