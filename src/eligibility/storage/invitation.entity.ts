import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, flagColumn, idColumn } from '../../database/index.js';

/** That somebody may take part. Who that is stands nowhere: only the holder knows the secret. */
@Entity({ name: 'invitation', withoutRowid: true })
export class Invitation {
  /** SHA-256("invite/v1" ‖ survey ‖ secret), hex. */
  @PrimaryColumn(idColumn)
  hash!: string;

  @Column(idColumn)
  survey!: string;

  /** The key that signs for it; there is one, `all`. */
  @Column(codeColumn)
  partition!: string;

  @Column(flagColumn)
  revoked!: boolean;
}
