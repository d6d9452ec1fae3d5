import { fill, formatDayThere } from '../language/index.js';
import { isByInvitation } from '../questionnaire/index.js';
import { type Survey, viewAmendments } from '../surveys/index.js';
import { interfaceLanguage, LANGUAGES, Page } from '../web/index.js';
import { intakeStateOf } from './intake-state.js';
import { languageLinks } from './language-links.js';
import { wordsOf } from './survey-words.js';
import { words } from './words/index.js';

/** What stands in place of the questionnaire, and its status. */
export interface Notice {
  readonly status: 404 | 409 | 410 | 429 | 503;
  readonly code:
    | 'no-such-survey'
    | 'not-open-yet'
    | 'closed'
    | 'cancelled'
    | 'by-invitation'
    | 'already-counted'
    | 'survey-without-keys'
    | 'too-many'
    | 'unavailable';
  readonly title: string;
  readonly text: string;
}

export function unknownSurvey(language: string): Notice {
  const t = wordsOf(null, language).page;
  return { status: 404, code: 'no-such-survey', title: t.unknownTitle, text: t.unknownText };
}

export function unavailable(survey: Survey, language: string): Notice {
  const t = wordsOf(survey, language).page;
  return { status: 503, code: 'unavailable', title: t.errorTitle, text: t.unavailable };
}

export function tooMany(survey: Survey, language: string): Notice {
  const t = wordsOf(survey, language).page;
  return { status: 429, code: 'too-many', title: t.errorTitle, text: t.tooMany };
}

export function alreadyCounted(survey: Survey, language: string): Notice {
  const t = wordsOf(survey, language).page;
  return { status: 409, code: 'already-counted', title: t.countedTitle, text: t.countedText };
}

function cancelled(survey: Survey, language: string): Notice {
  const t = wordsOf(survey, language).page;
  return { status: 410, code: 'cancelled', title: t.cancelledTitle, text: t.cancelledText };
}

/** Of a survey that an earlier version opened, whose answers could not be sealed. */
function withoutKeys(survey: Survey, language: string): Notice {
  const { withoutKeysTitle } = wordsOf(survey, language).page;
  const text = words[interfaceLanguage(language)].refusals['survey-without-keys'];
  return { status: 409, code: 'survey-without-keys', title: withoutKeysTitle, text };
}

export function closed(survey: Survey, language: string): Notice {
  const t = wordsOf(survey, language).page;
  return { status: 410, code: 'closed', title: t.closedTitle, text: t.closedText };
}

/** Responses to a survey by invitation come sealed, with a ballot, from the script of its page. */
export function byInvitation(survey: Survey, language: string): Notice {
  const t = wordsOf(survey, language).page;
  return { status: 409, code: 'by-invitation', title: t.invitedTitle, text: t.invitedText };
}

export function notOpenYet(
  survey: Survey,
  first: { readonly day: string; readonly zone: string } | undefined,
  language: string,
): Notice {
  const t = wordsOf(survey, language).page;
  const text = first
    ? fill(t.notYetOn, { day: formatDayThere(first.day, first.zone, interfaceLanguage(language)) })
    : t.notYetText;
  return { status: 409, code: 'not-open-yet', title: t.notYetTitle, text };
}

/** Why a survey takes no responses now; null when it does. */
export function stateNotice(survey: Survey, language: string): Notice | null {
  const state = intakeStateOf(survey);
  switch (state.kind) {
    case 'open':
      return survey.definition.keys ? null : withoutKeys(survey, language);
    case 'closed':
      return closed(survey, language);
    case 'cancelled':
      return cancelled(survey, language);
    case 'not-yet':
      return notOpenYet(survey, state.first, language);
  }
}

/** Whether nobody can answer any more, so that a device has nothing to keep. */
const isOver = ({ code }: Notice): boolean => code === 'closed' || code === 'cancelled';

/** Where everybody may read what came of it, once two representatives show it. */
const leadsToResults = ({ shownOn, slug }: Survey, { code }: Notice, language: string) =>
  shownOn && code === 'closed'
    ? { path: `/r/${slug}?lang=${language}`, text: words[interfaceLanguage(language)].results }
    : null;

export function noticePage(notice: Notice, survey: Survey | null, language: string): Page {
  const t = wordsOf(survey, language).page;
  const tags =
    survey && survey.state !== 'draft' ? survey.definition.questionnaire.languages : LANGUAGES;
  const { title, text, status } = notice;
  const model = {
    t,
    language,
    noticeTitle: title,
    text,
    languages: languageLinks(tags, language),
    amendments: survey && viewAmendments(survey, interfaceLanguage(language)),
    results: survey && leadsToResults(survey, notice, language),
    over: survey && isOver(notice) && isByInvitation(survey.definition.mode) && survey,
  };
  return new Page('respondent/notice', model, status, language);
}
