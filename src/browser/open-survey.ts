import { interfaceLanguage } from '../common/browser.js';
import { fill, formatDayThere, wordsWhereSigned } from '../language/browser.js';
import {
  isByInvitation,
  isOpenedOnTable,
  isPetition,
  timeZoneOf,
} from '../questionnaire/browser.js';
import { drawClientPage, drawClosedPage, type ScreenWords } from '../screens/browser.js';
import { Keeping } from './page/keeping.js';
import { OWN_ADDRESS } from './own-address.js';
import { drawPage } from './page/draw.js';
import { all } from './page/elements.js';
import { bindLanguages } from './page/languages.js';
import { bindLeaving } from './page/leave.js';
import { endOffline } from './page/offline.js';
import { isOnlyTab } from './page/one-tab.js';
import { IS_TEST } from './page/test-ballot.js';
import { showWhatToCompare } from './survey/what-to-compare.js';
import { pageLanguage } from './page/page-language.js';
import { loadWords } from './page/page-words.js';
import { type CheckedSurvey, loadSurvey } from './survey/load-survey.js';
import type { Arrival } from './visit/arrival.js';
import { Visit } from './visit/visit.js';
import { clearPage, showTrouble } from './without-survey.js';

/** Goes on with a survey whose definition was hashed here: its first screen, or why there is none. */
export async function openSurvey(
  survey: CheckedSurvey,
  arrival: Arrival = { invitation: undefined, withKept: false },
): Promise<void> {
  const { id, slug, definition } = survey;
  const { invitation } = arrival;
  // An open link needs no ballot: its page is made by the server.
  if (!isByInvitation(definition.mode)) {
    location.replace(`${OWN_ADDRESS}/s/${slug}`);
    return;
  }
  if (invitation?.survey !== undefined && invitation.survey !== id) {
    return showTrouble('mismatch', () => undefined);
  }
  // Of answers that are opened on the server none can be told from others.
  if (IS_TEST && !isOpenedOnTable(definition)) {
    return showTrouble('no-test', () => undefined);
  }
  const { languages } = definition.questionnaire;
  const draw = (language: string): Promise<boolean> => drawSurvey(survey, language);
  const keeping = await Keeping.of(id);
  const before = keeping.read('language');
  const language = languages.find((tag) => tag === before) ?? pageLanguage(languages);
  if (!(await draw(language))) {
    return showTrouble('no-answer', () => openSurvey(survey, arrival));
  }
  if (!takesPart(survey)) {
    await showOver(survey, draw);
    return;
  }
  if (!(await isOnlyTab(`cahier.${id}`))) {
    return showTrouble('other-tab', () => openSurvey(survey, arrival));
  }
  void keeping.settle();
  new Visit(survey, arrival, keeping, {
    draw,
    clear: clearPage,
    isOver: () => endIfOver(survey),
  }).begin();
}

/** Nothing is kept of a survey that is closed; one that has not begun can still be waited for. */
async function showOver(
  { id, slug, state }: CheckedSurvey,
  draw: (language: string) => Promise<boolean>,
): Promise<void> {
  bindLeaving(() => Promise.resolve(), clearPage);
  bindLanguages(draw);
  if (state === 'scheduled') return;
  await Keeping.end(id);
  await endOffline(slug);
}

/** Where a response was not accepted: whether that is because nobody can answer any more. */
async function endIfOver({ id }: CheckedSurvey): Promise<boolean> {
  const loaded = await loadSurvey(id);
  if (loaded.kind !== 'checked' || takesPart(loaded.survey)) return false;
  window.onbeforeunload = window.onpopstate = null;
  await openSurvey(loaded.survey);
  return true;
}

/** Answers are taken, or ballots before that. */
const takesPart = ({ state, definition }: CheckedSurvey): boolean =>
  state === 'open' || (state === 'scheduled' && definition.mode === 'two-phases');

/** @returns whether the words of the language came */
async function drawSurvey(survey: CheckedSurvey, language: string): Promise<boolean> {
  const read = await loadWords(language);
  if (!read) return false;
  const { slug, definition, state } = survey;
  const { questionnaire } = definition;
  const words = wordsWhereSigned(read, isPetition(questionnaire));
  if (takesPart(survey)) {
    const shown = { ...survey, isOpen: state === 'open' };
    const page = {
      survey: shown,
      words,
      language,
      plan: `${OWN_ADDRESS}/s/${slug}/plan?lang=${language}`,
      bulletin: `${OWN_ADDRESS}/b/${slug}`,
    };
    drawPage(drawClientPage(page), language);
    for (const part of all('[data-part="test"]')) part.hidden = !IS_TEST;
    showWhatToCompare(survey);
  } else {
    const notice = noticeOf(survey, words, language);
    drawPage(drawClosedPage(words, questionnaire.languages, language, notice), language);
  }
  return true;
}

function noticeOf({ state, definition }: CheckedSurvey, { page: t }: ScreenWords, tag: string) {
  if (state === 'cancelled') return { title: t.cancelledTitle, text: t.cancelledText };
  if (state !== 'scheduled') return { title: t.closedTitle, text: t.closedText };
  const { opensOn } = definition;
  const there = opensOn && formatDayThere(opensOn, timeZoneOf(definition), interfaceLanguage(tag));
  return { title: t.notYetTitle, text: there ? fill(t.notYetOn, { day: there }) : t.notYetText };
}
