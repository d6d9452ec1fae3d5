import { fill, formatList } from '../../language/index.js';
import { isOpenedOnTable } from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
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
 */
export function viewDestroyed(
  { id, definition }: Survey,
  said: readonly number[],
  language: Language,
) {
  const t = words[language].destroyed;
  const seats = definition.holders?.seats ?? [];
  const missing = seats.filter((_, i) => !said.includes(i + 1)).map(({ name }) => name);
  return {
    t,
    file: `/rep/surveys/${id}/table/survey.json`,
    said: fill(t.said, { said: said.length, seats: seats.length }),
    people: seats.map(({ name }, i) => ({ name, text: said.includes(i + 1) ? t.has : t.hasNot })),
    missing:
      missing.length === 0 ? null : fill(t.missing, { people: formatList(missing, language) }),
  };
}
