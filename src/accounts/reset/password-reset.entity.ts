import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn } from '../../database/index.js';

/** A new password that somebody asked for. The link is good once another account has approved it. */
@Entity({ name: 'password_reset', withoutRowid: true })
export class PasswordReset {
  @PrimaryColumn(idColumn)
  tokenHash!: string;

  @Column(idColumn)
  accountId!: string;

  @Column(dayColumn)
  askedOn!: string;

  /** The account that approved it; null while nobody has. */
  @Column({ ...idColumn, nullable: true })
  approvedBy!: string | null;

  /** The day on which the new password was chosen; null before that. */
  @Column({ ...dayColumn, nullable: true })
  usedOn!: string | null;
}
