import type { AnswerOption, Question, Questionnaire } from '../../src/questionnaire/index.js';
import { coded, say } from './in-languages.js';

const option = (
  code: string,
  en: string,
  fr: string,
  de: string,
  score?: number,
): AnswerOption => ({
  ...coded(code, en, fr, de),
  ...(score === undefined ? {} : { score }),
});

const NOT_CONCERNED: AnswerOption = {
  ...option('na', 'Not concerned', 'Non concerné', 'Betrifft mich nicht'),
  role: 'not-concerned',
};
const UNKNOWN: AnswerOption = {
  ...option('dk', 'I do not know', 'Je ne sais pas', 'Weiß nicht'),
  role: 'unknown',
};

const FREQUENCY: readonly AnswerOption[] = [
  option('1', 'Never', 'Jamais', 'Nie', 0),
  option('2', 'Rarely', 'Rarement', 'Selten', 1),
  option('3', 'Sometimes', 'Parfois', 'Manchmal', 2),
  option('4', 'Often', 'Souvent', 'Oft', 3),
  option('5', 'Always', 'Toujours', 'Immer', 4),
  NOT_CONCERNED,
];

const CHANGES: readonly AnswerOption[] = [
  option('km', 'Fewer kilometres', 'Moins de kilomètres', 'Weniger Kilometer'),
  option('breaks', 'Real breaks', 'De vraies pauses', 'Echte Pausen'),
  option('training', 'Training on new lifts', 'Formation aux nouveaux ascenseurs', 'Schulung'),
  option('parts', 'Parts in the van', 'Des pièces dans la camionnette', 'Teile im Wagen'),
  option('nights', 'Fewer nights on call', 'Moins de nuits d’astreinte', 'Weniger Nachtdienste'),
];

const TOOLS = [
  option('planner', 'The route planner', 'Le planificateur', 'Der Tourenplaner'),
  option('phone', 'The service phone', 'Le téléphone de service', 'Das Diensttelefon'),
  option('van', 'The van and its equipment', 'La camionnette et son équipement', 'Der Wagen'),
  option('hotline', 'The technical hotline', 'L’assistance technique', 'Die technische Hotline'),
];

