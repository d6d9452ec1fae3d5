import type { LocalisedText } from '../common/index.js';

/** French sets a no-break space inside these marks, so that no line starts with one. */
const frenchSpacing = (text: string): string =>
  text.replace(/ ([?!:;%»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');

/** One text in the three languages of the demo; the compiler asks for all of them. */
export const say = (fr: string, en: string, de: string): LocalisedText => ({
  fr: frenchSpacing(fr),
  en,
  de,
});

export const DEMO_LANGUAGES = ['fr', 'en', 'de'] as const;
export type DemoLanguage = (typeof DEMO_LANGUAGES)[number];
