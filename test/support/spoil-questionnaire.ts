import { LANGUAGES } from '../../src/common/index.js';
import { sayRefusal } from '../../src/language/index.js';
import { parseQuestionnaire, QuestionnaireError } from '../../src/questionnaire/index.js';
import { everyType, label, type QuestionnaireJson } from './questionnaire-json.js';

/** A valid questionnaire with one change. */
export const spoil = (change: (json: QuestionnaireJson) => unknown): unknown => {
  const json = everyType();
  change(json);
  return json;
};

/** A questionnaire whose only question, `one`, has these fields. */
export const asking = (question: object): unknown =>
  spoil((json) => {
    json.sections = [
      {
        code: 'all',
        title: label('All'),
        questions: [{ code: 'one', title: label('?'), ...question }],
      },
    ];
    delete json['claims'];
  });

/**
 * What is wrong with a questionnaire, each as `path rule`; empty for a good one. Every language has
 * to say it: a sentence with a place that has no value throws.
 */
export function problemsOf(json: unknown): readonly string[] {
  try {
    parseQuestionnaire(json);
    return [];
  } catch (error) {
    if (!(error instanceof QuestionnaireError)) throw error;
    for (const language of LANGUAGES) sayRefusal(error, language);
    return error.problems.map(({ path, rule }) => `${path} ${rule}`);
  }
}
