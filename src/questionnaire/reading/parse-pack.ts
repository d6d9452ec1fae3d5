import { cleanJson } from './clean-json.js';
import { packForm } from '../format/pack-form.js';
import { QuestionnaireError, type QuestionnaireProblem, reportTo } from '../format/problems.js';
import { QUESTIONNAIRE_SCHEMA } from '../questionnaire.js';
import { parseNewQuestionnaire } from './parse-new-questionnaire.js';
import { PACK_SCHEMA, questionOfItem, type ScalePack, scaleOfPack } from '../scales/pack.js';

/**
 * Accepts a file of one scale, or throws a QuestionnaireError that lists what is wrong with it: a questionnaire
 * of nothing but its items has to be in order.
 */
export function parsePack(json: unknown): ScalePack {
  const problems: QuestionnaireProblem[] = [];
  const report = reportTo(problems);
  const clean = cleanJson(json, report);
  if (problems.length > 0) throw new QuestionnaireError(problems);
  if (typeof clean !== 'object' || clean === null || Array.isArray(clean)) {
    report('', 'whole-file', { form: PACK_SCHEMA });
  } else packForm.check(clean, '', report);
  if (problems.length > 0) throw new QuestionnaireError(problems);
  const pack = clean as ScalePack;
  try {
    parseNewQuestionnaire({
      schema: QUESTIONNAIRE_SCHEMA,
      code: 'pack',
      languages: Object.keys(pack.title),
      title: pack.title,
      profile: [],
      sections: [
        {
          code: 'items',
          title: pack.title,
          questions: pack.items.map((item) => questionOfItem(pack, item)),
        },
      ],
      scales: [scaleOfPack(pack)],
    });
  } catch (error) {
    if (!(error instanceof QuestionnaireError)) throw error;
    throw new QuestionnaireError(
      error.problems.map((problem) => ({ ...problem, path: pathInPack(problem.path) })),
    );
  }
  return pack;
}

/** All items have the same answers, so that what is wrong with one is wrong with the list. */
const pathInPack = (path: string): string =>
  path
    .replace(/^scales\[0\]\.?/, '')
    .replace(/^sections\[0\]\.questions\[\d+\]\.options/, 'answers')
    .replace(/^sections\[0\]\.questions/, 'items')
    .replace(/^sections\[0\]\./, '');
