import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../database/index.js';

/** That an invitation was used, and for which blinded value: the only one it is ever signed for. */
@Entity({ name: 'draw', withoutRowid: true })
export class Draw {
  @PrimaryColumn(idColumn)
  invitation!: string;

  /** SHA-256 of the blinded value, hex; says nothing of what was blinded. */
  @Column(idColumn)
  blinded!: string;
}
