import type { Language } from '../../web/index.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

export type AdminTexts = Readonly<typeof en>;

export const adminTexts: Readonly<Record<Language, AdminTexts>> = { fr, en, de };
