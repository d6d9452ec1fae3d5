import { interfaceLanguage, textIn } from '../../common/index.js';
import { controlWordsIn } from '../../language/index.js';
import { tellPlan } from '../../plans/index.js';
import type { Survey } from '../../surveys/index.js';
import { Page } from '../../web/index.js';
import { languageLinks } from '../language-links.js';
import { wordsOf } from '../survey-words.js';

/** The plan in sentences, with the words that stand for the definition which holds it. */
export function planPage(survey: Survey, language: string): Page {
  const { slug, definition, definitionHash } = survey;
  const { questionnaire } = definition;
  const model = {
    t: wordsOf(survey, language).page,
    language,
    slug,
    surveyTitle: textIn(questionnaire.title, language, questionnaire.languages),
    told: tellPlan(definition, interfaceLanguage(language)),
    languages: languageLinks(questionnaire.languages, language),
    words: definitionHash ? controlWordsIn(definitionHash, definition) : [],
  };
  return new Page('respondent/plan', model, 200, language);
}
