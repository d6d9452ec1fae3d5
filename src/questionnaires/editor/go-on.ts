import { fill } from '../../language/index.js';
import { Page, type Viewer } from '../../web/index.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { words } from '../words/index.js';
import { viewGaps } from './gaps.view.js';

/** Which button was pressed: the one that saves, or the one that goes on to what is left to settle. */
export function takeThen(body: unknown): { readonly goesOn: boolean; readonly fields: unknown } {
  if (typeof body !== 'object' || body === null) return { goesOn: false, fields: body };
  const { then, ...fields } = body as Record<string, unknown>;
  return { goesOn: then === 'next', fields };
}

/** The page on which the first thing is settled that a survey still waits for. */
export const nextGap = (viewer: Viewer, { id, content }: QuestionnaireDraft): string | null =>
  viewGaps(viewer, id, content)[0]?.path ?? null;

/** The page of a form with a second button, where something is left to settle on another page. */
export function withGoOn(
  page: Page,
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  place: string,
): Page {
  const own = `/admin/questionnaires/${id}/${place}`;
  const count = viewGaps(viewer, id, content).filter(({ path }) => path !== own).length;
  const goOn = count > 0 ? fill(words[viewer.language].editor.goOn, { count }) : null;
  return new Page(page.view, { ...page.model, goOn }, page.status, page.language, page.headers);
}
