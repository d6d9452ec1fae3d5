import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, countColumn, idColumn } from '../../database/index.js';

/** What is public of the key that opens one survey, as its definition holds it. */
@Entity({ name: 'council_key', withoutRowid: true })
export class CouncilKey {
  @PrimaryColumn(idColumn)
  surveyId: string;

  /** X25519, 32 bytes, base64url. */
  @Column(codeColumn)
  publicKey: string;

  /** SHA-256 of the private half. */
  @Column(codeColumn)
  commitment: string;

  @Column(countColumn)
  needed: number;

  @Column(countColumn)
  shares: number;
}
