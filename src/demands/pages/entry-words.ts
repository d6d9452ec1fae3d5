import { type LocalisedText, textIn } from '../../common/index.js';
import { fill, formatDay } from '../../language/index.js';
import type { DemandState } from '../../reports/index.js';
import type { Language } from '../../web/index.js';
import type { Entry } from '../register/register.js';
import {
  claimStanding,
  daysFrom,
  type DemandStanding,
  demandStanding,
  type Reworded,
} from '../standing/standing-of.js';
import { words } from '../words/index.js';

const LONGEST = 140;

export const stateWord = (state: DemandState, language: Language): string =>
  words[language].states[state];

export const say = (text: LocalisedText, language: Language): string => textIn(text, language);

export function textOfEntry(entry: Entry, language: Language): string {
  const text =
    entry.kind === 'demand'
      ? demandStanding(entry.steps).wording.text
      : claimStanding(entry.steps).wording.statement;
  return say(text, language);
}

/** “Demand 4: no visit more than …”, on one line. */
export function nameOf(entry: Entry, language: Language): string {
  const text = textOfEntry(entry, language).replace(/\s+/g, ' ');
  const letters = [...text];
  const short =
    letters.length > LONGEST
      ? `${letters
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`
      : text;
  return fill(words[language][entry.kind].named, { number: entry.number, text: short });
}

/** By when what is waited for is due, and by how many days it is late; null where nothing is. */
export function sayDue(
  { due, dueOn }: Pick<DemandStanding, 'due' | 'dueOn'>,
  today: string,
  language: Language,
): string | null {
  const t = words[language].due;
  if (due === null) return null;
  if (dueOn === null) return t[due].open;
  const day = formatDay(dueOn, language);
  return dueOn < today
    ? fill(t[due].late, { day, days: daysFrom(dueOn, today) })
    : fill(t[due].by, { day });
}

/** That the words are not those of the first day; null where they are. */
export function sayReworded(reworded: Reworded | null, language: Language): string | null {
  if (reworded === null) return null;
  const { changed, changedAfter, changedBefore } = words[language].entry;
  const { on, isAfterOpening } = reworded;
  const sentence =
    isAfterOpening === null ? changed : isAfterOpening ? changedAfter : changedBefore;
  return fill(sentence, { day: formatDay(on, language) });
}
