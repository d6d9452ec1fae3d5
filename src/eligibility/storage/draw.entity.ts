import { Column, Entity, PrimaryColumn } from 'typeorm';
import { flagColumn, idColumn, textColumn } from '../../database/index.js';

/** That an invitation was used, and for which blinded value: the only one it is ever signed for. */
@Entity({ name: 'draw', withoutRowid: true })
export class Draw {
  @PrimaryColumn(idColumn)
  invitation!: string;

  /** SHA-256 of the blinded value, hex; says nothing of what was blinded. */
  @Column(idColumn)
  blinded!: string;

  /**
   * What was signed for it, base64: the same ballot again, also once the key is destroyed. Blind,
   * so it says nothing of the ballot either (docs/decisions/0020). Null where an earlier version
   * signed and nobody has asked again.
   */
  @Column({ ...textColumn, nullable: true })
  signature!: string | null;

  /**
   * Whether it may be told that the invitation was used. Not before the night: whoever reads a
   * mailbox could ask every minute, and would learn when its owner drew.
   */
  @Column(flagColumn)
  told!: boolean;
}
