import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, idColumn, textColumn } from '../portable-columns.js';

/** No time, no sequence, no address, no language: a digest, a survey and the answers. */
export class CreateResponses1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'response',
        withoutRowid: true,
        columns: [
          column('serial', idColumn, { isPrimary: true }),
          column('survey', idColumn),
          column('answers', textColumn),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('response');
  }
}
