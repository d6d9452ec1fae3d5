import { interfaceLanguage } from '../../common/browser.js';
import { fill, formatDay } from '../../language/browser.js';
import { type Drawn, el } from '../tree/element.js';
import type { ClientPage } from './shown-survey.js';

/**
 * What is not in the definition, and so in no control word. It is said before anything else, and wherever the
 * words are shown or asked for.
 */
export function drawChanges({
  survey,
  words: { client: c, page: t },
  language,
}: ClientPage): Drawn | null {
  const { amendments, restored, definition } = survey;
  const inWords = (day: string) => formatDay(day, interfaceLanguage(language));
  let last = definition.closesOn ?? '';
  const changes = amendments.map((one) => {
    const to = one.kind === 'last-day-later' ? one.closesOn : last;
    const days = {
      day: inWords(one.day),
      last: inWords(last),
      from: inWords(last),
      to: inWords(to),
    };
    last = to;
    const text = fill(c.changes[one.kind], days);
    const doubt = one.ofOneMaker ? [c.ofOneMaker] : [];
    return [text, ...doubt, fill(c.because, { reason: one.reason })].join(' ');
  });
  const backups = restored.map(({ backupOf, on }) =>
    fill(c.restored, { backupOf: inWords(backupOf), on: inWords(on) }),
  );
  if (changes.length + backups.length === 0) return null;
  return el(
    'div',
    { class: 'own-phone' },
    changes.length > 0 && el('p', {}, el('strong', {}, `${c.changed}.`)),
    [...changes, ...backups].map((text) => el('p', {}, text)),
    backups.length > 0 && el('p', {}, t.resend),
  );
}
