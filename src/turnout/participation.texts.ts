import type { Language } from '../web/index.js';

interface ParticipationTexts {
  readonly none: string;
  readonly unreadable: string;
  readonly fewer: string;
  readonly atLeast: string;
  readonly exact: string;
  readonly ofInvited: string;
  readonly day: string;
}

export const participationTexts: Readonly<Record<Language, ParticipationTexts>> = {
  fr: {
    none: 'pas encore ouverte',
    unreadable: 'illisible : la publication conservée a été modifiée',
    fewer: 'moins de {count} réponses',
    atLeast: 'au moins {count} réponses',
    exact: '{count} réponses',
    ofInvited: ' sur {invited} personnes invitées',
    day: 'chiffre du {day}, arrondi à 5 vers le bas, renouvelé une fois par jour',
  },
  en: {
    none: 'not open yet',
    unreadable: 'unreadable: the stored release was changed',
    fewer: 'fewer than {count} responses',
    atLeast: 'at least {count} responses',
    exact: '{count} responses',
    ofInvited: ' of {invited} people invited',
    day: 'figure of {day}, rounded down to 5, renewed once a day',
  },
  de: {
    none: 'noch nicht offen',
    unreadable: 'nicht lesbar: Die gespeicherte Veröffentlichung wurde verändert',
    fewer: 'weniger als {count} Antworten',
    atLeast: 'mindestens {count} Antworten',
    exact: '{count} Antworten',
    ofInvited: ' von {invited} Eingeladenen',
    day: 'Stand {day}, auf 5 abgerundet, einmal am Tag erneuert',
  },
};
