import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, countColumn } from '../../database/index.js';

/** The one row that says where the trail ends; whoever adds to it holds this row. */
@Entity({ name: 'trail_head', withoutRowid: true })
export class TrailHead {
  @PrimaryColumn(codeColumn)
  of!: string;

  /** How many entries there are. */
  @Column(countColumn)
  number!: number;

  /** Hash of the last; null before the first. */
  @Column({ ...codeColumn, nullable: true })
  hash!: string | null;
}
