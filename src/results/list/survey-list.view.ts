import type { OpenProposal } from '../../agreements/index.js';
import { type Holder, viewHolders } from '../../council/index.js';
import { fill } from '../../language/index.js';
import { type Survey, type SurveyState, titleOf, viewDays } from '../../surveys/index.js';
import { type Participation, describeParticipation } from '../../turnout/index.js';
import type { Language, Viewer } from '../../web/index.js';
import { words } from '../words/index.js';

interface Entry {
  readonly survey: Survey;
  readonly participation: Participation;
  /** Closed, with results that wait for reps. */
  readonly isToOpen: boolean;
  readonly holders: readonly Holder[];
}

/** What waits for reps comes first. */
const ORDER: readonly SurveyState[] = [
  'closed',
  'open',
  'opened',
  'scheduled',
  'archived',
  'cancelled',
  'draft',
];

export function viewSurveyList(entries: readonly Entry[], viewer: Viewer) {
  const { language } = viewer;
  const t = words[language].list;
  const surveys = entries
    .map(({ survey, participation, isToOpen, holders }) => ({
      id: survey.id,
      title: titleOf(survey, language),
      address: `/s/${survey.slug}`,
      days: viewDays(survey, language),
      state: survey.state,
      stateText: t.states[survey.state],
      participation: describeParticipation(participation, survey, language),
      holders: viewHolders(survey, holders, viewer),
      action: isToOpen ? t.open : t.see,
    }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.title.localeCompare(b.title, language),
    );
  return { title: t.title, t, surveys };
}

/** What waits for two that is about no survey. */
export const viewAboutAccounts = (open: readonly OpenProposal[], language: Language) =>
  open.map(({ proposal, described: { title } }) => ({
    path: `/rep/agreements/${proposal.id}`,
    text: fill(words[language].list.waitsForTwo, { title }),
  }));
