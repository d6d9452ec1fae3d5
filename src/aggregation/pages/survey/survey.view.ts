import { controlWords } from '../../../common/index.js';
import type { Survey } from '../../../surveys/index.js';
import type { Language } from '../../../web/index.js';
import type { Participation } from '../../participation/participation.service.js';
import type { Edition } from '../../releases/release-store.js';
import { describeParticipation } from '../describe-participation.js';
import { fillText } from '../format.js';
import { surveyListTexts } from '../list/survey-list.texts.js';
import { titleOf } from '../rep-surveys.js';
import { openingTexts } from './opening.texts.js';
import { viewResults } from './results.view.js';
import { surveyTexts } from './survey.texts.js';

export interface SurveyPageContent {
  readonly survey: Survey;
  readonly participation: Participation;
  readonly edition: Edition | undefined;
}

/** What went wrong with the form, or a refusal, in the reader's words. */
export interface Setback {
  readonly notice: string | null;
  readonly confirmation: string | null;
}

export const NO_SETBACK: Setback = { notice: null, confirmation: null };

export function viewSurvey(
  { survey, participation, edition }: SurveyPageContent,
  language: Language,
  setback: Setback = NO_SETBACK,
) {
  const opening = openingTexts[language];
  const t = surveyTexts[language];
  return {
    title: titleOf(survey, language),
    t,
    id: survey.id,
    state: survey.state,
    stateText: surveyListTexts[language].states[survey.state],
    participation: describeParticipation(participation, survey.invited, language),
    words: survey.definitionHash === null ? null : controlWords(survey.definitionHash),
    next: t.next[survey.state] || null,
    ...setback,
    opening:
      survey.state === 'closed'
        ? { t: opening, label: fillText(opening.confirm, { word: opening.word }) }
        : null,
    results: edition ? viewResults(edition, language) : null,
  };
}
