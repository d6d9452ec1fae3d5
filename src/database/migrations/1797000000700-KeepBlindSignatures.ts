import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepNoStatistics } from '../keep-no-statistics.js';

/**
 * A draw keeps what was signed for it (docs/decisions/0020). Nothing here can sign, so draws of an
 * earlier version have nothing until they are asked for again while their key is there.
 */
export class KeepBlindSignatures1797000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE draw ADD COLUMN signature text');
    await keepNoStatistics(runner, 'draw', ['signature']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE draw DROP COLUMN signature');
  }
}
