import type { SurveyDefinition } from '../survey-definition.js';
import { type Amendment, MOST_AMENDMENTS } from './amendment.js';
import { isAmendment } from './amendment-form.js';

/** What the definition says about how it may change. */
export type Announced = Pick<SurveyDefinition, 'closesOn' | 'mayCloseEarly'>;

/**
 * Whether a list is what a definition may become: each of the right form, hung on the one before it, none earlier
 * than that, the last day only ever later, closed early only where that was announced, and nothing after an end
 * but that a survey closed early is cancelled. The hashes are not computed: a page's are promises.
 *
 * @param announced where the definition is known
 */
export function areInOrder(
  list: unknown,
  definitionHash: string,
  announced?: Announced,
): list is readonly Amendment[] {
  if (!Array.isArray(list) || list.length > MOST_AMENDMENTS) return false;
  let [previous, day, last, end] = [definitionHash, '', announced?.closesOn ?? '', ''];
  for (const one of list as readonly unknown[]) {
    if (!isAmendment(one) || one.previous !== previous || one.day < day) return false;
    if (end === 'cancelled' || (end !== '' && one.kind !== 'cancelled')) return false;
    if (one.kind === 'last-day-later') {
      if (one.closesOn <= last) return false;
      last = one.closesOn;
    } else if (one.kind !== 'holder-replaced') {
      if (one.kind === 'closed-early' && announced && !announced.mayCloseEarly) return false;
      end = one.kind;
    }
    [previous, day] = [one.hash, one.day];
  }
  return true;
}
