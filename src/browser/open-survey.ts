import type { Invitation } from '../credentials/browser.js';
import { onPress, one, showMessages, showPanel } from './page/elements.js';
import { isOnlyTab } from './page/one-tab.js';
import { type CheckedSurvey, type LoadedSurvey, loadSurvey } from './survey/load-survey.js';
import { Visit } from './visit.js';

/** What the server wrote into the page of a survey by invitation. */
const ballotPart = (): HTMLElement | null => document.querySelector('[data-survey]');

/**
 * Starts on the page of a survey. Does nothing where the page holds no ballot: the survey is not
 * open, or has an open link.
 *
 * @param survey when it was checked before the page was adopted
 */
export async function openSurvey(invitation?: Invitation, survey?: CheckedSurvey): Promise<void> {
  const part = ballotPart();
  if (!part) return;
  const { survey: id = '', eligibility = '', intake = '' } = part.dataset;
  const isOther = invitation?.survey !== undefined && invitation.survey !== id;
  const loaded: LoadedSurvey = isOther
    ? { kind: 'mismatch' }
    : survey?.id === id
      ? { kind: 'checked', survey }
      : await loadSurvey(id, invitation?.definition);
  if (loaded.kind !== 'checked') {
    showTrouble(loaded.kind, () => openSurvey(invitation));
    return;
  }
  if (!(await isOnlyTab(`cahier.${id}`))) {
    showTrouble('other-tab', () => openSurvey(invitation, loaded.survey));
    return;
  }
  new Visit(loaded.survey, invitation, { eligibility, intake }).begin();
}

export type Trouble = 'mismatch' | 'unknown' | 'no-answer' | 'other-tab' | 'unsupported';

/** Says why it goes no further, and offers to try again where that may help. */
export function showTrouble(trouble: Trouble, again: () => void | Promise<void>): void {
  const panel = showPanel('trouble');
  showMessages(panel, trouble);
  const button = one('[data-action="again"]', panel);
  button.hidden = trouble !== 'no-answer' && trouble !== 'other-tab';
  onPress(button, again);
}
