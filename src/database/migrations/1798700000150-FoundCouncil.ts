import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, dayColumn } from '../portable-columns.js';

/** A first list counts once two accounts have founded the council with it; those that are here count as founded. */
export class FoundCouncil1798700000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const day = new TableColumn(column('foundedOn', dayColumn, { isNullable: true }));
    await runner.addColumn('council_file', day);
    await runner.query(`UPDATE council_file SET "foundedOn" = "addedOn" WHERE kind = 'list'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('council_file', 'foundedOn');
  }
}
