import { isByInvitation, isOpenedOnTable } from '../questionnaire/browser.js';
import { Keeping } from './page/keeping.js';
import { OWN_ADDRESS } from './own-address.js';
import { bindLanguages } from './page/languages.js';
import { bindLeaving } from './page/leave.js';
import { endOffline } from './page/offline.js';
import { isOnlyTab, leaveToOthers } from './page/one-tab.js';
import { IS_TEST } from './page/test-ballot.js';
import { pageLanguage } from './page/page-language.js';
import { type CheckedSurvey, loadSurvey, takesPart } from './survey/load-survey.js';
import { SurveyPage } from './visit/survey-page.js';
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
  const page = new SurveyPage(survey);
  const takes = takesPart(survey);
  // Waited for before anything is drawn: a page that is drawn in two parts is laid out twice.
  const isOnly = takes && isOnlyTab(`cahier.${id}`);
  const keeping = await Keeping.of(id);
  const isOther = takes && !(await isOnly);
  const before = keeping.read('language');
  const language = languages.find((tag) => tag === before) ?? pageLanguage(languages);
  if (!(await page.draw(language))) {
    leaveToOthers();
    return showTrouble('no-answer', () => openSurvey(survey, arrival));
  }
  if (!takes) {
    await showOver(survey, page);
    return;
  }
  if (isOther) {
    return showTrouble('other-tab', () => openSurvey(survey, arrival));
  }
  void keeping.settle();
  new Visit(survey, arrival, keeping, page, {
    clear: clearPage,
    isOver: () => endIfOver(survey),
  }).begin();
}

/** Nothing is kept of a survey that is closed; one that has not begun can still be waited for. */
async function showOver({ id, slug, state }: CheckedSurvey, page: SurveyPage): Promise<void> {
  bindLeaving(() => Promise.resolve(), clearPage);
  bindLanguages((language) => page.draw(language));
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
