import type { Language } from '../../web/index.js';

interface SettingsTexts {
  readonly mode: string;
  readonly modeHint: string;
  readonly limit: string;
  readonly sensitive: string;
  readonly sensitiveHint: string;
  readonly isSensitive: string;
  readonly wave: string;
  readonly waveHint: string;
  readonly noWave: string;
  readonly expected: string;
  readonly expectedHint: string;
  readonly estimate: string;
  readonly merges: string;
  readonly openNoteInvited: string;
  readonly finishNote: string;
  readonly finish: string;
}

/** What the settings and the page of a survey say about taking part, waves and merges. */
export const settingsTexts: Readonly<Record<Language, SettingsTexts>> = {
  fr: {
    mode: 'Comment on participe',
    modeHint: 'La première page que voient les répondants, et le rapport, nomment ce choix.',
    limit: 'Sa limite :',
    sensitive: 'Le sujet est sensible : harcèlement, violence, santé, vie syndicale',
    sensitiveHint: 'Sur un sujet sensible, on ne répond jamais en une fois.',
    isSensitive: 'Sujet sensible',
    wave: 'Reprend l’enquête',
    waveHint:
      'Déclarez-le si la même population répond de nouveau aux mêmes questions : ce qui isolerait quelqu’un par comparaison des deux sera masqué.',
    noWave: 'aucune : c’est la première',
    expected: 'Participation attendue, en %',
    expectedHint: 'Pour l’estimation seulement ; elle n’est pas enregistrée.',
    estimate: 'Refaire l’estimation',
    merges: 'Groupes réunis',
    openNoteInvited: 'Dès l’ouverture, quiconque a une invitation peut participer.',
    finishNote:
      'La clôture n’est pas terminée : plus personne ne peut répondre, mais une étape qui suit a échoué. Terminez-la ; rien ne se fait deux fois.',
    finish: 'Terminer la clôture',
  },
  en: {
    mode: 'How people take part',
    modeHint: 'The first page that respondents see, and the report, name this choice.',
    limit: 'Its limit:',
    sensitive: 'The subject is sensitive: harassment, violence, health, union matters',
    sensitiveHint: 'On a sensitive subject nobody answers in one sitting.',
    isSensitive: 'Sensitive subject',
    wave: 'Repeats the survey',
    waveHint:
      'Say so if the same people answer the same questions again: whatever would single someone out by comparing the two is then withheld.',
    noWave: 'none: it is the first',
    expected: 'Expected participation, in %',
    expectedHint: 'For the estimate only; it is not stored.',
    estimate: 'Estimate again',
    merges: 'Merged groups',
    openNoteInvited: 'From now on everybody who has an invitation can take part.',
    finishNote:
      'Closing is not finished: nobody can answer any more, but a step that follows has failed. Finish it; nothing is done twice.',
    finish: 'Finish closing',
  },
  de: {
    mode: 'Wie man teilnimmt',
    modeHint: 'Die erste Seite, die Befragte sehen, und der Bericht nennen diese Wahl.',
    limit: 'Die Grenze:',
    sensitive: 'Das Thema ist heikel: Belästigung, Gewalt, Gesundheit, Gewerkschaft',
    sensitiveHint: 'Bei einem heiklen Thema antwortet niemand in einem Zug.',
    isSensitive: 'Heikles Thema',
    wave: 'Wiederholt die Befragung',
    waveHint:
      'Geben Sie es an, wenn dieselben Menschen dieselben Fragen erneut beantworten: Was jemanden durch Vergleich der beiden herausheben würde, bleibt dann verdeckt.',
    noWave: 'keine: Es ist die erste',
    expected: 'Erwartete Beteiligung, in %',
    expectedHint: 'Nur für die Schätzung; sie wird nicht gespeichert.',
    estimate: 'Neu schätzen',
    merges: 'Zusammengelegte Gruppen',
    openNoteInvited: 'Ab jetzt kann teilnehmen, wer eine Einladung hat.',
    finishNote:
      'Der Schluss ist nicht fertig: Niemand kann mehr antworten, aber ein folgender Schritt ist gescheitert. Führen Sie ihn zu Ende; nichts geschieht zweimal.',
    finish: 'Schluss zu Ende führen',
  },
};