const DAY: readonly Question[] = [
  {
    code: 'welcome',
    type: 'info',
    title: say('The next questions are about the day.', 'Sur la journée.', 'Über den Tag.'),
  },
  {
    code: 'role',
    type: 'single',
    title: say('What do you mostly do', 'Que faites-vous surtout', 'Was tun Sie meistens'),
    options: [
      option('repair', 'Repairs', 'Dépannages', 'Reparaturen'),
      option('service', 'Regular service', 'Entretien', 'Wartung'),
      option('install', 'New lifts', 'Ascenseurs neufs', 'Neue Aufzüge'),
      { ...option('other', 'Something else', 'Autre chose', 'Etwas anderes'), role: 'other' },
    ],
    task: 'organisation',
  },
  {
    code: 'late',
    type: 'scale',
    title: say('The day ended late', 'La journée finissait tard', 'Der Tag endete spät'),
    help: say('Think of last month.', 'Pensez au mois dernier.', 'Denken Sie an letzten Monat.'),
    options: FREQUENCY,
    direction: 'down',
    task: 'working-time',
  },
  {
    code: 'swap',
    type: 'scale',
    title: say('You could swap a visit', 'Échanger une visite', 'Tausch eines Termins'),
    options: FREQUENCY,
    unfavourable: ['1'],
    favourable: ['4', '5'],
  },
  {
    code: 'recommend',
    type: 'rating',
    title: say(
      'Would you recommend working here to a friend',
      'Recommanderiez-vous de travailler ici',
      'Würden Sie empfehlen, hier zu arbeiten',
    ),
    ends: { low: say('not at all', 'pas du tout', 'gar nicht'), high: say('fully', 'oui', 'sehr') },
    unfavourable: ['0', '1', '2', '3', '4', '5', '6'],
    favourable: ['9', '10'],
  },
  {
    code: 'stars',
    type: 'rating',
    title: say('How do you rate the depot', 'Votre note du dépôt', 'Ihre Note für das Depot'),
    options: [UNKNOWN],
  },
  {
    code: 'kilometres',
    type: 'classes',
    title: say('Kilometres a day', 'Kilomètres par jour', 'Kilometer am Tag'),
    options: [
      option('k0', 'Under 50', 'Moins de 50', 'Unter 50'),
      option('k1', '50 to 99', '50 à 99', '50 bis 99'),
      option('k2', '100 to 199', '100 à 199', '100 bis 199'),
      option('k3', '200 and more', '200 et plus', '200 und mehr'),
      NOT_CONCERNED,
    ],
    unfavourable: ['k3'],
  },
  {
    code: 'calls',
    type: 'number',
    title: say('Calls last night on call', 'Appels la nuit d’astreinte', 'Rufe in der Nacht'),
    min: 0,
    max: 40,
    classes: [
      { code: 'c0', label: say('None', 'Aucun', 'Keine') },
      { code: 'c1', from: 1, label: say('1 or 2', '1 ou 2', '1 oder 2') },
      { code: 'c3', from: 3, label: say('3 and more', '3 et plus', '3 und mehr') },
    ],
    showIf: { question: 'role', in: ['repair', 'service'] },
  },
  {
    code: 'spent',
    type: 'number',
    title: say('Own money spent on tools', 'Argent avancé', 'Ausgelegtes Geld'),
    min: 0,
    max: 5000,
  },
  {
    code: 'since',
    type: 'date',
    title: say('When did you last have training', 'Dernière formation', 'Letzte Schulung'),
    classes: [
      { code: 'before', label: say('Before 2029', 'Avant 2029', 'Vor 2029') },
      { code: 'y29', from: '2029-01-01', label: say('In 2029', 'En 2029', 'Im Jahr 2029') },
      { code: 'y30', from: '2030-01-01', label: say('Since 2030', 'Depuis 2030', 'Seit 2030') },
    ],
    task: 'training',
  },
];

const TOOLS_PART: readonly Question[] = [
  {
    code: 'problems',
    type: 'matrix',
    title: say('How often do these fail', 'Pannes : à quelle fréquence', 'Wie oft versagt das'),
    rows: TOOLS,
    options: FREQUENCY,
    direction: 'down',
  },
  {
    code: 'where',
    type: 'matrix',
    title: say('Who decides this', 'Qui décide de cela', 'Wer entscheidet das'),
    rows: [
      option('order', 'The order of visits', 'L’ordre des visites', 'Die Reihenfolge'),
      option('pause', 'The time of the break', 'L’heure de la pause', 'Die Pausenzeit'),
    ],
    options: [
      option('me', 'I do', 'Moi', 'Ich'),
      option('team', 'The team', 'L’équipe', 'Das Team'),
      option('planner', 'The planner', 'Le logiciel', 'Das Programm'),
      UNKNOWN,
    ],
  },
  {
    code: 'needs',
    type: 'pairs',
    title: say('Important, and as it is', 'Important, et tel que c’est', 'Wichtig, und wie es ist'),
    rows: TOOLS,
    aspects: [
      {
        code: 'importance',
        label: say('Importance', 'Importance', 'Wichtigkeit'),
        options: [
          option('1', 'Unimportant', 'Sans importance', 'Unwichtig', 0),
          option('2', 'Rather important', 'Plutôt important', 'Eher wichtig', 1),
          option('3', 'Very important', 'Très important', 'Sehr wichtig', 2),
        ],
        favourable: ['2', '3'],
      },
      {
        code: 'satisfaction',
        label: say('Satisfaction', 'Satisfaction', 'Zufriedenheit'),
        options: [
          option('1', 'Dissatisfied', 'Insatisfait', 'Unzufrieden', 0),
          option('2', 'Rather dissatisfied', 'Plutôt insatisfait', 'Eher unzufrieden', 1),
          option('3', 'Rather satisfied', 'Plutôt satisfait', 'Eher zufrieden', 2),
          option('4', 'Satisfied', 'Satisfait', 'Zufrieden', 3),
        ],
        unfavourable: ['1', '2'],
        favourable: ['3', '4'],
      },
    ],
  },
  {
    code: 'planned',
    type: 'yesno',
    title: say('Did {answer:role} fit the plan', '{answer:role} : prévu', 'Passte {answer:role}'),
    options: [UNKNOWN],
    unfavourable: ['no'],
    showIf: {
      all: [
        { question: 'role', in: ['repair', 'service'] },
        { not: { question: 'late', in: ['1'] } },
      ],
    },
  },
];

