import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, jsonColumn } from '../portable-columns.js';

const restored = new TableColumn(column('restored', jsonColumn, { isNullable: true }));

/** From which backup a survey came back while people drew or answered; null in one that never did. */
export class MarkRestoredSurveys1797000000801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('survey', restored.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('survey', restored.name);
  }
}
