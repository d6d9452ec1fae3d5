import type { Language } from '../common/index.js';
import { fill, formatList, languageName } from '../language/index.js';
import { minutesToAnswer, type Questionnaire } from '../questionnaire/index.js';
import type { Advice } from './advise-on.js';
import { rulesFor } from './rules/index.js';
import { words } from './words/index.js';

/** By our estimate of `minutesToAnswer`. */
const MOST_MINUTES = 10;

/** "often (English): It may ask two things at once: …" */
export const sayAdvice = ({ rule, code, languages }: Advice, language: Language): string =>
  fill(words[language].where, {
    code,
    languages: namesOf(languages, language),
    text: words[language].findings[rule],
  });

export const sayMinutes = (questionnaire: Questionnaire, language: Language): string =>
  fill(words[language].minutes, { minutes: minutesToAnswer(questionnaire) });

const namesOf = (tags: readonly string[], language: Language): string =>
  formatList(
    tags.map((tag) => languageName(tag, language)),
    language,
  );

/** What is said of the whole: that it is long, in which languages nothing was looked at. */
export function sayOfWhole(questionnaire: Questionnaire, language: Language): readonly string[] {
  const { whole, unknown } = words[language];
  const unread = questionnaire.languages.filter((tag) => !rulesFor(tag));
  return [
    ...(minutesToAnswer(questionnaire) > MOST_MINUTES ? [whole] : []),
    ...(unread.length > 0 ? [fill(unknown, { languages: namesOf(unread, language) })] : []),
  ];
}

export const sayNothingFound = (language: Language): string => words[language].none;
