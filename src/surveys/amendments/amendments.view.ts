import { fill, formatDay, formatList } from '../../language/index.js';
import { type Amendment, nameBefore, signersOf } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';
import type { Survey } from '../directory/survey.entity.js';
import { wordsOf } from '../survey-words.js';

export interface AmendmentView {
  readonly text: string;
  readonly reason: string;
  readonly doubt: string | null;
}

/** What was changed since the definition was frozen, for whoever sees its control words. */
export function viewAmendments(
  { definition, amendments }: Pick<Survey, 'definition' | 'amendments'>,
  language: Language,
): { readonly title: string; readonly items: readonly AmendmentView[] } | null {
  if (!amendments || amendments.length === 0) return null;
  const { amendments: t } = wordsOf({ definition }, language);
  let last = definition.closesOn ?? '';
  const items = amendments.map((one, at) => {
    const people = signersOf(amendments, at, definition.holders);
    const who = one.signatures
      ? fill(t.devices, { people: formatList(people, language) })
      : t.accounts;
    const text = sentence(
      t,
      one,
      { last, who, from: nameBefore(amendments, at, definition) },
      language,
    );
    if (one.kind === 'last-day-later') last = one.closesOn;
    return {
      text,
      reason: fill(t.because, { reason: one.reason }),
      doubt: one.ofOneMaker ? t.ofOneMaker : null,
    };
  });
  return { title: t.title, items };
}

function sentence(
  t: ReturnType<typeof wordsOf>['amendments'],
  one: Amendment,
  { last, who, from }: { readonly last: string; readonly who: string; readonly from: string },
  language: Language,
): string {
  const day = formatDay(one.day, language);
  switch (one.kind) {
    case 'last-day-later':
      return fill(t.later, {
        day,
        who,
        from: formatDay(last, language),
        to: formatDay(one.closesOn, language),
      });
    case 'closed-early':
      return fill(t.early, { day, who, last: formatDay(last, language) });
    case 'cancelled':
      return fill(t.cancelled, { day, who });
    case 'holder-replaced':
      return fill(t.replaced, { day, who, from, to: one.name });
  }
}
