import type { Language } from '../../web/index.js';

interface ResultsTexts {
  readonly title: string;
  readonly report: string;
  readonly reportIn: Readonly<Record<Language, string>>;
  readonly page: string;
  readonly figures: string;
  readonly release: string;
  readonly hash: string;
  readonly hashHelp: string;
  readonly edition: string;
  readonly share: string;
  readonly shareValue: string;
  readonly withheldTitle: string;
  readonly withheldLead: string;
  readonly by: string;
  readonly groups: string;
  readonly exact: string;
  readonly verbatims: string;
  readonly verbatimsLead: string;
  readonly overall: string;
  readonly answer: string;
  readonly people: string;
  readonly part: string;
  readonly notShown: string;
  readonly atMost: string;
  readonly atLeast: string;
  readonly answered: string;
  readonly yes: string;
  readonly no: string;
  readonly sign: string;
}

export const resultsTexts: Readonly<Record<Language, ResultsTexts>> = {
  fr: {
    title: 'Résultats ouverts',
    report: 'Rapport (PDF)',
    reportIn: { fr: 'français', en: 'anglais', de: 'allemand' },
    page: 'Rapport en page web',
    figures: 'Tous les chiffres publiés (CSV)',
    release: 'Publication complète (JSON)',
    hash: 'Empreinte SHA-256',
    hashHelp: 'Deux exemplaires qui portent la même empreinte sont identiques au signe près.',
    edition: 'Édition',
    share: 'Chiffres publiés exacts',
    shareValue: '{published} cases sur {cells} ({share})',
    withheldTitle: 'Ce qui n’est pas montré',
    withheldLead:
      'Un groupe de moins de {k} personnes n’apparaît jamais, ni ce qu’il a répondu, ni ce qui permettrait de le calculer ({sensitive} pour les questions sensibles). Une case masquée l’est de la même façon quelle qu’en soit la raison.',
    by: 'Répartition',
    groups: 'Groupes montrés',
    exact: 'Cases exactes',
    verbatims: 'Relire et choisir les commentaires',
    verbatimsLead: 'Les commentaires ne figurent au rapport qu’après votre relecture.',
    overall: 'Aperçu, toutes personnes ensemble',
    answer: 'Réponse',
    people: 'Personnes',
    part: 'Part',
    notShown: 'non montré',
    atMost: 'au plus {count}',
    atLeast: 'au moins {count}',
    answered: 'Ensemble : {count}',
    yes: 'Oui',
    no: 'Non',
    sign: 'Signatures',
  },
  en: {
    title: 'Results opened',
    report: 'Report (PDF)',
    reportIn: { fr: 'French', en: 'English', de: 'German' },
    page: 'Report as a web page',
    figures: 'All published figures (CSV)',
    release: 'The whole release (JSON)',
    hash: 'SHA-256 fingerprint',
    hashHelp: 'Two copies with the same fingerprint are the same to the last character.',
    edition: 'Edition',
    share: 'Figures published exactly',
    shareValue: '{published} of {cells} cells ({share})',
    withheldTitle: 'What is not shown',
    withheldLead:
      'A group of fewer than {k} people never appears, nor what it answered, nor what would let it be worked out ({sensitive} for sensitive questions). A cell that is not shown looks the same whatever the reason.',
    by: 'Split by',
    groups: 'Groups shown',
    exact: 'Exact cells',
    verbatims: 'Review and choose comments',
    verbatimsLead: 'Comments enter the report only after your review.',
    overall: 'Preview, everybody together',
    answer: 'Answer',
    people: 'People',
    part: 'Share',
    notShown: 'not shown',
    atMost: 'at most {count}',
    atLeast: 'at least {count}',
    answered: 'Together: {count}',
    yes: 'Yes',
    no: 'No',
    sign: 'Signatures',
  },
  de: {
    title: 'Ergebnisse geöffnet',
    report: 'Bericht (PDF)',
    reportIn: { fr: 'Französisch', en: 'Englisch', de: 'Deutsch' },
    page: 'Bericht als Webseite',
    figures: 'Alle veröffentlichten Zahlen (CSV)',
    release: 'Die ganze Veröffentlichung (JSON)',
    hash: 'SHA-256-Fingerabdruck',
    hashHelp:
      'Zwei Exemplare mit demselben Fingerabdruck sind bis auf das letzte Zeichen dieselben.',
    edition: 'Ausgabe',
    share: 'Genau veröffentlichte Zahlen',
    shareValue: '{published} von {cells} Zellen ({share})',
    withheldTitle: 'Was nicht gezeigt wird',
    withheldLead:
      'Eine Gruppe von weniger als {k} Menschen erscheint nie, auch nicht ihre Antworten oder was sie berechenbar machte ({sensitive} bei heiklen Fragen). Eine verdeckte Zelle sieht immer gleich aus, aus welchem Grund auch immer.',
    by: 'Aufgeteilt nach',
    groups: 'Gezeigte Gruppen',
    exact: 'Genaue Zellen',
    verbatims: 'Kommentare durchsehen und auswählen',
    verbatimsLead: 'Kommentare kommen erst nach Ihrer Durchsicht in den Bericht.',
    overall: 'Vorschau, alle zusammen',
    answer: 'Antwort',
    people: 'Menschen',
    part: 'Anteil',
    notShown: 'nicht gezeigt',
    atMost: 'höchstens {count}',
    atLeast: 'mindestens {count}',
    answered: 'Zusammen: {count}',
    yes: 'Ja',
    no: 'Nein',
    sign: 'Unterschriften',
  },
};
