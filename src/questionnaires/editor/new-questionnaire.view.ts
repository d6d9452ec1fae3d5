import { words } from '../words/index.js';
import { type Page, type Viewer, type FormValues, textOf, type Trouble } from '../../web/index.js';
import { adminPage } from './admin-page.js';

export function newQuestionnairePage(viewer: Viewer, values: FormValues, trouble?: Trouble): Page {
  const { title } = words[viewer.language].create;
  const typed = {
    title: textOf(values['title']),
    code: textOf(values['code']),
    languages: textOf(values['languages']),
  };
  const content = textOf(values['content']);
  return adminPage('new-questionnaire', viewer, { title, typed, content }, newTitle(trouble));
}

/** Here the title may not be empty, which its sentence has to say. */
const newTitle = (trouble: Trouble | undefined): Trouble | undefined =>
  trouble && {
    ...trouble,
    fields: trouble.fields.map((name) => (name === 'title' ? 'newTitle' : name)),
  };
