import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { keepNoStatistics } from '../keep-no-statistics.js';
import { bytesColumn, column, idColumn, textColumn } from '../portable-columns.js';
import { refuse } from '../refusals.js';

/**
 * Responses are stored sealed. Nothing here can seal what an earlier version stored in clear, so
 * rows of that kind stop the migration instead of being lost.
 */
export class SealResponses1796000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await dropEmpty(runner, 'unsealed-responses');
    const bytes = bytesColumn(runner);
    await runner.createTable(
      new Table({
        name: 'response',
        withoutRowid: true,
        columns: [
          column('serial', idColumn, { isPrimary: true }),
          column('survey', idColumn),
          column('nonceDigests', textColumn),
          column('input', bytes),
          column('signature', bytes),
          column('sealed', bytes, { isNullable: true }),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'intake_key',
        withoutRowid: true,
        columns: [
          column('survey', idColumn, { isPrimary: true }),
          column('publicKey', textColumn),
          column('privateKey', textColumn),
        ],
      }),
    );
    const rows = ['serial', 'survey', 'nonceDigests', 'input', 'signature', 'sealed'];
    await keepNoStatistics(runner, 'response', rows);
    await keepNoStatistics(runner, 'intake_key', ['survey', 'publicKey', 'privateKey']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropEmpty(runner, 'sealed-responses');
    await runner.dropTable('intake_key');
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
}

async function dropEmpty(
  runner: QueryRunner,
  refusal: 'unsealed-responses' | 'sealed-responses',
): Promise<void> {
  const rows = (await runner.query('SELECT serial FROM response LIMIT 1')) as unknown[];
  if (rows.length > 0) throw refuse(refusal);
  await runner.dropTable('response');
}
