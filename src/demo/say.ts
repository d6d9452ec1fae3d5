import type { LocalisedText } from '../common/index.js';

/** One text in the three languages of the demo; the compiler asks for all of them. */
export const say = (fr: string, en: string, de: string): LocalisedText => ({ fr, en, de });

export const DEMO_LANGUAGES = ['fr', 'en', 'de'] as const;
export type DemoLanguage = (typeof DEMO_LANGUAGES)[number];
