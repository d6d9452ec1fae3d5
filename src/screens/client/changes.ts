import { interfaceLanguage } from '../../common/browser.js';
import { fill, formatDay, formatList } from '../../language/browser.js';
import { nameBefore, signersOf } from '../../questionnaire/browser.js';
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
  const changes = amendments.map((one, at) => {
    const people = formatList(
      signersOf(amendments, at, definition.holders),
      interfaceLanguage(language),
    );
    const to = one.kind === 'last-day-later' ? one.closesOn : last;
    const values = {
      day: inWords(one.day),
      who: one.signatures ? fill(c.changers.devices, { people }) : c.changers.accounts,
      last: inWords(last),
      from: nameBefore(amendments, at, definition) || inWords(last),
      to: one.kind === 'holder-replaced' ? one.name : inWords(to),
    };
    last = to;
    const text = fill(c.changes[one.kind], values);
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
