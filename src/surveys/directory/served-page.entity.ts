import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn } from '../../database/index.js';

/** The one row: the number of the page that respondents are sent. */
@Entity({ name: 'served_page', withoutRowid: true })
export class ServedPageRow {
  @PrimaryColumn(codeColumn)
  of!: string;

  @Column(codeColumn)
  number!: string;
}
