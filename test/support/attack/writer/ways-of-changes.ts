import { bulletinOf, findings, later, same } from './counted.js';
import { tell } from './lies.js';
import type { Lie } from './visitor.js';
import { HONEST, type Way } from './way.js';

/** A last day that nobody agreed on: under the hash of another change, or in a chain of its own. */
const moved = (isChained: boolean): Lie =>
  tell((told) => {
    const [agreed] = later(told.definitionHash, '2031-03-28');
    told.amendments = isChained ? [agreed] : [{ ...agreed, closesOn: '2031-04-30' }];
  });

const CHANGED = 'last day from';

/** Lies about what was changed of a survey, and whether it is open. */
export const WAYS_OF_CHANGES: readonly Way[] = [
  {
    lie: 'another last day in a change that two agreed on',
    is: 'prevented',
    by: 'each change is hashed and hangs on the definition',
    inBrowser: true,
    holds: async ({ visit }) => (await visit({ lie: moved(false) })).at === 'mismatch',
    control: async ({ visit }) => (await visit({ lie: moved(true) })).at === 'form',
  },
  {
    lie: 'a change that nobody agreed on, in a chain of its own',
    is: 'noticed',
    by: 'the first screen shows every change, as made after the control words',
    inBrowser: true,
    holds: async ({ visit }) => (await visit({ lie: moved(true) })).first.includes(CHANGED),
    control: async ({ visit }) => !(await visit()).first.includes(CHANGED),
  },
  {
    lie: 'a change is left out on one phone',
    is: 'public check',
    by: 'the bulletin lists it; a server that leaves it out there too is not found out',
    inBrowser: true,
    holds: async (writer) => {
      const { first } = await writer.visit();
      const { published } = await bulletinOf(writer, same, { amended: true });
      return !first.includes(CHANGED) && published.amendments?.length === 1;
    },
    control: async (writer) => findings((await bulletinOf(writer, same)).published).length === 0,
  },
  {
    lie: 'the survey is called closed to one person',
    is: 'not covered',
    by: 'the page says closed; the person has the days of the poster to compare',
    inBrowser: true,
    holds: async ({ visit }) =>
      (await visit({ lie: tell((told) => (told.state = 'closed')) })).at === 'closed',
    control: HONEST,
  },
];
