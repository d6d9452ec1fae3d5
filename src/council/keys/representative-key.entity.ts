import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, textColumn } from '../../database/index.js';

/** A rep's own key pair: shares of council keys are sealed to it. */
@Entity({ name: 'representative_key', withoutRowid: true })
export class RepresentativeKey {
  @PrimaryColumn(idColumn)
  accountId: string;

  /** X25519, 32 bytes, base64url. */
  @Column(textColumn)
  publicKey: string;

  /** The private half under argon2id of the opening passphrase, which is stored nowhere. */
  @Column(textColumn)
  wrapped: string;
}
