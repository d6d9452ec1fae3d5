import type { Outlook } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';

export interface ForecastTexts {
  readonly title: string;
  readonly intro: string;
  readonly group: string;
  readonly people: string;
  readonly answers: string;
  readonly appears: string;
  readonly outlooks: Readonly<Record<Outlook, string>>;
  readonly summary: string;
  readonly even: string;
  readonly leftOut: string;
  readonly unknown: string;
  readonly mergeTitle: string;
  readonly mergeHint: string;
  readonly mergeNone: string;
  readonly merged: string;
  readonly lossNone: string;
  readonly loss: string;
}

export const forecastTexts: Readonly<Record<Language, ForecastTexts>> = {
  fr: {
    title: 'Ce qui pourra apparaître',
    intro:
      'Estimation d’après les effectifs seuls, au seuil k = {k}, si {percent} des personnes répondent. Aucune réponse n’y entre. Un groupe trop petit en cache un autre avec lui, sans quoi on le calculerait par soustraction.',
    group: 'Groupe',
    people: 'Effectif',
    answers: 'Réponses attendues',
    appears: 'Apparaîtra',
    outlooks: { likely: 'oui', uncertain: 'peut-être', never: 'non' },
    summary: '{likely} apparaîtront, {uncertain} peut-être, {never} non.',
    leftOut:
      'Avec si peu de réponses, seules les premières questions de profil sont croisées entre elles (trois, ou deux si elles ont beaucoup d’options) : mettez d’abord celles qui comptent le plus.',
    even: 'Les effectifs croisés ne sont pas connus : ils sont supposés répartis également.',
    unknown:
      'Pas d’estimation pour {names} : donnez l’effectif de chaque option dans le questionnaire.',
    mergeTitle: 'Réunir de petits groupes',
    mergeHint:
      'Réunis, des groupes trop petits apparaissent sur une même ligne, dans tous les tableaux. Ceux qui coûtent le moins viennent d’abord.',
    mergeNone: 'Aucun groupe n’a besoin d’être réuni à un autre.',
    merged: '{people} personnes sur une ligne',
    lossNone: 'personne ne perd de ligne à soi',
    loss: '{people} personnes perdent une ligne à elles',
  },
  en: {
    title: 'What will be able to appear',
    intro:
      'An estimate from headcounts alone, at the threshold k = {k}, if {percent} of the people answer. No answer enters it. A group that is too small takes another along, which else would give it away by subtraction.',
    group: 'Group',
    people: 'People',
    answers: 'Answers expected',
    appears: 'Will appear',
    outlooks: { likely: 'yes', uncertain: 'maybe', never: 'no' },
    summary: '{likely} will appear, {uncertain} may, {never} will not.',
    leftOut:
      'With so few answers only the first profile questions are crossed with each other (three, or two if they have many options): put those first that matter most.',
    even: 'How many people stand in each crossing is not known: they are taken to be spread evenly.',
    unknown: 'No estimate for {names}: give the people of every option in the questionnaire.',
    mergeTitle: 'Merge small groups',
    mergeHint:
      'Merged, groups that are too small appear in one row, in every table. Those that cost least come first.',
    mergeNone: 'No group needs to be merged with another.',
    merged: '{people} people in one row',
    lossNone: 'nobody loses a row of their own',
    loss: '{people} people lose a row of their own',
  },
  de: {
    title: 'Was erscheinen kann',
    intro:
      'Schätzung allein aus den Kopfzahlen, bei der Schwelle k = {k}, wenn {percent} der Menschen antworten. Keine Antwort geht ein. Eine zu kleine Gruppe verdeckt eine weitere mit, sonst ließe sie sich durch Abziehen berechnen.',
    group: 'Gruppe',
    people: 'Menschen',
    answers: 'Erwartete Antworten',
    appears: 'Erscheint',
    outlooks: { likely: 'ja', uncertain: 'vielleicht', never: 'nein' },
    summary: '{likely} erscheinen, {uncertain} vielleicht, {never} nicht.',
    leftOut:
      'Bei so wenigen Antworten werden nur die ersten Profilfragen miteinander gekreuzt (drei, oder zwei, wenn sie viele Optionen haben): Stellen Sie die wichtigsten voran.',
    even: 'Wie viele in jeder Kreuzung stehen, ist nicht bekannt: Sie gelten als gleichmäßig verteilt.',
    unknown: 'Keine Schätzung für {names}: Geben Sie im Fragebogen die Kopfzahl jeder Antwort an.',
    mergeTitle: 'Kleine Gruppen zusammenlegen',
    mergeHint:
      'Zusammengelegt erscheinen zu kleine Gruppen in einer Zeile, in jeder Tabelle. Was am wenigsten kostet, kommt zuerst.',
    mergeNone: 'Keine Gruppe muss mit einer anderen zusammengelegt werden.',
    merged: '{people} Menschen in einer Zeile',
    lossNone: 'niemand verliert eine eigene Zeile',
    loss: '{people} Menschen verlieren eine eigene Zeile',
  },
};
