import { fill, formatDay } from '../../language/index.js';
import type { Language } from '../../web/index.js';
import type { PendingLink } from '../links/account-links.js';
import { words } from '../words/index.js';

/** Links that nobody has used yet; the links themselves are known to nobody but who got them. */
export function viewPendingLinks(links: readonly PendingLink[], language: Language) {
  const t = words[language].accounts;
  return links.map(({ id, role, forWhom, maker, expiresOn }) => ({
    path: `/admin/accounts/invitations/${id}/withdrawal`,
    name: forWhom ?? t.nameless,
    role,
    roleName: t.roles[role],
    text: fill(t.pendingUntil, {
      maker: maker ?? t.formerAdmin,
      day: formatDay(expiresOn, language),
    }),
  }));
}
