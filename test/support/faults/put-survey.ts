import { asRow, type Database } from '../../../src/database/index.js';
import { definitionHash, definitionOf } from '../../../src/questionnaire/index.js';
import { Survey, type SurveyState } from '../../../src/surveys/index.js';
import { everyKind } from '../open-survey.js';
import { surveyOf } from './use-case.js';

const definition = definitionOf(everyKind, {
  mode: 'open-link',
  opensOn: '2020-01-01',
  closesOn: '2098-06-30',
});

/** A survey in one state of its life, for a use case to take from there; put anew if it is there. */
export const putSurvey = (office: Database, n: number, state: SurveyState): Promise<unknown> =>
  office.run(async (manager) => {
    const survey = {
      id: surveyOf(n),
      slug: `s-${n}`,
      questionnaireId: null,
      state,
      definition,
      definitionHash: definitionHash(definition),
      invited: null,
      participation: null,
      participationDay: null,
    };
    await manager.delete(Survey, { id: survey.id });
    await manager.insert(Survey, asRow(survey));
  });
