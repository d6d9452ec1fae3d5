import { fill, formatDay, formatNumber } from '../../language/index.js';
import type { Language } from '../../web/index.js';
import type { BounceCount } from '../bounces/bounce-store.js';
import type { MailsTold } from '../queue/told-mails.js';
import { words } from '../words/index.js';

/** A row for each list and each reminder; null where nothing was ever queued. */
export function viewToldMails(
  { lists, reminders, waiting }: MailsTold,
  bounces: readonly BounceCount[],
  language: Language,
) {
  const t = words[language].invitations;
  const number = (count: number): string => formatNumber(count, language);
  const rows = lists.map(({ id, name, addedOn, mails }) => {
    const back = bounces.find(({ batch }) => batch === id);
    return {
      name: name || t.unnamed,
      day: addedOn === null ? t.dayUnknown : formatDay(addedOn, language),
      cells: [
        { label: t.queued, value: number(mails.queued + mails.ready + mails.sending) },
        { label: t.sent, value: number(mails.sent) },
        { label: t.failed, value: number(mails.failed) },
        { label: t.uncertain, value: number(mails.uncertain) },
        { label: t.undelivered, value: number(back?.failed ?? 0) },
        { label: t.otherwise, value: number(back?.other ?? 0) },
      ],
    };
  });
  if (rows.length === 0 && reminders.length === 0) return null;
  return {
    heads: [t.queued, t.sent, t.failed, t.uncertain, t.undelivered, t.otherwise],
    rows,
    reminders: reminders.map(({ day, people }) =>
      fill(t.reminded, { day: formatDay(day, language), people }),
    ),
    waiting: waiting > 0 ? fill(t.remindersWait, { count: waiting }) : null,
  };
}
