import { type Language, textIn } from '../../common/browser.js';
import { commentFieldsIn, type Questionnaire } from '../../questionnaire/index.js';

/** What stands above a comment: its question, and the choice beside which it was written, if any. */
export function titlesOfComments(
  questionnaire: Questionnaire,
  language: Language,
): ReadonlyMap<string, string> {
  return new Map(
    commentFieldsIn(questionnaire).map(({ code, question, option }) => [
      code,
      [question.title, ...(option ? [option.label] : [])]
        .map((text) => textIn(text, language, questionnaire.languages))
        .join(' · '),
    ]),
  );
}
