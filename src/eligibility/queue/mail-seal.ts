import { Injectable } from '@nestjs/common';
import { KeyWrap } from '../../secrets/index.js';
import { personKey } from '../addresses/canonical-address.js';

/** What a mail that waits carries. */
export interface MailContents {
  readonly address: string;
  /** What `newInvitationSecret` gave; missing until the invitation is made. */
  readonly code?: string;
  /** The surveys in which the code is good, which are several in a book. */
  readonly surveys?: readonly string[];
}

/** Fits the longest address, a code and a book of a dozen surveys; more of them take another. */
const BLOCK_BYTES = 768;

/**
 * What is stored of addresses, readable with the key file only: sealed while a mail waits, and as a
 * digest from then on, of which nobody can make an address.
 */
@Injectable()
export class MailSeal {
  constructor(private readonly keyWrap: KeyWrap) {}

  /** Of one length, whatever is in it: a short address is not told from a long one. */
  seal(survey: string, contents: MailContents): string {
    const text = JSON.stringify(contents);
    const bytes = Buffer.byteLength(text);
    const room = Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES;
    return this.keyWrap.wrap('mail', survey, text + ' '.repeat(room - bytes));
  }

  /** Throws `key-file-differs` when another key file sealed it. */
  open(survey: string, sealed: string): MailContents {
    return JSON.parse(this.keyWrap.unwrap('mail', survey, sealed)) as MailContents;
  }

  digest(survey: string, address: string): string {
    return this.keyWrap.digest('address', `${survey} ${personKey(address)}`);
  }

  /** The same for all lists of a survey that were read with one key file. */
  keyMark(survey: string): string {
    return this.keyWrap.digest('key-mark', survey);
  }
}
