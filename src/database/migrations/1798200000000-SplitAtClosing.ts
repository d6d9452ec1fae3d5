import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { keepNoStatistics } from '../keep-no-statistics.js';
import { bytesColumn, column, idColumn } from '../portable-columns.js';
import { refuse } from '../refusals.js';

/** Of a row that was sealed on the phone: where it goes at closing, and what no second row may have. */
const MARKS = ['point', 'digest'];

/**
 * Rows that phones sealed stand beside their ballot while people answer, and apart from it from the
 * closing on: ballots in one table, rows in another, and nothing that joins them
 * (docs/decisions/0052).
 */
export class SplitAtClosing1798200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const bytes = bytesColumn(runner);
    for (const name of MARKS) {
      await runner.query(`ALTER TABLE response ADD COLUMN "${name}" varchar(64)`);
    }
    await runner.query(`CREATE UNIQUE INDEX ${POINT_ONCE} ON response (survey, point)`);
    await runner.query(
      `ALTER TABLE intake_key ADD COLUMN "use" varchar(100) NOT NULL DEFAULT 'intake'`,
    );
    await runner.createTable(
      new Table({
        name: 'ballot',
        withoutRowid: true,
        columns: [
          column('serial', idColumn, { isPrimary: true }),
          column('survey', idColumn),
          column('input', bytes),
          column('signature', bytes),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'sealed_row',
        withoutRowid: true,
        columns: [
          column('survey', idColumn, { isPrimary: true }),
          column('digest', idColumn, { isPrimary: true }),
          column('sealed', bytes),
        ],
      }),
    );
    await keepNoStatistics(runner, 'response', MARKS);
    await keepNoStatistics(runner, 'intake_key', ['use']);
    await keepNoStatistics(runner, 'ballot', ['serial', 'survey', 'input', 'signature']);
    await keepNoStatistics(runner, 'sealed_row', ['survey', 'digest', 'sealed']);
  }

  /** An earlier version could neither read such rows nor store more of them. */
  async down(runner: QueryRunner): Promise<void> {
    for (const rows of ['response WHERE point IS NOT NULL', 'ballot', 'sealed_row']) {
      const found = (await runner.query(`SELECT survey FROM ${rows} LIMIT 1`)) as unknown[];
      if (found.length > 0) throw refuse('sealed-responses');
    }
    await runner.query(`DELETE FROM intake_key WHERE "use" <> 'intake'`);
    await runner.dropTable('sealed_row');
    await runner.dropTable('ballot');
    await runner.query('ALTER TABLE intake_key DROP COLUMN "use"');
    await runner.query(`DROP INDEX ${POINT_ONCE}`);
    for (const name of MARKS) await runner.query(`ALTER TABLE response DROP COLUMN "${name}"`);
  }
}

const POINT_ONCE = 'response_point_once';
