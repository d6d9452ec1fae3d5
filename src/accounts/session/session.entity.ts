import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn } from '../../database/index.js';

/** A browser that is signed in. A copy of this table opens no session: it holds digests only. */
@Entity({ name: 'session', withoutRowid: true })
export class Session {
  @PrimaryColumn(idColumn)
  tokenHash!: string;

  @Column(idColumn)
  accountId!: string;

  @Column(idColumn)
  csrfToken!: string;

  /** The last day on which it is accepted. */
  @Column(dayColumn)
  expiresOn!: string;
}
