import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, textColumn } from '../../database/index.js';

/**
 * `queued`: there is no invitation yet. `ready`: there is, and its code lies sealed beside the
 * address. `sending`: a process speaks to the mail server. `uncertain`: the mail may have arrived,
 * several times over. Sending again is harmless, because it is the same code.
 */
export const MAIL_STATES = ['queued', 'ready', 'sending', 'sent', 'failed', 'uncertain'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** One invitation to be sent by e-mail. Nothing joins it to the invitation that it carries. */
@Entity({ name: 'mail_job', withoutRowid: true })
export class MailJob {
  /** Random, hex: the order in which mails go out is not the order of the list. */
  @PrimaryColumn(idColumn)
  id!: string;

  @Column(idColumn)
  survey!: string;

  /** The list with which it came. */
  @Column(idColumn)
  batch!: string;

  /** Address and code, sealed with the key file, of one length for all; empty once sent. */
  @Column(textColumn)
  sealed!: string;

  @Column(codeColumn)
  state!: MailState;
}
