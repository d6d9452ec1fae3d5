import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, textColumn } from '../database/index.js';

/**
 * One row per response, and nothing that tells one row's story from another's: no time, no
 * sequence, no language (design section 5). Without a rowid SQLite keeps rows in digest order.
 */
@Entity({ name: 'response', withoutRowid: true })
export class ResponseEntity {
  /** SHA-256 of the respondent's own random number: says nothing, yet is the same on a retry. */
  @PrimaryColumn(idColumn)
  serial!: string;

  @Column(idColumn)
  survey!: string;

  /** Canonical JSON, so that equal answers are equal text. */
  @Column(textColumn)
  answers!: string;
}
