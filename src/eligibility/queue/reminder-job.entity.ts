import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, textColumn } from '../../database/index.js';

/** A reminder that waits to be sent. It goes before its mail does: nobody is reminded twice. */
@Entity({ name: 'reminder_job', withoutRowid: true })
export class ReminderJob {
  /** Random, hex: the order in which mails go out is not the order of the list. */
  @PrimaryColumn(idColumn)
  id!: string;

  @Column(idColumn)
  survey!: string;

  /** The address, readable with the key file only. */
  @Column(textColumn)
  sealed!: string;
}
