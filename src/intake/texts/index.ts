import type { Language } from '../../web/index.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { IntakeTexts } from './intake-texts.js';

export { fillIn } from './fill-in.js';
export { problemMessage } from './problem-message.js';
export type { IntakeTexts } from './intake-texts.js';

export const intakeTexts: Readonly<Record<Language, IntakeTexts>> = { fr, en, de };
