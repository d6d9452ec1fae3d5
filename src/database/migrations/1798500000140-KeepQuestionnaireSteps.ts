import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import {
  codeColumn,
  column,
  countColumn,
  flagColumn,
  idColumn,
  jsonColumn,
} from '../portable-columns.js';

const steps = new Table({
  name: 'questionnaire_step',
  withoutRowid: true,
  columns: [
    column('questionnaireId', idColumn, { isPrimary: true }),
    column('number', countColumn, { isPrimary: true }),
    column('isUndone', flagColumn),
    column('kind', codeColumn),
    column('part', codeColumn),
    column('name', jsonColumn),
    column('content', jsonColumn),
    column('stale', jsonColumn, { isNullable: true }),
  ],
});

const stale = new TableColumn(column('stale', jsonColumn, { isNullable: true }));

/** What the last changes of a questionnaire replaced, and which texts another language has left behind. */
export class KeepQuestionnaireSteps1798500000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(steps.clone());
    await runner.addColumn('questionnaire', stale.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('questionnaire', stale.name);
    await runner.dropTable(steps.name);
  }
}
