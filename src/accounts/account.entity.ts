import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, textColumn } from '../database/index.js';
import type { Language, Role } from '../web/index.js';

/** Somebody who works with surveys. Respondents have no account. */
@Entity({ name: 'account', withoutRowid: true })
export class Account {
  @PrimaryColumn(idColumn)
  id!: string;

  @Column({ ...codeColumn, unique: true })
  login!: string;

  @Column(codeColumn)
  role!: Role;

  @Column(textColumn)
  passwordHash!: string;

  @Column(codeColumn)
  language!: Language;

  /**
   * Who made the link at which it was made. Null in accounts older than this record, and where no account made
   * it: the first admin, the command line.
   */
  @Column({ ...idColumn, nullable: true })
  madeBy?: string | null;

  /** Null in accounts older than this record, and in those that the command line made before it was noted. */
  @Column({ ...dayColumn, nullable: true })
  madeOn?: string | null;

  /** Who let it choose a new password last, and on which day. */
  @Column({ ...idColumn, nullable: true })
  resetBy?: string | null;

  @Column({ ...dayColumn, nullable: true })
  resetOn?: string | null;
}
