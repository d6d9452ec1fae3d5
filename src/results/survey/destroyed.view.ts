import { dayAfter } from '../../common/index.js';
import { fill, formatDay, formatList } from '../../language/index.js';
import { isOpenedOnTable } from '../../questionnaire/index.js';
import { holdersNow, type Survey } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** Whether holders have something of it to destroy themselves: the server destroyed what it had. */
export const isForHoldersToDestroy = ({
  state,
  definition,
  purgedOn,
  isClosing,
}: Survey): boolean =>
  isOpenedOnTable(definition) && !isClosing && (Boolean(purgedOn) || state === 'cancelled');

/**
 * What each holder destroys once the answers are, and who has said that they did.
 *
 * @param said seats whose devices have signed it
 * @param today where its days are
 */
export function viewDestroyed(
  survey: Survey,
  { said, today }: { readonly said: readonly number[]; readonly today: string },
  language: Language,
) {
  const t = words[language].destroyed;
  const { id, definition } = survey;
  const seats = definition.holders?.seats ?? [];
  // By the key of its list alone a seat says so, and a successor has another one.
  const successors = holdersNow(survey).filter((held, i) => held !== seats[i]);
  // All that a device knows of its days is what it was frozen with.
  const isEarly = definition.closesOn !== undefined && today <= definition.closesOn;
  const missing = seats.filter((_, i) => !said.includes(i + 1)).map(({ name }) => name);
  return {
    t,
    file: `/rep/surveys/${id}/table/survey.json`,
    said: fill(t.said, { said: said.length, seats: seats.length }),
    people: seats.map(({ name }, i) => ({ name, text: said.includes(i + 1) ? t.has : t.hasNot })),
    early: isEarly
      ? fill(t.early, { day: formatDay(dayAfter(definition.closesOn, 1), language) })
      : null,
    successors:
      successors.length === 0
        ? null
        : fill(t.successors, {
            people: formatList(
              successors.map(({ name }) => name),
              language,
            ),
          }),
    missing:
      missing.length === 0 ? null : fill(t.missing, { people: formatList(missing, language) }),
  };
}
