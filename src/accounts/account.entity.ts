import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, textColumn } from '../database/index.js';
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

  /** Empty until the account has one; see `secondFactorIsSatisfied`. */
  @Column({ ...textColumn, nullable: true })
  secondFactor!: string | null;
}
