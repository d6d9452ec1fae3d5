import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn } from '../../database/index.js';

/** The one row: the last day that the server took for true. */
@Entity({ name: 'known_day', withoutRowid: true })
export class KnownDayRow {
  @PrimaryColumn(codeColumn)
  of!: string;

  @Column(dayColumn)
  day!: string;
}
