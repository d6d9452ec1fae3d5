import { type BulletinSummary, isToOpen, tellStanding } from '../../bulletin/index.js';
import { type Holder, viewHolders } from '../../council/index.js';
import { controlWordsIn, fill, wordsWhereSigned } from '../../language/index.js';
import { openingWordsOf } from '../../opening/index.js';
import { isPetition } from '../../questionnaire/index.js';
import type { SeatSaid } from '../../roster/index.js';
import type { Edition } from '../../releases/index.js';
import {
  keepingNote,
  type Survey,
  viewAmendments,
  viewMode,
  titleOf,
} from '../../surveys/index.js';
import { type Participation, describeParticipation } from '../../turnout/index.js';
import type { Language, Viewer } from '../../web/index.js';
import { viewRecord } from '../record/record.view.js';
import type { SurveyRecord } from '../record/survey-records.js';
import { words } from '../words/index.js';
import { isForHoldersToDestroy, viewDestroyed } from './destroyed.view.js';
import type { EditionGaps } from './edition-gaps.js';
import { viewResults } from './results.view.js';
import { viewLinks } from './survey-links.view.js';

export interface SurveyPageContent {
  readonly survey: Survey;
  /** Where its days are. */
  readonly today: string;
  /** Null before closing. */
  readonly bulletin: BulletinSummary | null;
  readonly participation: Participation;
  readonly record: SurveyRecord | undefined;
  readonly gaps: EditionGaps;
  /** Whether its results are being opened right now. */
  readonly isOpening: boolean;
  readonly holders: readonly Holder[];
  /** Seats that say that they have destroyed what they had. */
  readonly destroyedBy: readonly SeatSaid[];
}

export function viewSurvey(content: SurveyPageContent, viewer: Viewer) {
  const { survey, today, bulletin, participation, record, gaps, isOpening, holders } = content;
  const { language } = viewer;
  const opening = openingWordsOf(survey, language);
  const { questionnaire } = survey.definition;
  const t = wordsWhereSigned(words[language], isPetition(questionnaire)).survey;
  const closed = survey.state === 'cancelled' ? null : bulletin;
  return {
    title: titleOf(survey, language),
    t,
    id: survey.id,
    state: survey.state,
    stateText: words[language].list.states[survey.state],
    participation: describeParticipation(participation, survey, language),
    keeping: keepingNote(survey, language),
    words:
      survey.definitionHash === null
        ? null
        : controlWordsIn(survey.definitionHash, survey.definition),
    next: t.next[survey.state] || null,
    standing: closed ? tellStanding(survey, closed, language) : null,
    opening: isToOpen(survey, bulletin)
      ? {
          title: opening.title,
          lead: opening.lead,
          link: isOpening ? opening.progressTitle : opening.link,
        }
      : null,
    holders: viewHolders(survey, holders, viewer),
    destroyed: isForHoldersToDestroy(survey)
      ? viewDestroyed(survey, content.destroyedBy, language)
      : null,
    amendments: viewAmendments(survey, language),
    mayReview: !survey.purgedOn,
    links: viewLinks(
      survey,
      { today, isClosed: closed !== null, hasResults: record?.edition !== undefined },
      t,
      language,
    ),
    invalid: describeInvalid(survey, record?.edition, language),
    results: record?.edition ? viewResults(record.edition, gaps, language) : null,
    record: record ? viewRecord(record, language) : null,
    mode: viewMode(survey.definition, language),
  };
}

/** Rows that count in no figure are said, never dropped in silence. */
function describeInvalid(
  survey: Survey,
  edition: Edition | undefined,
  language: Language,
): string | null {
  const invalid = edition?.release.content.ballots?.invalid ?? 0;
  if (invalid === 0) return null;
  return fill(openingWordsOf(survey, language).invalid, { count: invalid });
}
