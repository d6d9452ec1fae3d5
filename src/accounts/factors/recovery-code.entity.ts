import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../database/index.js';

/** A code on paper for whoever has lost the second factor; its row goes when it is used. */
@Entity({ name: 'recovery_code', withoutRowid: true })
export class RecoveryCode {
  @PrimaryColumn(idColumn)
  codeHash!: string;

  @Column(idColumn)
  accountId!: string;
}
