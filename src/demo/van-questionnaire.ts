import {
  QUESTIONNAIRE_SCHEMA,
  type AnswerOption,
  type Questionnaire,
} from '../questionnaire/index.js';
import { siteQuestion } from './profile.js';
import { DEMO_LANGUAGES, say } from './say.js';
import {
  DAY_CLASSES,
  NOT_CONCERNED,
  PREFER_NOT_TO_SAY,
  REFERENCE_PERIOD,
  frequencyQuestion,
  twoToImprove,
  yesNoQuestion,
} from './scales.js';

const IMPROVEMENTS: readonly AnswerOption[] = [
  {
    code: 'shelves',
    label: say('Des rayonnages qui tiennent', 'Shelves that hold', 'Regale, die halten'),
  },
  {
    code: 'service',
    label: say('Un entretien plus rapide', 'Quicker servicing', 'Schnellere Wartung'),
  },
  {
    code: 'ladders',
    label: say('Des échelles plus légères', 'Lighter ladders', 'Leichtere Leitern'),
  },
  {
    code: 'meters',
    label: say('Des appareils de mesure à jour', 'Calibrated meters', 'Geeichte Messgeräte'),
  },
  {
    code: 'charging',
    label: say(
      'De quoi recharger les outils',
      'A way to charge tools',
      'Lademöglichkeit für Werkzeug',
    ),
  },
  {
    code: 'spares',
    label: say('Des fourgons de rechange', 'Spare vans', 'Ersatzfahrzeuge'),
  },
];

/** The demo's survey by invitation: short, and about nothing that anybody would mind to tell. */
export const vanQuestionnaire: Questionnaire = {
  schema: QUESTIONNAIRE_SCHEMA,
  code: 'vans-and-tools',
  languages: DEMO_LANGUAGES,
  title: say('Fourgons et outillage', 'Vans and tools', 'Fahrzeuge und Werkzeug'),
  intro: say(
    'Cinq questions, une minute. Le comité prépare l’avis sur les achats de l’an prochain.',
    'Five questions, one minute. The council is preparing its opinion on next year’s purchases.',
    'Fünf Fragen, eine Minute. Der Betriebsrat bereitet die Stellungnahme zu den Anschaffungen des nächsten Jahres vor.',
  ),
  profile: [siteQuestion],
  sections: [
    {
      code: 'vans',
      title: say('Le fourgon', 'The van', 'Das Fahrzeug'),
      intro: REFERENCE_PERIOD,
      questions: [
        frequencyQuestion({
          code: 'van_ready',
          direction: 'up',
          title: say(
            'Le fourgon était prêt à rouler à votre prise de poste',
            'The van was ready for the road when you started',
            'Das Fahrzeug war fahrbereit, als Sie anfingen',
          ),
        }),
        frequencyQuestion({
          code: 'van_room',
          direction: 'up',
          title: say(
            'Vous aviez la place pour les pièces de la journée',
            'There was room for the parts of the day',
            'Es war Platz für die Teile des Tages',
          ),
        }),
      ],
    },
    {
      code: 'tools',
      title: say('Les outils', 'The tools', 'Das Werkzeug'),
      questions: [
        {
          code: 'tool_missing',
          type: 'classes',
          direction: 'down',
          title: say(
            'Combien de jours vous a-t-il manqué un outil ?',
            'On how many days did you lack a tool?',
            'An wie vielen Tagen fehlte Ihnen ein Werkzeug?',
          ),
          options: [...DAY_CLASSES, NOT_CONCERNED, PREFER_NOT_TO_SAY],
        },
        yesNoQuestion({
          code: 'own_tools',
          title: say(
            'Utilisez-vous vos propres outils au travail ?',
            'Do you use tools of your own at work?',
            'Benutzen Sie bei der Arbeit eigenes Werkzeug?',
          ),
        }),
        twoToImprove(IMPROVEMENTS),
      ],
    },
  ],
};
