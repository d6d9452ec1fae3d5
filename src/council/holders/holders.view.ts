import { fill, formatDay, formatList } from '../../language/index.js';
import type { Survey } from '../../surveys/index.js';
import type { Viewer } from '../../web/index.js';
import { words } from '../words/index.js';
import type { Holder } from './holders.js';

/**
 * Who holds a share of a survey and whether each has shown that it opens; null where no shares
 * matter. Where too few may be counted on, it says what can be done.
 */
export function viewHolders(
  { id, state, definition }: Survey,
  holders: readonly Holder[],
  { accountId, language }: Viewer,
) {
  const council = definition.keys?.council;
  if (!council || holders.length === 0) return null;
  const t = words[language].holders;
  const checked = holders.filter(({ state }) => state === 'checked');
  const own = holders.find((holder) => holder.accountId === accountId);
  const missing = holders.filter(({ state }) => state === 'unchecked').flatMap(loginOf);
  return {
    t,
    lead: fill(t.lead, { needed: council.needed }),
    people: holders.map(({ login, state, checkedOn }) => ({
      login: login ?? t.nameless,
      state,
      text: fill(t.states[state], {
        day: checkedOn === null ? '' : formatDay(checkedOn, language),
      }),
    })),
    summary: fill(t.summary, { checked: checked.length, holders: holders.length }),
    missing:
      missing.length === 0 ? null : fill(t.missing, { people: formatList(missing, language) }),
    warning:
      state !== 'closed' && checked.length < council.needed
        ? fill(t.warning, { needed: council.needed })
        : null,
    check: own && own.state !== 'checked' ? `/rep/surveys/${id}/check` : null,
  };
}

const loginOf = ({ login }: Holder): readonly string[] => (login === null ? [] : [login]);
