/**
 * The languages that Cahier speaks: pages, mails, reports, slips and commands. Everything else
 * that depends on a language derives from this list; a questionnaire may have others besides.
 */
export const LANGUAGES = ['fr', 'en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (tag: unknown): tag is Language =>
  (LANGUAGES as readonly unknown[]).includes(tag);

/** The language to speak in beside a questionnaire whose language Cahier may not speak. */
export const interfaceLanguage = (tag: string): Language => {
  const short = tag.slice(0, 2);
  return isLanguage(short) ? short : 'en';
};
