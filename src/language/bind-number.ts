import type { Language } from '../common/browser.js';

/** Writes the language into each number, so that a template alone says how it is written. */
export const bindNumber = (text: string, language: Language): string =>
  text.replace(/\{(\w+), (number|plural)\b/g, `{$1, $2:${language}`);
