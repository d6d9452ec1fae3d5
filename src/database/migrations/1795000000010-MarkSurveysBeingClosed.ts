import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { column, flagColumn } from '../portable-columns.js';

/** True from the press that closes a survey until every room has done its part. */
const isClosing = new TableColumn(column('isClosing', flagColumn, { isNullable: true }));

export class MarkSurveysBeingClosed1795000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('survey', isClosing.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('survey', 'isClosing');
  }
}
