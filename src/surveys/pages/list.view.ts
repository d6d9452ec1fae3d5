import { textIn } from '../../common/index.js';
import { fill } from '../../language/index.js';
import { questionsOf } from '../../questionnaire/index.js';
import {
  adminPage,
  type QuestionnaireDraft,
  type QuestionnaireUse,
} from '../../questionnaires/index.js';
import { adminWords } from '../../questionnaires/index.js';
import type { Language, Page, Viewer } from '../../web/index.js';
import { SURVEY_STATES } from '../directory/survey-state.js';
import type { Survey } from '../directory/survey.entity.js';
import { viewDays } from './view-days.js';

export function listPage(
  viewer: Viewer,
  drafts: readonly QuestionnaireDraft[],
  surveys: readonly Survey[],
): Page {
  const { list, common } = adminWords[viewer.language];
  return adminPage('list', viewer, {
    title: list.title,
    questionnaires: drafts.map(({ id, code, content }) => ({
      id,
      code,
      name: textIn(content.title, viewer.language, content.languages) || common.untitled,
      languages: content.languages.join(' · '),
      questions: fill(list.questions, { count: questionsOf(content).length }),
    })),
    surveys: viewSurveys(surveys, viewer.language),
  });
}

/** The furthest in their life come last: an archived survey is rarely looked for. */
export function viewSurveys(
  surveys: readonly Survey[],
  language: Language,
): readonly QuestionnaireUse[] {
  const { states, common } = adminWords[language];
  const age = ({ state }: Survey) => SURVEY_STATES.indexOf(state);
  return [...surveys]
    .sort((a, b) => age(a) - age(b))
    .map((survey) => {
      const { id, slug, state, definition } = survey;
      const { title, languages } = definition.questionnaire;
      return {
        id,
        slug,
        state,
        stateName: states[state],
        name: textIn(title, language, languages) || common.untitled,
        days: viewDays(survey, language),
        isFrozen: state !== 'draft',
      };
    });
}
