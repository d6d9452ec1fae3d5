import {
  QUESTIONNAIRE_SCHEMA,
  type AnswerOption,
  type Questionnaire,
} from '../questionnaire/index.js';
import { roleQuestion, siteQuestion } from './profile.js';
import { DEMO_LANGUAGES, say } from './say.js';
import {
  COMMENT_HELP,
  DAY_CLASSES,
  NOT_CONCERNED,
  PREFER_NOT_TO_SAY,
  REFERENCE_PERIOD,
  frequencyQuestion,
  scored,
  twoToImprove,
  yesNoQuestion,
} from './scales.js';

const IMPROVEMENTS: readonly AnswerOption[] = [
  {
    code: 'notice',
    label: say('Un planning plus tôt', 'An earlier rota', 'Ein früherer Dienstplan'),
  },
  { code: 'rest', label: say('Plus de repos après', 'More rest after it', 'Mehr Ruhezeit danach') },
  { code: 'zone', label: say('Une zone plus petite', 'A smaller area', 'Ein kleineres Gebiet') },
  { code: 'pair', label: say('Un binôme la nuit', 'A second person at night', 'Nachts zu zweit') },
  { code: 'winter', label: say('L’équipement d’hiver', 'Winter equipment', 'Winterausrüstung') },
  { code: 'pay', label: say('Des primes à jour', 'Allowances paid on time', 'Pünktliche Zulagen') },
];

/** The open survey of the demo: short enough to answer while trying the product. */
export const pulseQuestionnaire: Questionnaire = {
  schema: QUESTIONNAIRE_SCHEMA,
  code: 'on-call-winter',
  languages: DEMO_LANGUAGES,
  title: say(
    'Les semaines d’astreinte en hiver',
    'On-call weeks in winter',
    'Rufbereitschaft im Winter',
  ),
  intro: say(
    'Huit questions, deux minutes. Le comité prépare la négociation sur les astreintes.',
    'Eight questions, two minutes. The council is preparing the talks on on-call duty.',
    'Acht Fragen, zwei Minuten. Der Betriebsrat bereitet die Verhandlung zur Rufbereitschaft vor.',
  ),
  profile: [siteQuestion, roleQuestion],
  sections: [
    {
      code: 'on_call',
      title: say('L’astreinte', 'On-call duty', 'Die Rufbereitschaft'),
      intro: REFERENCE_PERIOD,
      questions: [
        {
          code: 'nights_out',
          type: 'classes',
          direction: 'down',
          title: say(
            'Combien de jours avec une sortie entre 22 h et 6 h ?',
            'How many days with a call-out between 10 pm and 6 am?',
            'An wie vielen Tagen hatten Sie einen Einsatz zwischen 22 und 6 Uhr?',
          ),
          options: [...DAY_CLASSES, NOT_CONCERNED, PREFER_NOT_TO_SAY],
        },
        frequencyQuestion({
          code: 'rest_after',
          direction: 'up',
          title: say(
            'Vous avez eu votre repos après une sortie de nuit',
            'You had your rest after a night call-out',
            'Nach einem Nachteinsatz hatten Sie Ihre Ruhezeit',
          ),
        }),
        frequencyQuestion({
          code: 'rota_notice',
          direction: 'up',
          title: say(
            'Le planning d’astreinte était connu deux semaines avant',
            'The on-call rota was known two weeks ahead',
            'Der Bereitschaftsplan war zwei Wochen vorher bekannt',
          ),
        }),
        frequencyQuestion({
          code: 'sleep_on_call',
          direction: 'down',
          sensitive: true,
          title: say(
            'L’astreinte a perturbé votre sommeil, même sans appel',
            'On-call duty disturbed your sleep, even without a call',
            'Die Bereitschaft störte Ihren Schlaf, auch ohne Anruf',
          ),
        }),
      ],
    },
    {
      code: 'winter',
      title: say('L’hiver', 'Winter', 'Der Winter'),
      questions: [
        {
          code: 'equipment',
          type: 'scale',
          direction: 'up',
          title: say(
            'Votre équipement pour le froid et la neige',
            'Your equipment for cold and snow',
            'Ihre Ausrüstung für Kälte und Schnee',
          ),
          options: [
            ...scored(
              say('Absent', 'Missing', 'Nicht vorhanden'),
              say('Très incomplet', 'Very incomplete', 'Sehr unvollständig'),
              say('Incomplet', 'Incomplete', 'Unvollständig'),
              say('Presque complet', 'Almost complete', 'Fast vollständig'),
              say('Complet', 'Complete', 'Vollständig'),
            ),
            NOT_CONCERNED,
            PREFER_NOT_TO_SAY,
          ],
        },
        yesNoQuestion({
          code: 'night_alone',
          title: say(
            'Avez-vous travaillé seul·e la nuit, sans moyen d’alerte ?',
            'Have you worked alone at night without a way to raise the alarm?',
            'Haben Sie nachts allein und ohne Notrufmöglichkeit gearbeitet?',
          ),
        }),
        twoToImprove(IMPROVEMENTS),
        {
          code: 'winter_comment',
          type: 'text',
          maxLength: 600,
          title: say(
            'Qu’est-ce qui rendrait l’astreinte plus supportable ?',
            'What would make on-call duty easier to bear?',
            'Was würde die Rufbereitschaft erträglicher machen?',
          ),
          help: COMMENT_HELP,
        },
      ],
    },
  ],
};
