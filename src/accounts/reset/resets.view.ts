import { fill, formatDay } from '../../language/index.js';
import type { Viewer } from '../../web/index.js';
import { words } from '../words/index.js';
import { checkNumber } from './check-number.js';
import { mayApprove } from './may-approve.js';
import type { KnownReset } from './password-resets.js';

/** New passwords that were asked for, and those of the last days, as everybody in the office sees. */
export function viewResets(known: readonly KnownReset[], viewer: Viewer) {
  const { accountId: id, role, language } = viewer;
  const t = words[language].resets;
  const waiting = known.filter(({ reset }) => reset.approvedBy === null);
  const settled = known.filter(({ reset }) => reset.approvedBy !== null);
  return {
    t,
    waiting: waiting.map(({ reset, owner }) => ({
      path: `/account/resets/${reset.tokenHash}`,
      text: fill(t.asked, { login: owner.login, day: formatDay(reset.askedOn, language) }),
      number: checkNumber(reset.tokenHash),
      isOwn: owner.id === id,
      mayApprove: mayApprove({ id, role }, owner),
    })),
    settled: settled.map(({ reset, owner, approver }) =>
      fill(reset.usedOn === null ? t.approved : t.used, {
        login: owner.login,
        approver: approver?.login ?? t.gone,
        day: formatDay(reset.usedOn ?? reset.askedOn, language),
      }),
    ),
  };
}
