import { type Language, LANGUAGES } from '../../common/index.js';
import { listLanguages } from '../../language/index.js';
import { refuse } from '../refusals.js';

/** Throws `report-language-unknown`. */
export function checkLanguage(language: Language): void {
  if (!LANGUAGES.includes(language)) {
    throw refuse('report-language-unknown', { languages: listLanguages('en') });
  }
}
