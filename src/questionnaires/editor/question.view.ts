import type { Question } from '../../questionnaire/index.js';
import type { FormValues, Page, Trouble, Viewer } from '../../web/index.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { viewQuestionForm } from '../question-form/question-form.view.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';

export function questionPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  question: Question,
  values: FormValues,
  trouble?: Trouble,
): Page {
  const { language } = viewer;
  const t = words[language];
  const context = { question, languages: content.languages, language, t };
  const model = {
    title: `${t.question.title} ${question.code}`,
    id,
    code: question.code,
    typeName: t.types[question.type],
    ...viewQuestionForm(values, context),
  };
  return adminPage('question', viewer, model, trouble);
}
