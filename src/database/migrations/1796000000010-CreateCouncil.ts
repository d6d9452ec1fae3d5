import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { codeColumn, column, countColumn, idColumn, textColumn } from '../portable-columns.js';

const primary = { isPrimary: true } as const;

const tables = [
  new Table({
    name: 'representative_key',
    withoutRowid: true,
    columns: [
      column('accountId', idColumn, primary),
      column('publicKey', textColumn),
      column('wrapped', textColumn),
    ],
  }),
  new Table({
    name: 'council_key',
    withoutRowid: true,
    columns: [
      column('surveyId', idColumn, primary),
      column('publicKey', codeColumn),
      column('commitment', codeColumn),
      column('needed', countColumn),
      column('shares', countColumn),
    ],
  }),
  new Table({
    name: 'council_share',
    withoutRowid: true,
    columns: [
      column('surveyId', idColumn, primary),
      column('holder', idColumn, primary),
      column('sealed', textColumn),
    ],
  }),
  new Table({
    name: 'bulletin',
    withoutRowid: true,
    columns: [
      column('surveyId', idColumn, primary),
      column('root', idColumn),
      column('invited', countColumn, { isNullable: true }),
      column('drawn', countColumn, { isNullable: true }),
      column('responses', countColumn),
      column('unsigned', textColumn),
      column('leaves', textColumn),
      column('content', textColumn),
    ],
  }),
];

/** The reps' keys, their shares of the council keys, and the bulletins of closed surveys. */
export class CreateCouncil1796000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.dropTable(table.name);
  }
}
