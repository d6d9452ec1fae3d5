import type { LocalisedText } from '../common/index.js';
import type { AnswerOption, CouncilTask, Question } from '../questionnaire/index.js';
import { say } from './say.js';

/** Stand beside a scale, so that they never count as good or bad (practice.md 4). */
export const NOT_CONCERNED: AnswerOption = {
  code: 'na',
  role: 'not-concerned',
  label: say('Non concerné', 'Not concerned', 'Betrifft mich nicht'),
};
export const PREFER_NOT_TO_SAY: AnswerOption = {
  code: 'pns',
  role: 'not-said',
  label: say('Je préfère ne pas répondre', 'I prefer not to say', 'Möchte ich nicht sagen'),
};
export const DO_NOT_KNOW: AnswerOption = {
  code: 'dk',
  role: 'unknown',
  label: say('Je ne sais pas', 'I do not know', 'Weiß ich nicht'),
};

/** Labels in order become scores 0, 1, 2 … and codes 1, 2, 3 … */
export const scored = (...labels: readonly LocalisedText[]): readonly AnswerOption[] =>
  labels.map((label, score) => ({ code: String(score + 1), label, score }));

export const FREQUENCY = scored(
  say('Jamais', 'Never', 'Nie'),
  say('Rarement', 'Rarely', 'Selten'),
  say('Parfois', 'Sometimes', 'Manchmal'),
  say('Souvent', 'Often', 'Oft'),
  say('Toujours', 'Always', 'Immer'),
);

/** Classes of days within the reference period, for questions that count. */
export const DAY_CLASSES: readonly AnswerOption[] = [
  { code: 'd0', label: say('Aucun jour', 'No day', 'An keinem Tag'), score: 0 },
  { code: 'd1_2', label: say('1 ou 2 jours', '1 or 2 days', '1 oder 2 Tage'), score: 1 },
  { code: 'd3_5', label: say('3 à 5 jours', '3 to 5 days', '3 bis 5 Tage'), score: 2 },
  { code: 'd6_10', label: say('6 à 10 jours', '6 to 10 days', '6 bis 10 Tage'), score: 3 },
  {
    code: 'd11',
    label: say('Plus de 10 jours', 'More than 10 days', 'Mehr als 10 Tage'),
    score: 4,
  },
];

export const REFERENCE_PERIOD = say(
  'Pensez aux quatre dernières semaines.',
  'Please think of the last four weeks.',
  'Bitte denken Sie an die letzten vier Wochen.',
);

interface FrequencyQuestion {
  readonly code: string;
  readonly title: LocalisedText;
  readonly direction: 'up' | 'down';
  readonly help?: LocalisedText;
  readonly sensitive?: boolean;
  readonly task?: CouncilTask;
}

export const frequencyQuestion = (question: FrequencyQuestion): Question => ({
  ...question,
  type: 'scale',
  options: [...FREQUENCY, NOT_CONCERNED, PREFER_NOT_TO_SAY],
});

interface YesNoQuestion {
  readonly code: string;
  readonly title: LocalisedText;
}

/** Whether something happened that nobody wants. */
export const yesNoQuestion = (question: YesNoQuestion): Question => ({
  ...question,
  type: 'yesno',
  direction: 'down',
  options: [
    { code: 'no', label: say('Non', 'No', 'Nein'), score: 0 },
    { code: 'yes', label: say('Oui', 'Yes', 'Ja'), score: 1 },
    PREFER_NOT_TO_SAY,
  ],
});

/** What is to be improved first, two things of those. */
export const twoToImprove = (options: readonly AnswerOption[]): Question => ({
  code: 'improve_first',
  type: 'pick',
  min: 2,
  max: 2,
  title: say(
    'Choisissez deux choses à améliorer en premier',
    'Choose two things to improve first',
    'Wählen Sie zwei Dinge, die zuerst besser werden sollen',
  ),
  options,
});

export const COMMENT_HELP = say(
  'Sans noms, sans plaques ni numéros, sans lieux ni dates : ce texte sera lu par les membres du comité. 600 caractères au plus.',
  'No names, no plates or numbers, no places or dates: council representatives will read this text. 600 characters at most.',
  'Bitte keine Namen, Kennzeichen oder Nummern, keine Orte oder Daten: Mitglieder des Betriebsrats lesen diesen Text. Höchstens 600 Zeichen.',
);
