import { isByInvitation, isOpenedOnTable, isPetition } from '../../questionnaire/index.js';
import { findPurgeObstacle, type Survey } from '../../surveys/index.js';
import type { words } from '../words/index.js';

interface Link {
  readonly path: string;
  readonly text: string;
}

interface Facts {
  /** Where its days are. */
  readonly today: string;
  /** Whether its closing is through, and it was not cancelled. */
  readonly isClosed: boolean;
  /** Whether there is an edition to show. */
  readonly hasResults: boolean;
}

/** Where one goes from the page of a survey, by what one wants there: to print, to read, to decide. */
export function viewLinks(
  survey: Survey,
  { today, isClosed, hasResults }: Facts,
  t: (typeof words)['en']['survey'],
  language: string,
): readonly { readonly title: string; readonly links: readonly Link[] }[] {
  const { id, slug, state, definition, purgedOn } = survey;
  const at = (path: string): string => `/rep/surveys/${id}/${path}`;
  const isRunning = state === 'scheduled' || state === 'open';
  const isInvited = isByInvitation(definition.mode);
  const isOnTable = isOpenedOnTable(definition);
  const links = (all: readonly (readonly [boolean, string, string])[]): readonly Link[] =>
    all.filter(([isThere]) => isThere).map(([, path, text]) => ({ path, text }));
  const groups = [
    {
      title: t.toPrint,
      links: links([
        [isRunning, at('poster'), t.poster],
        [['open', 'closed', 'opened'].includes(state), at('papers'), t.papers],
        [isInvited && isRunning, at('slips'), t.slips],
        [isInvited && isRunning, at('slip-counts'), t.slipCounts],
        [
          isClosed && isPetition(definition.questionnaire),
          `/b/${slug}/petition.pdf?lang=${language}`,
          t.sheet,
        ],
        [isOnTable && ['opened', 'archived'].includes(state), at('table/minutes'), t.minutes],
      ]),
    },
    {
      title: t.toRead,
      links: links([
        [BULLETIN_STATES.includes(state), `/b/${slug}`, t.bulletin],
        [Boolean(survey.shownOn), `/r/${slug}?lang=${language}`, t.shown],
      ]),
    },
    {
      title: t.toDecide,
      links: links([
        [hasResults, at('results-page'), t.showing],
        [isOnTable && isRunning, at('table'), t.look],
        [CHANGING_STATES.includes(state) && !purgedOn, at('changes'), t.changes],
        [!findPurgeObstacle(survey, today), at('purge'), t.purge],
      ]),
    },
  ];
  return groups.filter((group) => group.links.length > 0);
}

/** The bulletin is there once the closing is through. */
const BULLETIN_STATES: readonly string[] = ['closed', 'opened', 'archived', 'cancelled'];

/** While two reps can still change something: later there are results. */
const CHANGING_STATES: readonly string[] = ['scheduled', 'open', 'closed'];
