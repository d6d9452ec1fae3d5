import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  codeColumn,
  column,
  countColumn,
  dayColumn,
  flagColumn,
  idColumn,
  textColumn,
} from '../portable-columns.js';

const optional = { isNullable: true } as const;

const entry = new Table({
  name: 'register_entry',
  withoutRowid: true,
  columns: [
    column('id', idColumn, { isPrimary: true }),
    column('kind', codeColumn),
    column('number', countColumn),
    column('surveyId', idColumn),
    column('code', codeColumn, optional),
    column('isAfterOpening', flagColumn),
  ],
  uniques: [
    { name: 'register_entry_number', columnNames: ['kind', 'number'] },
    { name: 'register_entry_code', columnNames: ['kind', 'surveyId', 'code'] },
  ],
});

const step = new Table({
  name: 'register_step',
  withoutRowid: true,
  columns: [
    column('entryId', idColumn, { isPrimary: true }),
    column('step', countColumn, { isPrimary: true }),
    column('day', dayColumn),
    column('notedOn', dayColumn),
    column('notedBy', idColumn, optional),
    column('noterLogin', codeColumn, optional),
    column('content', textColumn),
  ],
});

const document = new Table({
  name: 'register_document',
  withoutRowid: true,
  columns: [
    column('id', idColumn, { isPrimary: true }),
    column('entryId', idColumn),
    column('content', textColumn),
  ],
});

/** Demands and management's indicators, each with every step that was ever noted. */
export class CreateRegister1798000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [entry, step, document]) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [document, step, entry]) await runner.dropTable(table.name);
  }
}
