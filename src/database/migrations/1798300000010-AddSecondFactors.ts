import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import {
  codeColumn,
  column,
  countColumn,
  dayColumn,
  idColumn,
  textColumn,
} from '../portable-columns.js';

const factor = new Table({
  name: 'second_factor',
  withoutRowid: true,
  columns: [
    column('id', idColumn, { isPrimary: true }),
    column('accountId', idColumn),
    column('kind', codeColumn),
    column('name', codeColumn),
    column('content', textColumn),
    column('counter', countColumn),
    column('addedOn', dayColumn),
  ],
});

const code = new Table({
  name: 'recovery_code',
  withoutRowid: true,
  columns: [column('codeHash', idColumn, { isPrimary: true }), column('accountId', idColumn)],
});

/** A place for one factor that no version ever filled. */
const former = new TableColumn(column('secondFactor', textColumn, { isNullable: true }));

/** What accounts prove themselves with beside their password. */
export class AddSecondFactors1798300000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(factor.clone());
    await runner.createTable(code.clone());
    await runner.dropColumn('account', former.name);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.addColumn('account', former.clone());
    await runner.dropTable(code.name);
    await runner.dropTable(factor.name);
  }
}
