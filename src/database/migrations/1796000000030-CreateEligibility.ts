import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { keepNoStatistics } from '../keep-no-statistics.js';
import { codeColumn, column, flagColumn, idColumn, textColumn } from '../portable-columns.js';

const primary = { isPrimary: true } as const;

/** No time, no sequence: digests and random numbers, which have no order to give away. */
const tables = [
  new Table({
    name: 'invitation',
    withoutRowid: true,
    columns: [
      column('hash', idColumn, primary),
      column('survey', idColumn),
      column('partition', codeColumn),
      column('revoked', flagColumn),
    ],
  }),
  new Table({
    name: 'draw',
    withoutRowid: true,
    columns: [column('invitation', idColumn, primary), column('blinded', idColumn)],
  }),
  new Table({
    name: 'issuer_key',
    withoutRowid: true,
    columns: [
      column('survey', idColumn, primary),
      column('partition', codeColumn, primary),
      column('spki', textColumn),
      column('privateKey', textColumn),
    ],
  }),
  new Table({
    name: 'mail_job',
    withoutRowid: true,
    columns: [
      column('id', idColumn, primary),
      column('survey', idColumn),
      column('address', textColumn),
      column('state', codeColumn),
    ],
  }),
];

export class CreateEligibility1796000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.createTable(table.clone());
      await keepNoStatistics(
        runner,
        table.name,
        table.columns.map(({ name }) => name),
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.dropTable(table.name);
  }
}
