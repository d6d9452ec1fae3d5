import type { Language } from '../../../web/index.js';

interface OpeningTexts {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly string[];
  readonly confirm: string;
  readonly word: string;
  readonly button: string;
  readonly notConfirmed: string;
  readonly refused: Readonly<Record<string, string>>;
}

/** Everything said around the one moment at which results are opened. */
export const openingTexts: Readonly<Record<Language, OpeningTexts>> = {
  fr: {
    title: 'Ouvrir les résultats',
    lead: 'L’ouverture n’a lieu qu’une fois. Faites-la ensemble, en séance, devant le même écran.',
    steps: [
      'Les réponses sont lues en mémoire, comptées, puis protégées : aucun groupe trop petit n’apparaît, ni directement ni par soustraction.',
      'Seul le résultat protégé est enregistré. Il reçoit une empreinte et ne change plus jamais.',
      'Les commentaires sont mélangés, séparés du reste des réponses, pour être relus avant toute publication.',
    ],
    confirm: 'Pour confirmer, écrivez le mot « {word} »',
    word: 'ouvrir',
    button: 'Ouvrir les résultats, une fois pour toutes',
    notConfirmed: 'Rien n’a été ouvert : écrivez exactement le mot demandé.',
    refused: {
      'survey-already-opened':
        'Les résultats sont déjà ouverts : ils ne s’ouvrent qu’une fois. Les voici.',
      'survey-not-closed':
        'Les résultats ne s’ouvrent qu’après la clôture. Demandez d’abord à un administrateur de clore l’enquête.',
      'too-few-responses':
        'Rien n’est publié : il y a moins de {needed} réponses, et avec si peu on reconnaîtrait les personnes. L’enquête reste close ; rien n’a été enregistré.',
    },
  },
  en: {
    title: 'Open the results',
    lead: 'Opening happens once. Do it together, in a meeting, in front of the same screen.',
    steps: [
      'The responses are read in memory, counted, then protected: no group that is too small appears, directly or by subtraction.',
      'Only the protected result is stored. It gets a fingerprint and never changes again.',
      'Comments are shuffled, apart from the rest of the responses, to be reviewed before any is published.',
    ],
    confirm: 'To confirm, write the word “{word}”',
    word: 'open',
    button: 'Open the results, once and for all',
    notConfirmed: 'Nothing was opened: write exactly the word that is asked for.',
    refused: {
      'survey-already-opened': 'The results are already open: they open only once. Here they are.',
      'survey-not-closed':
        'The results open only after the survey is closed. Ask an administrator to close it first.',
      'too-few-responses':
        'Nothing is published: there are fewer than {needed} responses, and so few would let people be recognised. The survey stays closed; nothing was stored.',
    },
  },
  de: {
    title: 'Ergebnisse öffnen',
    lead: 'Geöffnet wird nur einmal. Tun Sie es gemeinsam, in einer Sitzung, vor demselben Bildschirm.',
    steps: [
      'Die Antworten werden im Arbeitsspeicher gelesen, gezählt und dann geschützt: Keine zu kleine Gruppe erscheint, weder direkt noch durch Abziehen.',
      'Gespeichert wird nur das geschützte Ergebnis. Es erhält einen Fingerabdruck und ändert sich nie mehr.',
      'Kommentare werden gemischt und von den übrigen Antworten getrennt, damit sie vor jeder Veröffentlichung durchgesehen werden.',
    ],
    confirm: 'Schreiben Sie zur Bestätigung das Wort „{word}“',
    word: 'öffnen',
    button: 'Ergebnisse öffnen, ein für alle Mal',
    notConfirmed: 'Nichts wurde geöffnet: Schreiben Sie genau das verlangte Wort.',
    refused: {
      'survey-already-opened':
        'Die Ergebnisse sind schon geöffnet: Das geschieht nur einmal. Hier sind sie.',
      'survey-not-closed':
        'Die Ergebnisse öffnen sich erst nach dem Schluss. Bitten Sie zuerst die Verwaltung, die Befragung zu schließen.',
      'too-few-responses':
        'Nichts wird veröffentlicht: Es gibt weniger als {needed} Antworten, und bei so wenigen wären Menschen erkennbar. Die Befragung bleibt geschlossen; nichts wurde gespeichert.',
    },
  },
};
