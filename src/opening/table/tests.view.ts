import { chanceOfCatching, testsLookedFor } from '../../holders/index.js';
import { fill } from '../../language/index.js';
import type { Survey } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** Shares of all answers that somebody might exchange, in hundredths. */
const SHARES = [1, 5, 10, 25];
/** At the end of an address (`src/browser/page/test-ballot.ts`). */
const TEST_MARK = '#test';
/** Where nobody has said yet how many are invited. */
const IN_EXAMPLE = 100;

/** What test ballots show, and how likely: for as many answers as there are people invited. */
export function viewTests(
  { invited, definition: { tests = 0, holders } }: Pick<Survey, 'invited' | 'definition'>,
  language: Language,
) {
  const t = words[language].table.tests;
  const rows = Math.max(invited || IN_EXAMPLE, tests);
  const { needed = 0, seats = [] } = holders ?? {};
  const looked = tests > 0 ? testsLookedFor(tests, { needed, seats: seats.length }) : 0;
  const exchanges = [...new Set(SHARES.map((share) => Math.ceil((rows * share) / 100)))];
  return {
    text: tests > 0 ? fill(t.some, { tests, rows }) : t.none,
    how: tests > 0 ? fill(t.how, { end: TEST_MARK }) : null,
    chances: exchanges.map((exchanged) => {
      const chance = chanceOfCatching({ rows, tests: looked, exchanged });
      // Rounded down: no more is promised than there is.
      return fill(t.chance, { exchanged, rows, caught: Math.floor(chance * 100) });
    }),
    limit: fill(t.limit, { looked, tests, needed, seats: seats.length }),
  };
}
