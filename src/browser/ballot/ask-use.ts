import { toBase64Url } from '../../credentials/browser.js';
import { postJson, textOf } from '../call-privately.js';

export type InvitationUse = 'used' | 'unused' | 'no-such' | 'unanswered';

const USES: Readonly<Record<string, InvitationUse>> = {
  drawn: 'used',
  'not-drawn': 'unused',
  unknown: 'no-such',
};

/**
 * Whether a ballot was taken with an invitation. Only its holder can ask, and asking takes nothing
 * (protocol.md 8 and 10: an invitation that was stolen from a mailbox shows as drawn).
 *
 * @param base address of the process that knows the invitations; empty for this origin
 * @param survey 32 hex digits
 * @param secret 10 bytes
 */
export async function askUse(
  base: string,
  survey: string,
  secret: Uint8Array,
): Promise<InvitationUse> {
  const asked = { survey, invitation: toBase64Url(secret) };
  const called = await postJson(`${base}/api/invitation-state`, asked);
  if (called.kind === 'no-answer' || !called.ok) return 'unanswered';
  return USES[textOf(called.body, 'state') ?? ''] ?? 'unanswered';
}
