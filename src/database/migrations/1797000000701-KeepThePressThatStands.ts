import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 128 bits in hex, and the blank after each but the last. */
const LAST = 32;

/**
 * Of the presses that changed a response, the last is enough (docs/decisions/0021): a list of all of
 * them grew with every change, told how many there were, and had to end somewhere.
 */
export class KeepThePressThatStands1797000000701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE response RENAME COLUMN "nonceDigests" TO "nonceDigest"');
    await runner.query(
      `UPDATE response SET "nonceDigest" = substr("nonceDigest", length("nonceDigest") - ${LAST - 1})
       WHERE length("nonceDigest") > ${LAST}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE response RENAME COLUMN "nonceDigest" TO "nonceDigests"');
  }
}
