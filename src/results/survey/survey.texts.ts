import type { SurveyState } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';

interface SurveyTexts {
  readonly back: string;
  readonly participation: string;
  readonly limit: string;
  readonly words: string;
  readonly wordsHelp: string;
  readonly next: Readonly<Record<SurveyState, string>>;
  readonly bulletin: string;
  readonly slips: string;
}

export const surveyTexts: Readonly<Record<Language, SurveyTexts>> = {
  fr: {
    back: 'Toutes les enquêtes',
    participation: 'Participation',
    limit: 'Sa limite :',
    words: 'Six mots de contrôle',
    wordsHelp:
      'Les mêmes six mots figurent sur la page de réponse, l’affiche et le rapport : c’est la même enquête.',
    next: {
      draft: '',
      scheduled: 'L’enquête n’est pas encore ouverte.',
      open: 'L’enquête est en cours. Les résultats s’ouvrent après la clôture, et aucun chiffre par groupe n’est montré avant.',
      closed: '',
      opened: '',
      archived: '',
    },
    bulletin: 'Le bulletin public de clôture',
    slips: 'Faire et imprimer des billets à tirer',
  },
  en: {
    back: 'All surveys',
    participation: 'Participation',
    limit: 'Its limit:',
    words: 'Six control words',
    wordsHelp:
      'The same six words stand on the page where people answer, on the poster and in the report: it is the same survey.',
    next: {
      draft: '',
      scheduled: 'The survey is not open yet.',
      open: 'The survey is under way. The results open after it is closed, and no figure by group is shown before.',
      closed: '',
      opened: '',
      archived: '',
    },
    bulletin: 'The public closing bulletin',
    slips: 'Make and print lottery slips',
  },
  de: {
    back: 'Alle Befragungen',
    participation: 'Beteiligung',
    limit: 'Die Grenze:',
    words: 'Sechs Kontrollwörter',
    wordsHelp:
      'Dieselben sechs Wörter stehen auf der Antwortseite, auf dem Aushang und im Bericht: Es ist dieselbe Befragung.',
    next: {
      draft: '',
      scheduled: 'Die Befragung ist noch nicht offen.',
      open: 'Die Befragung läuft. Die Ergebnisse öffnen sich nach dem Schluss; vorher wird keine Zahl nach Gruppen gezeigt.',
      closed: '',
      opened: '',
      archived: '',
    },
    bulletin: 'Das öffentliche Schlussbulletin',
    slips: 'Loszettel machen und drucken',
  },
};
