import type { SurveyState } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';

interface SurveyListTexts {
  readonly title: string;
  readonly intro: string;
  readonly empty: string;
  readonly participation: string;
  readonly see: string;
  readonly passphrase: string;
  readonly open: string;
  readonly states: Readonly<Record<SurveyState, string>>;
}

export const surveyListTexts: Readonly<Record<Language, SurveyListTexts>> = {
  fr: {
    title: 'Enquêtes',
    intro:
      'Personne, ici non plus, ne voit qui a répondu ni une réponse seule : vous suivez la participation, puis vous ouvrez les résultats après la clôture.',
    empty: 'Aucune enquête pour l’instant. Un administrateur la prépare et la programme.',
    participation: 'Participation',
    see: 'Voir l’enquête',
    passphrase: 'Ma phrase d’ouverture',
    open: 'Ouvrir les résultats',
    states: {
      draft: 'en préparation',
      scheduled: 'programmée',
      open: 'en cours',
      closed: 'close',
      opened: 'résultats ouverts',
      archived: 'archivée',
    },
  },
  en: {
    title: 'Surveys',
    intro:
      'Nobody, here included, sees who answered or a single response: you follow participation, then open the results after closing.',
    empty: 'No survey yet. An administrator prepares and schedules one.',
    participation: 'Participation',
    see: 'See the survey',
    passphrase: 'My opening passphrase',
    open: 'Open the results',
    states: {
      draft: 'being prepared',
      scheduled: 'scheduled',
      open: 'open',
      closed: 'closed',
      opened: 'results opened',
      archived: 'archived',
    },
  },
  de: {
    title: 'Befragungen',
    intro:
      'Niemand, auch Sie hier nicht, sieht, wer geantwortet hat, oder eine einzelne Antwort: Sie verfolgen die Beteiligung und öffnen die Ergebnisse nach dem Schluss.',
    empty: 'Noch keine Befragung. Die Verwaltung bereitet sie vor und plant sie ein.',
    participation: 'Beteiligung',
    see: 'Befragung ansehen',
    passphrase: 'Mein Öffnungssatz',
    open: 'Ergebnisse öffnen',
    states: {
      draft: 'in Vorbereitung',
      scheduled: 'eingeplant',
      open: 'läuft',
      closed: 'geschlossen',
      opened: 'Ergebnisse geöffnet',
      archived: 'archiviert',
    },
  },
};
