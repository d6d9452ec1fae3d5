import type { Question } from '../../questionnaire/index.js';
import type { FormValues, Page, Trouble, Viewer } from '../../web/index.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { viewQuestionForm } from '../question-form/question-form.view.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';
import { formTitle, type PartForm } from './part-form.js';

export function questionPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  form: PartForm<Question>,
  values: FormValues,
  trouble?: Trouble,
): Page {
  const { language } = viewer;
  const t = words[language];
  const context = { question: form.part, languages: content.languages, language, t };
  const model = {
    title: formTitle(t.question, form),
    id,
    action: form.action,
    typeName: t.types[form.part.type],
    ...viewQuestionForm(values, context),
  };
  return adminPage('question', viewer, model, trouble);
}
