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

const primary = { isPrimary: true } as const;
const optional = { isNullable: true } as const;
const unique = { isUnique: true } as const;

const tables = [
  new Table({
    name: 'account',
    withoutRowid: true,
    columns: [
      column('id', idColumn, primary),
      column('login', codeColumn, unique),
      column('role', codeColumn),
      column('passwordHash', textColumn),
      column('language', codeColumn),
      column('secondFactor', textColumn, optional),
    ],
  }),
  new Table({
    name: 'session',
    withoutRowid: true,
    columns: [
      column('tokenHash', idColumn, primary),
      column('accountId', idColumn),
      column('csrfToken', idColumn),
      column('expiresOn', dayColumn),
    ],
  }),
  new Table({
    name: 'account_link',
    withoutRowid: true,
    columns: [
      column('tokenHash', idColumn, primary),
      column('role', codeColumn),
      column('expiresOn', dayColumn),
    ],
  }),
  new Table({
    name: 'questionnaire',
    withoutRowid: true,
    columns: [
      column('id', idColumn, primary),
      column('code', codeColumn),
      column('content', textColumn),
    ],
  }),
  new Table({
    name: 'survey',
    withoutRowid: true,
    columns: [
      column('id', idColumn, primary),
      column('slug', codeColumn, unique),
      column('questionnaireId', idColumn, optional),
      column('state', codeColumn),
      column('definition', textColumn),
      column('definitionHash', codeColumn, optional),
      column('invited', countColumn, optional),
      column('participation', countColumn, optional),
      column('participationDay', dayColumn, optional),
    ],
  }),
  new Table({
    name: 'release',
    withoutRowid: true,
    columns: [
      column('surveyId', idColumn, primary),
      column('edition', countColumn, primary),
      column('hash', codeColumn),
      column('content', textColumn),
    ],
  }),
  new Table({
    name: 'verbatim',
    withoutRowid: true,
    columns: [
      column('id', idColumn, primary),
      column('surveyId', idColumn),
      column('question', codeColumn),
      column('text', textColumn),
      column('redacted', textColumn, optional),
      column('theme', codeColumn, optional),
      column('chosen', flagColumn),
    ],
  }),
];

export class CreateOffice1795000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.dropTable(table.name);
  }
}
