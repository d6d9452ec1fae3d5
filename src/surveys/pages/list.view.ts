import { textIn } from '../../common/index.js';
import { questionsOf } from '../../questionnaire/index.js';
import type { Page, Viewer } from '../../web/index.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { type FormValues, textOf } from '../forms/read-form.js';
import type { Survey } from '../survey.entity.js';
import { SURVEY_STATES } from '../survey-state.js';
import { adminTexts } from '../texts/admin-texts.js';
import { adminPage, type Trouble } from './admin-page.js';
import { fill } from './form-fields.view.js';
import { viewDays } from './view-days.js';

export function listPage(
  viewer: Viewer,
  drafts: readonly QuestionnaireDraft[],
  surveys: readonly Survey[],
): Page {
  const { list, common } = adminTexts[viewer.language];
  return adminPage('list', viewer, {
    title: list.title,
    questionnaires: drafts.map(({ id, code, content }) => ({
      id,
      code,
      name: textIn(content.title, viewer.language, content.languages) || common.untitled,
      languages: content.languages.join(' · '),
      questions: fill(list.questions, { count: questionsOf(content).length }),
    })),
    surveys: viewSurveys(viewer, surveys),
  });
}

/** The furthest in their life come last: an archived survey is rarely looked for. */
export function viewSurveys(viewer: Viewer, surveys: readonly Survey[]) {
  const { states, common } = adminTexts[viewer.language];
  const age = ({ state }: Survey) => SURVEY_STATES.indexOf(state);
  return [...surveys]
    .sort((a, b) => age(a) - age(b))
    .map(({ id, slug, state, definition }) => ({
      id,
      slug,
      state,
      stateName: states[state],
      name:
        textIn(
          definition.questionnaire.title,
          viewer.language,
          definition.questionnaire.languages,
        ) || common.untitled,
      days: viewDays(definition, viewer.language),
    }));
}

export function newQuestionnairePage(viewer: Viewer, values: FormValues, trouble?: Trouble): Page {
  const { title } = adminTexts[viewer.language].create;
  const typed = {
    title: textOf(values['title']),
    code: textOf(values['code']),
    languages: textOf(values['languages']),
  };
  return adminPage('new-questionnaire', viewer, { title, typed }, newTitle(trouble));
}

/** Here the title may not be empty, which its sentence has to say. */
const newTitle = (trouble: Trouble | undefined): Trouble | undefined =>
  trouble && {
    ...trouble,
    fields: trouble.fields.map((name) => (name === 'title' ? 'newTitle' : name)),
  };
