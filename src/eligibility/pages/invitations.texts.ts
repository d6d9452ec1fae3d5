import type { Language } from '../../web/index.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';
import { fr } from './texts/fr.js';
import type { InvitationsTexts } from './texts/invitations-texts.js';

export type { InvitationsTexts } from './texts/invitations-texts.js';

/** Words of the pages on which people are invited. */
export const invitationsTexts: Readonly<Record<Language, InvitationsTexts>> = { fr, en, de };