const NEXT: readonly Question[] = [
  {
    code: 'tried',
    type: 'multiple',
    title: say('What have you tried', 'Qu’avez-vous essayé', 'Was haben Sie versucht'),
    options: [...CHANGES, NOT_CONCERNED],
  },
  {
    code: 'first',
    type: 'pick',
    min: 1,
    max: 2,
    title: say('What should change first', 'Que changer d’abord', 'Was soll sich zuerst ändern'),
    options: CHANGES,
    task: 'workload',
  },
  {
    code: 'order',
    type: 'ranking',
    title: say('Put them in order', 'Classez-les', 'Bringen Sie sie in eine Reihenfolge'),
    options: CHANGES,
    among: 3,
  },
  {
    code: 'depot',
    type: 'single',
    search: true,
    title: say('Where do you start', 'D’où partez-vous', 'Wo beginnen Sie'),
    options: Array.from({ length: 60 }, (_, i) =>
      option(`d${i + 1}`, `Depot ${i + 1}`, `Dépôt ${i + 1}`, `Depot ${i + 1}`),
    ),
  },
  {
    code: 'keep',
    type: 'text',
    title: say('One thing to keep', 'Une chose à garder', 'Was bleiben soll'),
  },
  {
    code: 'tool',
    type: 'text',
    oneLine: true,
    maxLength: 80,
    title: say('A tool that you miss', 'Un outil qui manque', 'Ein Werkzeug, das fehlt'),
  },
];

/** Every type of question, in the words of a field service that does not exist. */
export const roadQuestionnaire: Questionnaire = {
  schema: 'cahier/questionnaire-1',
  code: 'road',
  languages: ['en', 'fr', 'de'],
  title: say('The day on the road', 'La journée sur la route', 'Der Tag unterwegs'),
  intro: say('The council wants to know.', 'Le comité veut savoir.', 'Der Betriebsrat fragt nach.'),
  profile: [
    {
      code: 'site',
      title: say('Site', 'Site', 'Standort'),
      options: ['Orvane', 'Brel', 'Tansy'].map((name, i) => ({
        code: `s${i + 1}`,
        label: say(name, name, name),
      })),
    },
  ],
  sections: [
    { code: 'day', title: say('The day', 'La journée', 'Der Tag'), questions: DAY },
    { code: 'tools', title: say('The tools', 'Les outils', 'Die Mittel'), questions: TOOLS_PART },
    { code: 'next', title: say('What next', 'Et ensuite', 'Wie weiter'), questions: NEXT },
  ],
  claims: [
    {
      code: 'punctual',
      statement: say('98% of days end on time.', '98 % à l’heure.', '98 % pünktlich.'),
      source: say('Monthly letter', 'Lettre du mois', 'Monatsbrief'),
      questions: ['late', 'problems', 'spent'],
    },
  ],
  demands: [
    {
      code: 'd1',
      text: say('Plan real breaks.', 'Prévoir de vraies pauses.', 'Echte Pausen planen.'),
      questions: ['late', 'problems', 'recommend'],
    },
  ],
};
