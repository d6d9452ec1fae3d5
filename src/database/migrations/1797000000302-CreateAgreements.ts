import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  codeColumn,
  column,
  dayColumn,
  flagColumn,
  idColumn,
  textColumn,
} from '../portable-columns.js';

const optional = { isNullable: true } as const;

/** What one rep's account proposed and another's confirmed. */
const agreement = new Table({
  name: 'agreement',
  withoutRowid: true,
  columns: [
    column('id', idColumn, { isPrimary: true }),
    column('kind', codeColumn),
    column('subject', idColumn),
    column('content', textColumn),
    column('state', codeColumn),
    column('waitsFor', codeColumn, { ...optional, isUnique: true }),
    column('proposedBy', idColumn),
    column('proposerLogin', codeColumn),
    column('proposedOn', dayColumn),
    column('endedBy', idColumn, optional),
    column('enderLogin', codeColumn, optional),
    column('endedOn', dayColumn, optional),
    column('isOfOneMaker', flagColumn, optional),
  ],
});

export class CreateAgreements1797000000302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(agreement.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(agreement.name);
  }
}
