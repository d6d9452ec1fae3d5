import { LANGUAGES, type Language } from '../web/index.js';

const NAMES: Readonly<Record<Language, string>> = {
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
};

/** The languages to choose from, each in its own words. */
export const LANGUAGE_CHOICES = LANGUAGES.map((code) => ({ code, name: NAMES[code] }));
