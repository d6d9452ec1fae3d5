import { fill, formatList } from '../../language/index.js';
import { isOpenedOnTable } from '../../questionnaire/index.js';
import type { SeatSaid } from '../../roster/index.js';
import { destroyedOn, holdersNow, type Survey } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** Whether holders have something of it to destroy themselves: the server destroyed what it had. */
export const isForHoldersToDestroy = (survey: Survey): boolean =>
  isOpenedOnTable(survey.definition) && destroyedOn(survey) !== null;

/**
 * What each holder destroys once the answers are, and who has said that they did.
 *
 * @param said by which keys seats have said it
 */
export function viewDestroyed(survey: Survey, said: readonly SeatSaid[], language: Language) {
  const t = words[language].destroyed;
  const { id } = survey;
  const people = peopleOf(survey, said);
  const missing = people.filter(({ has }) => !has).map(({ name }) => name);
  return {
    t,
    file: `/rep/surveys/${id}/table/ended.json`,
    said: fill(t.said, { said: people.length - missing.length, people: people.length }),
    people: people.map(({ name, has, isSuccessor }) => ({
      name: isSuccessor ? fill(t.successor, { name }) : name,
      text: has ? t.has : t.hasNot,
    })),
    missing:
      missing.length === 0 ? null : fill(t.missing, { people: formatList(missing, language) }),
  };
}

/**
 * Who may have something of it: whom its definition names, to whom two holders gave a seat on, and whoever says so as
 * the successor of a seat, to whom the others handed it over.
 */
function peopleOf(survey: Survey, said: readonly SeatSaid[]) {
  const held = holdersNow(survey);
  return (survey.definition.holders?.seats ?? []).flatMap((first, i) => {
    const ofSeat = said.filter(({ seat }) => seat === i + 1);
    const now = held[i];
    const successors = new Map<string | undefined, { name: string; has: boolean }>();
    if (now && now !== first) successors.set(now.sign, { name: now.name, has: false });
    for (const { sign, name, isHolders } of ofSeat) {
      if (!isHolders) successors.set(sign, { name, has: true });
    }
    return [
      { name: first.name, has: ofSeat.some(({ isHolders }) => isHolders), isSuccessor: false },
      ...[...successors.values()].map((one) => ({ ...one, isSuccessor: true })),
    ];
  });
}
