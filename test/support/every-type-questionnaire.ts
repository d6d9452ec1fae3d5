import {
  type AnswerOption,
  type OptionRole,
  type Question,
  type Questionnaire,
  QUESTIONNAIRE_SCHEMA,
} from '../../src/questionnaire/index.js';
import { coded, say } from './in-languages.js';

const scored = (options: readonly AnswerOption[]): readonly AnswerOption[] =>
  options.map((option, score) => ({ ...option, score }));
const beside = (role: OptionRole, option: AnswerOption): AnswerOption => ({ ...option, role });

const NOT_CONCERNED = beside(
  'not-concerned',
  coded('na', 'Does not concern me', 'Je ne suis pas concerné', 'Betrifft mich nicht'),
);
const NOT_SAID = beside(
  'not-said',
  coded('pns', 'I prefer not to say', 'Je préfère ne pas répondre', 'Möchte ich nicht sagen'),
);
const UNKNOWN = beside('unknown', coded('dk', 'I do not know', 'Je ne sais pas', 'Weiß ich nicht'));
const OTHER = beside('other', coded('else', 'Something else', 'Autre chose', 'Etwas anderes'));

const AGREEMENT = scored([
  coded('no', 'Not at all', 'Pas du tout', 'Gar nicht'),
  coded('little', 'A little', 'Un peu', 'Ein wenig'),
  coded('mostly', 'Mostly', 'Plutôt', 'Meistens'),
  coded('fully', 'Fully', 'Tout à fait', 'Völlig'),
]);

const CAUSES = [
  coded('route', 'Long routes', 'Longs trajets', 'Lange Wege'),
  coded('parts', 'Missing parts', 'Pièces manquantes', 'Fehlende Teile'),
  coded('planning', 'Late planning', 'Planning tardif', 'Späte Planung'),
  coded('calls', 'Calls off duty', 'Appels hors service', 'Anrufe nach Dienst'),
];
const TOOLS = [
  coded('van', 'The van', 'Le fourgon', 'Der Wagen'),
  coded('phone', 'The phone', 'Le téléphone', 'Das Telefon'),
  coded('lift', 'The lift platform', 'La nacelle', 'Die Hebebühne'),
];

/** As many workshops as make a list to search. */
const WORKSHOPS = Array.from({ length: 40 }, (_, i) =>
  coded(`w${i + 1}`, `Workshop ${i + 1}`, `Atelier ${i + 1}`, `Werkstatt ${i + 1}`),
);

const choices: readonly Question[] = [
  {
    code: 'contract',
    type: 'single',
    required: true,
    title: say('How do you work?', 'Comment travaillez-vous ?', 'Wie arbeiten Sie?'),
    options: [
      coded('full', 'Full time', 'À temps plein', 'Vollzeit'),
      coded('part', 'Part time', 'À temps partiel', 'Teilzeit'),
      OTHER,
    ],
  },
  {
    code: 'workshop',
    type: 'single',
    search: true,
    title: say('Your usual workshop?', 'Votre atelier habituel ?', 'Ihre übliche Werkstatt?'),
    options: [...WORKSHOPS, UNKNOWN],
  },
  {
    code: 'causes',
    type: 'multiple',
    title: say(
      'What makes a day too long?',
      'Qu’est-ce qui rend une journée trop longue ?',
      'Was macht einen Tag zu lang?',
    ),
    options: [...CAUSES, OTHER],
  },
  {
    code: 'first_steps',
    type: 'pick',
    min: 2,
    max: 2,
    task: 'workload',
    title: say('What should change first?', 'Que changer d’abord ?', 'Was zuerst ändern?'),
    options: CAUSES,
  },
  {
    code: 'order',
    type: 'ranking',
    max: 3,
    title: say('Put the causes in order', 'Classez les causes', 'Ordnen Sie die Ursachen'),
    options: CAUSES,
  },
];

