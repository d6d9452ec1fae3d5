import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, countColumn, idColumn, jsonColumn } from '../../database/index.js';
import type { TrailEntry } from '../chain/entry.js';

/** An entry of the trail, with what it is looked up by. Rows are only ever added. */
@Entity({ name: 'trail_entry', withoutRowid: true })
export class TrailRow {
  @PrimaryColumn(countColumn)
  number!: number;

  @Column(codeColumn)
  hash!: string;

  @Column(jsonColumn)
  entry!: TrailEntry;

  @Column(codeColumn)
  kind!: string;

  /** The account that did it. */
  @Column({ ...idColumn, nullable: true })
  account!: string | null;

  @Column({ ...idColumn, nullable: true })
  survey!: string | null;
}
