import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { keepNoStatistics } from '../keep-no-statistics.js';
import { codeColumn, column, countColumn, idColumn, textColumn } from '../portable-columns.js';

const primary = { isPrimary: true } as const;

/**
 * Lists of addresses and who was written to, and how many invitations came in which way. No row of
 * these names an invitation, and none of an invitation names a list.
 */
const tables = [
  new Table({
    name: 'mail_batch',
    withoutRowid: true,
    columns: [
      column('id', idColumn, primary),
      column('survey', idColumn),
      column('name', textColumn),
      column('keyMark', idColumn),
      column('state', codeColumn),
    ],
  }),
  new Table({
    name: 'written_address',
    withoutRowid: true,
    columns: [column('digest', idColumn, primary), column('survey', idColumn)],
  }),
  new Table({
    name: 'invitation_count',
    withoutRowid: true,
    columns: [
      column('survey', idColumn, primary),
      column('kind', codeColumn, primary),
      column('count', countColumn),
    ],
  }),
];

export class KeepBatches1797000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.createTable(table.clone());
      const names = table.columns.map(({ name }) => name);
      await keepNoStatistics(runner, table.name, names);
    }
    await runner.query('ALTER TABLE mail_job RENAME COLUMN address TO sealed');
    await runner.query(`ALTER TABLE mail_job ADD COLUMN batch varchar(64) NOT NULL DEFAULT ''`);
    await keepNoStatistics(runner, 'mail_job', ['sealed', 'batch']);
    // What was under way may have arrived, and its code is gone; what was refused had none.
    await runner.query(`UPDATE mail_job SET state = 'sent', sealed = '' WHERE state = 'sending'`);
    await runner.query(`UPDATE mail_job SET state = 'queued' WHERE state = 'failed'`);
    // What did not come by mail came as slips.
    await runner.query(
      `INSERT INTO invitation_count (survey, kind, count)
       SELECT survey, 'admin-slips', COUNT(*) - (
         SELECT COUNT(*) FROM mail_job WHERE mail_job.survey = invitation.survey AND state = 'sent'
       ) FROM invitation GROUP BY survey`,
    );
    // Nobody can tell any more to whom these went: a batch whose key nobody has.
    await runner.query(
      `INSERT INTO mail_batch (id, survey, name, "keyMark", state)
       SELECT DISTINCT survey, survey, '', '', 'begun' FROM mail_job WHERE state = 'sent'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM mail_job WHERE state <> 'sent'`);
    await runner.query('ALTER TABLE mail_job DROP COLUMN batch');
    await runner.query('ALTER TABLE mail_job RENAME COLUMN sealed TO address');
    for (const table of [...tables].reverse()) await runner.dropTable(table.name);
  }
}
