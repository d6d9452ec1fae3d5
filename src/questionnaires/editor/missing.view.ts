import { fill, languageName } from '../../language/index.js';
import { missingTranslations, type Questionnaire } from '../../questionnaire/index.js';
import type { Viewer } from '../../web/index.js';
import { pageOfPlace, placeOfPath } from '../draft/place-of-path.js';
import { words } from '../words/index.js';

const GENERAL = { path: 'general', name: '' };

/** How many texts each language lacks, with the pages on which they are written. */
export function viewMissing({ language }: Viewer, id: string, content: Questionnaire) {
  const missing = missingTranslations(content);
  const [first = '', ...others] = content.languages;
  return others
    .map((tag) => ({ tag, count: missing.filter((one) => one.language === tag).length }))
    .filter(({ count }) => count > 0)
    .map(({ tag, count }) => ({
      text: fill(words[language].editor.missing, {
        count,
        language: languageName(tag, language),
        first: languageName(first, language),
      }),
      places: placesOf(
        id,
        content,
        missing.filter((one) => one.language === tag).map(({ path }) => path),
      ),
    }));
}

/** The pages on which these texts are written, each once. */
function placesOf(id: string, content: Questionnaire, paths: readonly string[]) {
  const places = paths.map((path) => {
    const place = placeOfPath(content, path);
    return place ? { path: pageOfPlace(place), name: place.code } : GENERAL;
  });
  const isFirst = ({ path }: typeof GENERAL, i: number): boolean =>
    i === places.findIndex((place) => place.path === path);
  return places
    .filter(isFirst)
    .map(({ path, name }) => ({ path: `/admin/questionnaires/${id}/${path}`, name }));
}
