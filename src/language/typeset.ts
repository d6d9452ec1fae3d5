import type { Language } from '../common/browser.js';
import { FORMATS } from './formats.js';

/** Spaces as each language sets them in print, for our own words; what others typed stays as typed. */
export const typeset = (text: string, language: Language): string =>
  Object.entries(FORMATS[language].spaces).reduce(
    (set, [plain, narrow]) => set.replaceAll(plain, narrow),
    text,
  );
