import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../database/index.js';

/**
 * That an address has, or is about to have, an invitation to a survey. Without the key file it tells
 * nobody which address; with it, whoever guesses an address can see whether it is here.
 */
@Entity({ name: 'written_address', withoutRowid: true })
export class WrittenAddress {
  /** HMAC-SHA-256 of survey and address, hex. */
  @PrimaryColumn(idColumn)
  digest!: string;

  @Column(idColumn)
  survey!: string;
}
