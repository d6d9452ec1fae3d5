import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, textColumn } from '../database/index.js';

/** What the intake's key is for: reading what browsers encrypt to it, or signing receipts. */
export type IntakeKeyUse = 'intake' | 'receipt';

/**
 * The key of the intake of one survey. The row is also what says that
 * the survey takes responses: closing destroys it in the transaction that writes them anew.
 */
@Entity({ name: 'intake_key', withoutRowid: true })
export class IntakeKeyEntity {
  @PrimaryColumn(idColumn)
  survey!: string;

  @Column({ ...codeColumn, default: 'intake' })
  use!: IntakeKeyUse;

  /** Uncompressed P-256 point, base 64 for URLs; of receipts, SPKI in base 64. */
  @Column(textColumn)
  publicKey!: string;

  /** Wrapped by the key of the key file. */
  @Column(textColumn)
  privateKey!: string;
}
