import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { addressForList } from '../bounces/read-bounce.js';
import type { MailContent } from '../letter/letter-part.js';
import { mailTransport } from './mail-transport.js';

export interface OutgoingMail extends MailContent {
  readonly to: string;
  /** The list that the person is on; what comes back is counted under it. */
  readonly list?: string;
}

/**
 * What became of a mail. `refused`: the server will not have it, now or later; `later`: it was
 * certainly not taken this time; `uncertain`: it may have been.
 */
export type Delivery = 'sent' | 'refused' | 'later' | 'uncertain';

/** Hands mails to the server that CAHIER_SMTP_URL names. Logs nothing. */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  private transport: Promise<Transporter> | undefined;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** Links in mails need an address that leads here from everywhere. */
  get isConfigured(): boolean {
    return this.configuration.mail !== undefined && this.configuration.publicUrl !== undefined;
  }

  /** Whether the mail server answers and lets us in. */
  async isReachable(): Promise<boolean> {
    return this.open()
      .then((transport) => transport.verify())
      .then(
        () => true,
        () => false,
      );
  }

  async send(mail: OutgoingMail): Promise<Delivery> {
    const { to, list, ...content } = mail;
    const { from = '' } = this.configuration.mail ?? {};
    const back = this.addressOfReturn(list) ?? from;
    const options = { ...content, ...SAME_FOR_ALL, to, from, envelope: { from: back, to } };
    try {
      const { accepted } = (await (await this.open()).sendMail(options)) as {
        accepted: readonly unknown[];
      };
      return accepted.length === 1 ? 'sent' : 'refused';
    } catch (error) {
      return deliveryOf(error as MailError);
    }
  }

  /** Names the list only where a mailbox is emptied: else many servers would refuse a plus sign. */
  private addressOfReturn(list: string | undefined): string | undefined {
    const { address, mailbox } = this.configuration.mail?.bounces ?? {};
    if (address === undefined || !mailbox || list === undefined) return address;
    return addressForList(address, list);
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.transport)?.close();
  }

  private open(): Promise<Transporter> {
    return (this.transport ??= mailTransport(this.configuration.mail?.server ?? ''));
  }
}

/**
 * Nothing tells two mails of a survey apart but the code: the parts are parted by the same line. A
 * program that answers by itself is asked not to, and a server that cannot deliver to send the
 * headers back and not the code (RFC 3461; RFC 3834).
 */
const SAME_FOR_ALL = {
  baseBoundary: 'cahier',
  textEncoding: 'quoted-printable',
  headers: {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
  },
  dsn: { return: 'headers', notify: 'failure' },
} as const;

interface MailError {
  readonly code?: unknown;
  readonly syscall?: unknown;
  /** What the mail server answered, RFC 5321 4.2. */
  readonly responseCode?: unknown;
}

/**
 * An answer of the server is certain: 5yz for good, 4yz for now; so is a connection that never
 * was. One that breaks is not: nodemailer does not say whether the content had gone over it.
 */
function deliveryOf({ code, syscall, responseCode }: MailError): Delivery {
  const wasEarly = code === 'EAUTH' || code === 'EDNS' || syscall === 'connect';
  if (wasEarly) return 'later';
  if (typeof responseCode !== 'number' || responseCode < 400) return 'uncertain';
  return responseCode >= 500 ? 'refused' : 'later';
}
