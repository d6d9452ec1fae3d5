import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn } from '../../database/index.js';
import type { Role } from '../../web/index.js';

/** `first-admin` is the link printed at the first start; it dies as soon as an admin exists. */
export type LinkPurpose = Role | 'first-admin';

/** A one-time address at which one person makes one account. */
@Entity({ name: 'account_link', withoutRowid: true })
export class AccountLink {
  @PrimaryColumn(idColumn)
  tokenHash!: string;

  @Column(codeColumn)
  role!: LinkPurpose;

  /** The last day on which it is accepted. */
  @Column(dayColumn)
  expiresOn!: string;

  /** The admin who made it; null in the link of a first start. */
  @Column({ ...idColumn, nullable: true })
  madeBy?: string | null;

  /** A name by which admins tell links apart; nothing else uses it. */
  @Column({ ...codeColumn, nullable: true })
  forWhom?: string | null;
}
