import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, textColumn } from '../database/index.js';

/**
 * The key with which browsers encrypt to the intake of one survey. The row is also what says that
 * the survey takes responses: closing destroys it in the transaction that writes them anew.
 */
@Entity({ name: 'intake_key', withoutRowid: true })
export class IntakeKeyEntity {
  @PrimaryColumn(idColumn)
  survey!: string;

  /** Uncompressed P-256 point, base 64 for URLs. */
  @Column(textColumn)
  publicKey!: string;

  /** Wrapped by the key of the key file. */
  @Column(textColumn)
  privateKey!: string;
}
