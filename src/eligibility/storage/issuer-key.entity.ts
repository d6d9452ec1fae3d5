import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, textColumn } from '../../database/index.js';

/** What signs the ballots of one survey, until it closes. */
@Entity({ name: 'issuer_key', withoutRowid: true })
export class IssuerKey {
  @PrimaryColumn(idColumn)
  survey!: string;

  @PrimaryColumn(codeColumn)
  partition!: string;

  /** SPKI DER, base64. */
  @Column(textColumn)
  spki!: string;

  /** PKCS #8 DER, base64, wrapped by the key of the key file. */
  @Column(textColumn)
  privateKey!: string;
}
