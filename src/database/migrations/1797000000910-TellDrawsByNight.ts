import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepNoStatistics } from '../keep-no-statistics.js';

/** Who asks whether an invitation was used is told once a night; what was drawn before this may be told. */
export class TellDrawsByNight1797000000910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE draw ADD COLUMN told boolean NOT NULL DEFAULT true');
    await keepNoStatistics(runner, 'draw', ['told']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE draw DROP COLUMN told');
  }
}
