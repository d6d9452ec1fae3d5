import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, textColumn } from '../../database/index.js';

/**
 * In the office database: that a survey needs a key, asked by a process that may not open the
 * eligibility database, and the public half, written by one that may.
 */
@Entity({ name: 'issuer_request', withoutRowid: true })
export class IssuerRequest {
  @PrimaryColumn(idColumn)
  survey!: string;

  /** SPKI DER, base64; null until the key is made. */
  @Column({ ...textColumn, nullable: true })
  spki!: string | null;
}
