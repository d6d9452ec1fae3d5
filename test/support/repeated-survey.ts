import type { Question, Questionnaire, SurveyDefinition } from '../../src/questionnaire/index.js';
import { aReportRelease, reportQuestionnaire, reportResponses } from './report-release.js';

export const INVITED: Partial<SurveyDefinition> = { mode: 'one-sitting' };
export const first = aReportRelease({ definition: INVITED });

/** Whoever was late stays less often late: every second of “often” and “always” says “rarely”. */
export const changedMinds = reportResponses().map((response, person) => ({
  ...response,
  ...(person % 2 === 0 && ['4', '5'].includes(String(response['late'])) ? { late: '2' } : {}),
  site: person < 50 ? 's1' : 's2',
  swap: person % 3 === 0 ? '3' : '2',
  first: person % 3 === 0 ? ['p1', 'p3'] : ['p1', 'p2'],
}));

export interface Again {
  readonly questionnaire?: Questionnaire;
  readonly definition?: Partial<SurveyDefinition>;
}

export const again = ({ questionnaire = reportQuestionnaire, definition = {} }: Again = {}) =>
  aReportRelease({
    questionnaire,
    definition: {
      ...INVITED,
      previousWave: first.content.survey.definition,
      opensOn: '2027-03-02',
      closesOn: '2027-03-20',
      ...definition,
    },
    responses: changedMinds,
    prior: [first],
  });

export const withQuestions = (change: (question: Question) => Question | null): Questionnaire => ({
  ...reportQuestionnaire,
  demands: [],
  claims: [],
  sections: reportQuestionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map(change).filter((question) => question !== null),
  })),
});
