import { type Language, LANGUAGES } from '../common/browser.js';
import { FORMATS } from './formats.js';
import { languageName } from './names.js';

/** “a, b and c”, or “a, b or c”. */
export function formatList(
  items: readonly string[],
  language: Language,
  last: 'and' | 'or' = 'and',
): string {
  const { comma, [last]: beforeLast } = FORMATS[language];
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(comma)}${beforeLast}${items.at(-1)!}`;
}

/** “French, English and German”: every language that Cahier speaks. */
export const listLanguages = (language: Language, last: 'and' | 'or' = 'and'): string =>
  formatList(
    LANGUAGES.map((one) => languageName(one, language)),
    language,
    last,
  );
