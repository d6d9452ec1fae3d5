import { fill, languageName } from '../../language/index.js';
import type { ChapterChoice } from '../../rendering/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import { LANGUAGES, type Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** A place for each chapter, filled in the order that the report has by itself. */
export function viewComposing(
  survey: Survey,
  chapters: readonly ChapterChoice[],
  language: Language,
) {
  const t = words[language].composing;
  return {
    title: t.title,
    t,
    id: survey.id,
    survey: titleOf(survey, language),
    places: chapters.map((own, index) => ({
      id: `place-${index + 1}`,
      label: fill(t.place, { number: index + 1 }),
      options: chapters.map(({ name, title }) => ({
        name,
        title,
        isChosen: name === own.name,
      })),
    })),
    languages: LANGUAGES.map((code) => ({
      code,
      name: languageName(code, language),
      isChosen: code === language,
    })),
  };
}
