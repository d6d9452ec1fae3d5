import { typeset } from '../format/typography.js';
import type { ReportLanguage } from '../report-document.js';
import { de } from './de.js';
import { en, type ReportTexts } from './en.js';
import { fr } from './fr.js';

export type { ReportTexts } from './en.js';

function typesetAll<T>(texts: T, language: ReportLanguage): T {
  if (typeof texts === 'string') return typeset(texts, language) as T;
  if (Array.isArray(texts)) return texts.map((text) => typesetAll(text, language)) as T;
  const entries = Object.entries(texts as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, text]) => [key, typesetAll(text, language)])) as T;
}

/** Everything that a report says of itself, with the spaces that each language sets. */
export const reportTexts: Readonly<Record<ReportLanguage, ReportTexts>> = {
  fr: typesetAll(fr, 'fr'),
  en: typesetAll(en, 'en'),
  de: typesetAll(de, 'de'),
};
