import type { OpenProposal } from '../../agreements/index.js';
import { textIn } from '../../common/index.js';
import { fill, formatDay } from '../../language/index.js';
import { questionsOf } from '../../questionnaire/index.js';
import {
  adminPage,
  type QuestionnaireDraft,
  type QuestionnaireUse,
  viewGaps,
} from '../../questionnaires/index.js';
import { adminWords } from '../../questionnaires/index.js';
import type { Language, Page, Viewer } from '../../web/index.js';
import { SURVEY_STATES } from '../directory/survey-state.js';
import type { Survey } from '../directory/survey.entity.js';
import { nextStep } from './next-step.js';
import { viewDays } from './view-days.js';

export function listPage(
  viewer: Viewer,
  drafts: readonly QuestionnaireDraft[],
  surveys: readonly Survey[],
  foundings: readonly OpenProposal[],
): Page {
  const { list, common } = adminWords[viewer.language];
  const gaps = new Map(
    drafts.map(({ id, content }) => [id, viewGaps(viewer, id, content).length] as const),
  );
  const asked = new Set(surveys.map(({ questionnaireId }) => questionnaireId));
  return adminPage('list', viewer, {
    title: list.title,
    foundings: foundings.map(({ described, proposal: { proposerLogin: login, proposedOn } }) =>
      fill(list.founding, {
        title: described.title,
        login,
        day: formatDay(proposedOn, viewer.language),
      }),
    ),
    questionnaires: drafts.map(({ id, code, content }) => ({
      id,
      code,
      name: textIn(content.title, viewer.language, content.languages) || common.untitled,
      languages: content.languages.join(' · '),
      questions: fill(list.questions, { count: questionsOf(content).length }),
      next: sayNext(list, gaps.get(id) ?? 0, asked.has(id)),
    })),
    surveys: viewSurveys(surveys, viewer.language, gaps),
  });
}

const sayNext = (
  { toSettle, ready }: (typeof adminWords)[Language]['list'],
  gaps: number,
  isAsked: boolean,
): string | null => {
  if (gaps > 0) return fill(toSettle, { count: gaps });
  return isAsked ? null : ready;
};

/**
 * The furthest in their life come last: an archived survey is rarely looked for.
 *
 * @param gaps by questionnaire, how much is still to settle in it; without them no next step is told
 */
export function viewSurveys(
  surveys: readonly Survey[],
  language: Language,
  gaps: ReadonlyMap<string, number> | null = null,
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
        next: gaps && nextStep(survey, gaps.get(survey.questionnaireId ?? '') ?? 0, language),
        isFrozen: state !== 'draft',
        asked: state === 'draft' ? null : definition.questionnaire,
      };
    });
}
