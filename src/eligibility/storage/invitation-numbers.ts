import type { EntityManager } from 'typeorm';
import type { InvitationNumbers } from '../../surveys/index.js';
import { countOf } from './count-invitations.js';
import { Invitation } from './invitation.entity.js';

/**
 * How many invitations there are, in which way. Only slips are revoked, because only of slips
 * somebody has the hashes; of mails those are taken off that no server took.
 */
export async function invitationNumbers(
  manager: EntityManager,
  survey: string,
): Promise<InvitationNumbers> {
  const uploaded = {
    'admin-slips': await countOf(manager, survey, 'admin-slips'),
    'rep-slips': await countOf(manager, survey, 'rep-slips'),
    'admin-mails': await countOf(manager, survey, 'admin-mails'),
  };
  const slips = uploaded['admin-slips'] + uploaded['rep-slips'];
  const all = await manager.countBy(Invitation, { survey });
  const revoked = await manager.countBy(Invitation, { survey, revoked: true });
  const unreached = await countOf(manager, survey, 'unreached');
  return { byMail: all - slips - unreached, bySlip: slips - revoked, uploaded };
}
