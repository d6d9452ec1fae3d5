import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, dayColumn, idColumn } from '../portable-columns.js';

const optional = { isNullable: true } as const;

const ofAccounts = [
  new TableColumn(column('madeBy', idColumn, optional)),
  new TableColumn(column('madeOn', dayColumn, optional)),
  new TableColumn(column('resetBy', idColumn, optional)),
  new TableColumn(column('resetOn', dayColumn, optional)),
];

const ofLinks = new TableColumn(column('madeBy', idColumn, optional));

/** Who made an account, or let it choose a new password, and when; of older ones nobody knows. */
export class RecordWhoMadeAccounts1797000000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const one of ofAccounts) await runner.addColumn('account', one.clone());
    await runner.addColumn('account_link', ofLinks.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('account_link', ofLinks.name);
    for (const one of [...ofAccounts].reverse()) await runner.dropColumn('account', one.name);
  }
}
