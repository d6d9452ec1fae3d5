import type { Language } from '../../../web/index.js';
import type { BallotTexts } from './ballot-texts.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

export type { BallotTexts } from './ballot-texts.js';

export const ballotTexts: Readonly<Record<Language, BallotTexts>> = { fr, en, de };
