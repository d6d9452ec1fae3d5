import type { MailboxSettings } from '../../config/index.js';
import { MailboxRefusal, Pop3Mailbox } from './pop3-mailbox.js';

export type MailboxState = 'ready' | 'unreachable' | 'refused';

/** Opens the mailbox for bounces and closes it again: nothing is read, counted or deleted. */
export async function tryMailbox(settings: MailboxSettings): Promise<MailboxState> {
  try {
    await Pop3Mailbox.with(settings, new AbortController().signal, () => Promise.resolve());
    return 'ready';
  } catch (error) {
    return error instanceof MailboxRefusal ? 'refused' : 'unreachable';
  }
}