const scales: readonly Question[] = [
  {
    code: 'rest',
    type: 'scale',
    direction: 'up',
    task: 'working-time',
    title: say(
      'I rest enough between two rounds',
      'Je me repose assez entre deux tournées',
      'Ich ruhe genug zwischen zwei Touren',
    ),
    help: say('Think of last month.', 'Pensez au mois dernier.', 'Denken Sie an letzten Monat.'),
    options: [...AGREEMENT, NOT_CONCERNED, NOT_SAID],
  },
  {
    code: 'recommend',
    type: 'rating',
    ends: {
      low: say('Certainly not', 'Certainement pas', 'Sicher nicht'),
      high: say('Certainly', 'Certainement', 'Ganz sicher'),
    },
    title: say(
      'Would you recommend this work?',
      'Recommanderiez-vous ce travail ?',
      'Würden Sie diese Arbeit empfehlen?',
    ),
    options: [NOT_SAID],
  },
  {
    code: 'alone',
    type: 'yesno',
    sensitive: true,
    task: 'health-safety',
    title: say(
      'Have you been alone in danger?',
      'Avez-vous été seul face au danger ?',
      'Waren Sie allein in Gefahr?',
    ),
    options: [UNKNOWN],
  },
  {
    code: 'tools',
    type: 'matrix',
    title: say('Is this in good order?', 'Est-ce en bon état ?', 'Ist das in Ordnung?'),
    rows: TOOLS,
    options: [...AGREEMENT, NOT_CONCERNED],
  },
  {
    code: 'wishes',
    type: 'pairs',
    title: say('What matters, and what is there?', 'Important ? Présent ?', 'Wichtig? Vorhanden?'),
    rows: TOOLS,
    aspects: [
      {
        ...coded('importance', 'How important?', 'Quelle importance ?', 'Wie wichtig?'),
        options: AGREEMENT,
      },
      {
        ...coded('satisfaction', 'How satisfied?', 'Quelle satisfaction ?', 'Wie zufrieden?'),
        options: AGREEMENT,
      },
    ],
  },
];

const values: readonly Question[] = [
  {
    code: 'explain',
    type: 'info',
    title: say(
      'The next questions ask for figures.',
      'Les questions suivantes demandent des chiffres.',
      'Die nächsten Fragen betreffen Zahlen.',
    ),
    help: say('A guess is enough.', 'Une estimation suffit.', 'Eine Schätzung genügt.'),
  },
  {
    code: 'minutes',
    type: 'number',
    min: 0,
    max: 240,
    title: say('Minutes on the road', 'Minutes de route', 'Minuten unterwegs'),
    classes: [
      coded('short', 'Under 60', 'Moins de 60', 'Unter 60'),
      { ...coded('long', '60 or more', '60 ou plus', '60 oder mehr'), from: 60 },
    ],
  },
  {
    code: 'days',
    type: 'classes',
    title: say('Days on call last month', 'Jours d’astreinte', 'Tage in Bereitschaft'),
    options: [
      coded('none', 'None', 'Aucun', 'Keine'),
      coded('few', '1 or 2', '1 ou 2', '1 oder 2'),
      coded('many', '3 or more', '3 ou plus', '3 oder mehr'),
    ],
  },
  {
    code: 'since',
    type: 'date',
    title: say('On rounds since', 'En tournée depuis', 'Auf Tour seit'),
  },
  {
    code: 'nickname',
    type: 'text',
    oneLine: true,
    maxLength: 60,
    title: say('One word for the week', 'Un mot pour la semaine', 'Ein Wort zur Woche'),
  },
  {
    code: 'remark',
    type: 'text',
    maxLength: 400,
    title: say('Anything else?', 'Autre chose ?', 'Noch etwas?'),
  },
];

/** Every type of question but the petition, each with what it can have, in the world of a service firm. */
export const everyType: Questionnaire = {
  schema: QUESTIONNAIRE_SCHEMA,
  code: 'rounds',
  languages: ['en', 'fr', 'de'],
  title: say('On the road for Altmark Lifts', 'Sur la route', 'Unterwegs'),
  intro: say('Seven minutes.', 'Sept minutes.', 'Sieben Minuten.'),
  profile: [
    {
      code: 'site',
      title: say('Your site', 'Votre site', 'Ihr Standort'),
      options: [coded('north', 'North', 'Nord', 'Nord'), coded('south', 'South', 'Sud', 'Süd')],
    },
  ],
  sections: [
    {
      code: 'choices',
      title: say('Your work', 'Votre travail', 'Ihre Arbeit'),
      questions: choices,
    },
    { code: 'scales', title: say('Your days', 'Vos journées', 'Ihre Tage'), questions: scales },
    { code: 'values', title: say('In figures', 'En chiffres', 'In Zahlen'), questions: values },
    {
      code: 'danger',
      title: say('About danger', 'Le danger', 'Zur Gefahr'),
      intro: say(
        'You said: {answer:alone}.',
        'Vous avez dit : {answer:alone}.',
        'Sie sagten: {answer:alone}.',
      ),
      showIf: { question: 'alone', in: ['yes'] },
      questions: [
        {
          code: 'told',
          type: 'yesno',
          required: true,
          title: say('Did you report it?', 'L’avez-vous signalé ?', 'Haben Sie es gemeldet?'),
        },
        {
          code: 'why_not',
          type: 'single',
          showIf: { question: 'told', in: ['no'] },
          title: say('Why not?', 'Pourquoi pas ?', 'Warum nicht?'),
          options: [
            coded('useless', 'It changes nothing', 'Cela ne change rien', 'Es ändert nichts'),
            coded('fear', 'I fear trouble', 'Je crains des ennuis', 'Ich fürchte Ärger'),
            OTHER,
          ],
        },
      ],
    },
  ],
};
