import { textIn } from '../../common/index.js';
import { languageLabel } from '../../language/index.js';
import { type Questionnaire, questionsOf } from '../../questionnaire/index.js';
import type { Page, Viewer } from '../../web/index.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';

/** The frame of a phone; the page in it is rendered by the room that respondents meet. */
export function previewPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  asked: unknown,
): Page {
  const { title } = words[viewer.language].preview;
  const chosen = content.languages.find((tag) => tag === asked) ?? content.languages[0] ?? '';
  const name = textIn(content.title, viewer.language, content.languages);
  return adminPage('preview', viewer, {
    title: name ? `${title} · ${name}` : title,
    id,
    places: placesOf(content),
    chosen,
    languages: content.languages.map((tag) => ({
      tag,
      name: languageLabel(tag, viewer.language),
      isChosen: tag === chosen,
    })),
  });
}

/** The forms of what the page in the frame shows, by how that names it: for the script beside it. */
export const placesOf = (content: Questionnaire): string =>
  JSON.stringify(
    Object.fromEntries([
      ...content.sections.map(({ code }) => [`section ${code}`, `sections/${code}`]),
      ...questionsOf(content).map(({ code }) => [code, `questions/${code}`]),
      ...content.profile.map(({ code }) => [code, `profile/${code}`]),
    ]),
  );
