import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, textColumn } from '../../database/index.js';

/**
 * `sending` is written before the mail server is spoken to: a job that is found in it at a start
 * was cut short, and nobody knows whether the mail went out.
 */
export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** One invitation to be sent by e-mail. Nothing joins it to the invitation that it carried. */
@Entity({ name: 'mail_job', withoutRowid: true })
export class MailJob {
  /** Random, hex: the order in which mails go out is not the order of the list. */
  @PrimaryColumn(idColumn)
  id!: string;

  @Column(idColumn)
  survey!: string;

  /** Empty once sent. */
  @Column(textColumn)
  address!: string;

  @Column(codeColumn)
  state!: MailState;
}
