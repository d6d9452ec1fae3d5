import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import type { LanguageRules } from './language-rules.js';

const RULES: Readonly<Record<string, LanguageRules>> = { en: english, fr: french, de: german };

/** Those of `pt-BR` are those of `pt`; of a language that has none, nothing is said. */
export const rulesFor = (tag: string): LanguageRules | undefined => RULES[tag.split('-')[0] ?? ''];
