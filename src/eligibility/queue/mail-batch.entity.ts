import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, textColumn } from '../../database/index.js';

/** `waiting`: no invitation of it exists yet, so that it can be taken back as a whole. */
export type BatchState = 'waiting' | 'begun';

/** A list of addresses that came together. Stands on mails that wait, never on an invitation. */
@Entity({ name: 'mail_batch', withoutRowid: true })
export class MailBatch {
  /** Random, hex. */
  @PrimaryColumn(idColumn)
  id!: string;

  @Column(idColumn)
  survey!: string;

  /** What the admin calls it. */
  @Column(textColumn)
  name!: string;

  /** Tells the key file that read it from another one, and nothing else. */
  @Column(idColumn)
  keyMark!: string;

  @Column(codeColumn)
  state!: BatchState;

  /** The day on which it was queued; unknown of lists of an earlier version. */
  @Column({ ...dayColumn, nullable: true })
  addedOn?: string | null;
}
