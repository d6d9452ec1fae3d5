import { type Invitation, parseInvitation } from '../credentials/browser.js';
import { LANGUAGES } from '../common/browser.js';
import { currentSurvey, Keeping } from './page/keeping.js';
import { surveysWithBallot } from './ballot/kept-ballot.js';
import { openSurvey } from './open-survey.js';
import { make, onPress, one, pageText, showMessages, showPanel } from './page/elements.js';
import { bindLanguages } from './page/languages.js';
import { pageLanguage } from './page/page-language.js';
import { loadWords } from './page/page-words.js';
import { loadSurvey, type LoadedSurvey, loadSurveyAt, titleOf } from './survey/load-survey.js';
import type { Arrival } from './visit/arrival.js';
import { drawEmpty, showTrouble } from './without-survey.js';

/** Longer than a survey takes that comes together with the script. */
const SLOW_MS = 800;

/**
 * Starts where every invitation leads: checks the survey against what the link pins and draws it from
 * what was checked.
 *
 * @param fragment what stood after the `#`; empty when somebody came without a link
 */
export async function openInvitation(fragment: string): Promise<void> {
  const invitation = parseInvitation(fragment);
  if (invitation?.survey) return follow(invitation, invitation.survey);
  // On somebody's own device a reload goes on where it was, also where only this page has an address.
  const current = currentSurvey();
  if (fragment === '' && current) return follow(undefined, current);
  await ask(fragment === '' ? undefined : 'bad-link');
}

/** Starts on the page of a survey, whose name stands in the address. */
export async function openAddress(slug: string): Promise<void> {
  const loaded = await meanwhile(loadSurveyAt(slug));
  if (loaded.kind !== 'checked') {
    return showTrouble(loaded.kind, () => openAddress(slug));
  }
  await openSurvey(loaded.survey);
}

async function follow(
  invitation: Invitation | undefined,
  survey: string,
  withKept = false,
): Promise<void> {
  const loaded = await meanwhile(loadSurvey(survey, invitation?.definition));
  const again = () => follow(invitation, survey, withKept);
  await goOn(loaded, { invitation, withKept }, again);
}

/**
 * The page without a survey is drawn where that is slow to come: drawing takes a phone a moment. So does reading
 * the words, which mostly come first.
 */
async function meanwhile(loading: Promise<LoadedSurvey>): Promise<LoadedSurvey> {
  void loadWords(pageLanguage(LANGUAGES));
  const slow = new Promise<undefined>((resolve) => setTimeout(resolve, SLOW_MS));
  const loaded = await Promise.race([loading, slow]);
  if (!loaded) await drawEmpty();
  return loading;
}

async function goOn(
  loaded: LoadedSurvey,
  arrival: Arrival,
  again: () => Promise<void>,
): Promise<void> {
  if (loaded.kind !== 'checked') {
    return showTrouble(loaded.kind, again);
  }
  await openSurvey(loaded.survey, arrival);
}

/** Asks for a link, or for what a slip of paper says. Nothing typed here is ever in an address. */
async function ask(message?: string): Promise<void> {
  if (!(await drawEmpty())) return;
  showAsking(message);
  bindLanguages(async (tag) => {
    const isDrawn = await drawEmpty(tag);
    if (isDrawn) showAsking();
    return isDrawn;
  });
}

function showAsking(message?: string): void {
  const panel = showPanel('enter');
  showMessages(panel, ...(message ? [message] : []));
  const codeField = one<HTMLInputElement>('[data-field="invitation"]', panel);
  const slugField = one<HTMLInputElement>('[data-field="slug"]', panel);
  onPress(one('[data-action="open"]', panel), async () => {
    const invitation = parseInvitation(codeField.value);
    if (!invitation) {
      showMessages(panel, 'bad-invitation');
      return;
    }
    if (invitation.survey) return follow(invitation, invitation.survey);
    const slug = slugField.value.trim().replace(/^.*\/s\//, '');
    if (!/^[\w-]{1,100}$/.test(slug)) {
      showMessages(panel, 'bad-slug');
      return;
    }
    showMessages(panel);
    const loaded = await loadSurveyAt(slug);
    if (loaded.kind === 'no-answer') showMessages(panel, 'no-answer');
    else await goOn(loaded, { invitation, withKept: false }, () => Promise.resolve());
  });
  void offerKept(panel);
}

/** What this device keeps can be gone on with, without invitation and code. */
async function offerKept(panel: HTMLElement): Promise<void> {
  const found = await Promise.all(surveysWithBallot().map((survey) => loadSurvey(survey)));
  const checked = found.flatMap((one) => (one.kind === 'checked' ? [one.survey] : []));
  const surveys = checked.filter(({ state }) => /^(open|scheduled)$/.test(state));
  for (const { id } of checked.filter((one) => !surveys.includes(one))) void Keeping.end(id);
  const part = one('[data-part="kept-here"]', panel);
  part.hidden = surveys.length === 0;
  const buttons = surveys.map((survey) => {
    const button = make('button', pageText('go-on-with', { title: titleOf(survey) }), {
      type: 'button',
      class: 'quiet',
    });
    onPress(button, () => openSurvey(survey, { invitation: undefined, withKept: true }));
    return button;
  });
  one('[data-slot="kept"]', part).replaceChildren(...buttons);
}
