import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { codeColumn, column, dayColumn, textColumn } from '../portable-columns.js';

const columns = [
  new TableColumn(column('login', codeColumn, { isNullable: true })),
  new TableColumn(column('wrapped', textColumn, { isNullable: true })),
  new TableColumn(column('checkedOn', dayColumn, { isNullable: true })),
];

/**
 * Who holds a share stays known once the account is gone, a share stays good when its holder takes
 * another passphrase, and each holder may find out in time whether theirs opens.
 */
export class NameHolders1797000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const one of columns) await runner.addColumn('council_share', one.clone());
    // Of an account that is gone already nobody knows the login any more.
    await runner.query(
      `UPDATE council_share SET login = (SELECT account.login FROM account WHERE account.id = council_share.holder)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...columns].reverse()) await runner.dropColumn('council_share', name);
  }
}
