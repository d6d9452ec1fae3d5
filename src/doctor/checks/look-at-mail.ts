import { tryMailbox, tryMailServer } from '../../eligibility/index.js';
import { type Look, seen, unseen, when } from '../examination.js';
import type { Setup } from '../setup.js';

/** Whether the mail server answers, hides what is said to it and lets us in. */
export async function lookAtMail({ configuration }: Setup): Promise<Look> {
  const { mail, publicUrl } = configuration;
  if (!mail) return unseen('mail', 'no-mail');
  const state = await tryMailServer(mail.server);
  return seen('mail', [
    ...when(publicUrl === undefined, 'mail-without-address'),
    ...(state === 'ready' ? [] : when(true, `mail-${state}`)),
  ]);
}

/** Whether the mailbox for bounces can be opened; what lies in it stays. */
export async function lookAtBounces({ configuration }: Setup): Promise<Look> {
  const mailbox = configuration.mail?.bounces?.mailbox;
  if (!mailbox) return unseen('bounces', 'no-mailbox');
  const state = await tryMailbox(mailbox);
  return seen('bounces', state === 'ready' ? [] : when(true, `bounces-${state}`));
}
