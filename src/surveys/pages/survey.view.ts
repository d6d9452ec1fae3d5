import type { viewProposals } from '../../agreements/index.js';
import { textIn } from '../../common/index.js';
import {
  controlWordLines,
  controlWordsIn,
  fill,
  formatDay,
  languageName,
} from '../../language/index.js';
import { isByInvitation, isOpenedOnTable, type Questionnaire } from '../../questionnaire/index.js';
import { tellPlan } from '../../plans/index.js';
import { adminPage, adminWords, viewGaps } from '../../questionnaires/index.js';
import type { Page, Trouble, Viewer } from '../../web/index.js';
import { viewAmendments } from '../amendments/amendments.view.js';
import { lifeShown } from '../directory/life-shown.js';
import { lastDayOf } from '../directory/survey-days.js';
import type { Survey } from '../directory/survey.entity.js';
import type { Doubt } from '../life/known-day.js';
import { settingsOf } from '../settings/survey-settings.js';
import { wordsOf } from '../survey-words.js';
import { words } from '../words/index.js';
import { viewLifeDays } from './days.view.js';
import { viewMode } from './settings.view.js';
import { keepingNote } from '../purging/keeping-note.js';
import { restoredNotes } from '../restored-notes.js';
import { viewDays } from './view-days.js';

/** What else its page shows. */
interface Around {
  /** Where its days are. */
  readonly today: string;
  /** The questionnaire as it is being written, while the survey is a draft. */
  readonly drafted: Questionnaire | null;
  /** The opened survey that it repeats. */
  readonly wave: Survey | null;
  /** Why its end waits, where the day is in doubt. */
  readonly doubt: Doubt | null;
  /** What waits for a second account; none where nothing can. */
  readonly proposals: ReturnType<typeof viewProposals> | null;
}

/**
 * A survey with the step that comes next. Neither answers nor their number are in the model, so
 * that no template can show them.
 *
 */
export function surveyPage(
  viewer: Viewer,
  survey: Survey,
  { today, drafted, wave, proposals, doubt }: Around,
  trouble?: Trouble,
): Page {
  const t = adminWords[viewer.language];
  const { id, slug, state, questionnaireId, definition, definitionHash, invited } = survey;
  const { questionnaire, sensitive = false } = definition;
  const gaps = drafted && questionnaireId ? viewGaps(viewer, questionnaireId, drafted) : [];
  return adminPage(
    'survey',
    viewer,
    {
      title: textIn(questionnaire.title, viewer.language, questionnaire.languages) || slug,
      id,
      slug,
      state,
      stateName: t.states[state],
      questionnaireId,
      council: definition.council ?? null,
      restored: restoredNotes(survey, viewer.language),
      days: viewDays(survey, viewer.language),
      keeping: keepingNote(survey, viewer.language),
      d: wordsOf(survey, viewer.language).days,
      life: viewLifeDays(survey, today, viewer.language),
      languages: questionnaire.languages
        .map((tag) => languageName(tag, viewer.language))
        .join(', '),
      thresholds: fill(t.survey.thresholdsText, {
        k: definition.threshold,
        sensitive: definition.sensitiveThreshold,
      }),
      invited,
      hasInvitations:
        (state === 'scheduled' || state === 'open') && isByInvitation(definition.mode),
      told: tellPlan(definition, viewer.language),
      s: words[viewer.language].settings,
      mode: viewMode(definition, viewer.language),
      isSensitive: sensitive,
      opening: openingOf(survey, viewer.language),
      isClosing: survey.isClosing ?? false,
      doubt: doubt && sayDoubt(doubt, viewer.language),
      isPurged: typeof survey.purgedOn === 'string',
      isToOpen: state === 'closed' && !survey.purgedOn,
      isPurgedUnopened: state === 'closed' && survey.purgedOn && !survey.isClosing,
      wave: wave?.definitionHash
        ? controlWordLines(wave.definitionHash, wave.definition).join(' · ')
        : null,
      words: definitionHash ? controlWordsIn(definitionHash, definition) : null,
      isDraft: state === 'draft',
      mayMoveDays: state === 'scheduled' || state === 'open',
      isCancelled: state === 'cancelled',
      // With a last day it closes by itself; only older surveys have none.
      mayClose: state === 'open' && lastDayOf(survey) === undefined,
      amendments: viewAmendments(survey, viewer.language),
      proposals,
      gaps,
    },
    trouble,
  );
}

/** Where results by invitation are opened: of a draft, as its settings say. */
function openingOf(survey: Survey, language: Viewer['language']) {
  const { definition, state } = survey;
  if (!isByInvitation(definition.mode)) return null;
  const frozen = isOpenedOnTable(definition) ? 'table' : 'server';
  return words[language].settings.openings[state === 'draft' ? settingsOf(survey).opening : frozen];
}

export function closePage(
  viewer: Viewer,
  { id, slug }: Survey,
  trouble?: Trouble,
  word = '',
): Page {
  const { close } = adminWords[viewer.language];
  const confirm = fill(close.confirm, { slug });
  return adminPage('close', viewer, { title: close.title, id, slug, confirm, word }, trouble);
}

/** What a step is pressed on: the day is part of it where it is in doubt. */
export const stepShown = (survey: Survey, doubt: Doubt | null) => ({
  ...lifeShown(survey),
  doubt,
});

const sayDoubt = ({ today, known }: Doubt, language: Viewer['language']): string =>
  fill(words[language].settings.doubt, {
    today: formatDay(today, language),
    known: formatDay(known, language),
  });
