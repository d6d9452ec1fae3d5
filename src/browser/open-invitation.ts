import { type Invitation, parseInvitation } from '../credentials/browser.js';
import { openSurvey, showTrouble } from './open-survey.js';
import { adoptPage } from './page/adopt-page.js';
import { onPress, one, showMessages, showPanel } from './page/elements.js';
import { loadSurvey } from './survey/load-survey.js';

/**
 * Starts on the page that every invitation opens: checks the survey against what the link pins,
 * then goes on in the page of that survey without leaving this one.
 *
 * @param fragment what stood after the `#`; empty when somebody came without a link
 */
export async function openInvitation(fragment: string): Promise<void> {
  const invitation = parseInvitation(fragment);
  if (invitation?.survey) return follow(invitation, invitation.survey);
  ask(fragment === '' ? undefined : 'bad-link');
}

async function follow(invitation: Invitation, survey: string): Promise<void> {
  showPanel('checking');
  const loaded = await loadSurvey(survey, invitation.definition);
  const again = (): Promise<void> => follow(invitation, survey);
  if (loaded.kind !== 'checked') {
    showTrouble(loaded.kind, again);
    return;
  }
  const isAdopted = await adoptPage(`/s/${loaded.survey.slug}${location.search}`);
  if (!isAdopted) {
    showTrouble('no-answer', again);
    return;
  }
  await openSurvey(invitation, loaded.survey);
}

/** Asks for a link, or for what a slip of paper says. Nothing typed here is ever in an address. */
function ask(message?: string): void {
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
    if (!(await adoptPage(`/s/${slug}${location.search}`))) showMessages(panel, 'no-answer');
    else await openSurvey(invitation);
  });
}
