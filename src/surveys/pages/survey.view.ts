import type { viewProposals } from '../../agreements/index.js';
import { textIn } from '../../common/index.js';
import {
  controlWordLines,
  controlWordsIn,
  fill,
  formatDay,
  languageName,
} from '../../language/index.js';
import { isByInvitation, type Questionnaire } from '../../questionnaire/index.js';
import {
  adminPage,
  adminWords,
  viewGaps,
  mergeLabel,
  crossingName,
} from '../../questionnaires/index.js';
import type { Page, Trouble, Viewer } from '../../web/index.js';
import { viewAmendments } from '../amendments/amendments.view.js';
import { lastDayOf } from '../directory/survey-days.js';
import type { Survey } from '../directory/survey.entity.js';
import type { Doubt } from '../life/known-day.js';
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
  { today, drafted, proposals, doubt }: Around,
  trouble?: Trouble,
): Page {
  const t = adminWords[viewer.language];
  const { id, slug, state, questionnaireId, definition, definitionHash, invited } = survey;
  const { questionnaire, merges = [], sensitive = false } = definition;
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
      crossings: definition.crossings.map((crossing) =>
        crossingName(viewer.language, questionnaire, crossing),
      ),
      s: words[viewer.language].settings,
      mode: viewMode(definition, viewer.language),
      isSensitive: sensitive,
      isClosing: survey.isClosing ?? false,
      doubt: doubt && sayDoubt(doubt, viewer.language),
      isPurged: typeof survey.purgedOn === 'string',
      isToOpen: state === 'closed' && !survey.purgedOn,
      isPurgedUnopened: state === 'closed' && survey.purgedOn && !survey.isClosing,
      merges: merges.map((merge) => mergeLabel(merge, questionnaire, viewer.language)),
      wave: definition.previousWave
        ? controlWordLines(definition.previousWave, questionnaire.languages).join(' · ')
        : null,
      words: definitionHash ? controlWordsIn(definitionHash, questionnaire.languages) : null,
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

export function closePage(viewer: Viewer, { id, slug }: Survey, trouble?: Trouble): Page {
  const { close } = adminWords[viewer.language];
  const confirm = fill(close.confirm, { slug });
  return adminPage('close', viewer, { title: close.title, id, slug, confirm }, trouble);
}

const sayDoubt = ({ today, known }: Doubt, language: Viewer['language']): string =>
  fill(words[language].settings.doubt, {
    today: formatDay(today, language),
    known: formatDay(known, language),
  });
