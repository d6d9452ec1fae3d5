import { fill, formatDayThere } from '../language/index.js';
import { type Survey, viewAmendments } from '../surveys/index.js';
import { interfaceLanguage, LANGUAGES, Page } from '../web/index.js';
import type { IntakeState } from './intake-state.js';
import { languageLinks } from './language-links.js';
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
    | 'too-many'
    | 'unavailable';
  readonly title: string;
  readonly text: string;
}

export function unknownSurvey(language: string): Notice {
  const t = words[interfaceLanguage(language)].page;
  return { status: 404, code: 'no-such-survey', title: t.unknownTitle, text: t.unknownText };
}

export function unavailable(language: string): Notice {
  const t = words[interfaceLanguage(language)].page;
  return { status: 503, code: 'unavailable', title: t.errorTitle, text: t.unavailable };
}

export function tooMany(language: string): Notice {
  const t = words[interfaceLanguage(language)].page;
  return { status: 429, code: 'too-many', title: t.errorTitle, text: t.tooMany };
}

export function alreadyCounted(language: string): Notice {
  const t = words[interfaceLanguage(language)].page;
  return { status: 409, code: 'already-counted', title: t.countedTitle, text: t.countedText };
}

function cancelled(language: string): Notice {
  const t = words[interfaceLanguage(language)].page;
  return { status: 410, code: 'cancelled', title: t.cancelledTitle, text: t.cancelledText };
}

export function closed(language: string): Notice {
  const t = words[interfaceLanguage(language)].page;
  return { status: 410, code: 'closed', title: t.closedTitle, text: t.closedText };
}

/** Responses to a survey by invitation come sealed, with a ballot, from the script of its page. */
export function byInvitation(language: string): Notice {
  const t = words[interfaceLanguage(language)].page;
  return { status: 409, code: 'by-invitation', title: t.invitedTitle, text: t.invitedText };
}

export function notOpenYet(
  first: { readonly day: string; readonly zone: string } | undefined,
  language: string,
): Notice {
  const shown = interfaceLanguage(language);
  const t = words[shown].page;
  const text = first
    ? fill(t.notYetOn, { day: formatDayThere(first.day, first.zone, shown) })
    : t.notYetText;
  return { status: 409, code: 'not-open-yet', title: t.notYetTitle, text };
}

/** Why a survey takes no responses now; null when it does. */
export function stateNotice(state: IntakeState, language: string): Notice | null {
  switch (state.kind) {
    case 'open':
      return null;
    case 'closed':
      return closed(language);
    case 'cancelled':
      return cancelled(language);
    case 'not-yet':
      return notOpenYet(state.first, language);
  }
}

export function noticePage(notice: Notice, survey: Survey | null, language: string): Page {
  const t = words[interfaceLanguage(language)].page;
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
  };
  return new Page('respondent/notice', model, status, language);
}
