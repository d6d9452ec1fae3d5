import type { AnswerOption, MatrixRow, Section } from '../../questionnaire/index.js';
import { say } from '../say.js';
import { COMMENT_HELP, PREFER_NOT_TO_SAY, scored } from '../scales.js';

const CHANGES: readonly AnswerOption[] = [
  { code: 'fewer_km', label: say('Moins de kilomètres', 'Fewer kilometres', 'Weniger Kilometer') },
  {
    code: 'own_area',
    label: say('Rester dans son secteur', 'Staying in one’s own area', 'Im eigenen Gebiet bleiben'),
  },
  {
    code: 'real_times',
    label: say(
      'Des durées de visite réalistes',
      'Realistic visit times',
      'Realistische Einsatzzeiten',
    ),
  },
  {
    code: 'stable_plan',
    label: say(
      'Un plan stable après le départ',
      'A stable plan once on the road',
      'Ein stabiler Plan nach der Abfahrt',
    ),
  },
  {
    code: 'say_in_plan',
    label: say(
      'Pouvoir refuser ou échanger',
      'Being able to refuse or swap',
      'Ablehnen oder tauschen können',
    ),
  },
  {
    code: 'parts_first',
    label: say(
      'Les pièces et l’information avant la visite',
      'Parts and information before the visit',
      'Teile und Informationen vor dem Einsatz',
    ),
  },
  {
    code: 'reach_person',
    label: say(
      'Une personne joignable pour corriger',
      'A person to reach who can correct',
      'Eine erreichbare Person, die korrigiert',
    ),
  },
  {
    code: 'silent_driving',
    label: say(
      'Aucun message pendant la conduite',
      'No messages while driving',
      'Keine Nachrichten während der Fahrt',
    ),
  },
  {
    code: 'true_breaks',
    label: say(
      'De vraies pauses et fins de journée',
      'Real breaks and end of day',
      'Echte Pausen und echter Feierabend',
    ),
  },
  {
    code: 'more_training',
    label: say('De la formation à l’outil', 'Training on the tool', 'Schulung am System'),
  },
];

const MATTERS: readonly MatrixRow[] = [
  {
    code: 'say',
    label: say(
      'Peser sur votre journée de travail',
      'A say in your working day',
      'Über den Arbeitstag mitzubestimmen',
    ),
  },
  {
    code: 'time',
    label: say('Le temps de bien faire', 'Time to do it well', 'Zeit, es gut zu machen'),
  },
];

export const prioritiesSection: Section = {
  code: 'priorities',
  title: say('Vos priorités', 'Your priorities', 'Ihre Prioritäten'),
  questions: [
    {
      code: 'matters',
      type: 'pairs',
      task: 'organisation',
      title: say(
        'Ce qui compte dans votre travail',
        'What matters in your work',
        'Was bei Ihrer Arbeit zählt',
      ),
      rows: MATTERS,
      aspects: [
        {
          code: 'importance',
          label: say('Importance', 'Importance', 'Wichtigkeit'),
          options: [
            ...scored(
              say('Sans importance', 'Not important', 'Unwichtig'),
              say('Un peu important', 'Slightly important', 'Etwas wichtig'),
              say('Assez important', 'Fairly important', 'Ziemlich wichtig'),
              say('Très important', 'Very important', 'Sehr wichtig'),
              say('Essentiel', 'Essential', 'Unverzichtbar'),
            ),
            PREFER_NOT_TO_SAY,
          ],
          favourable: ['4', '5'],
        },
        {
          code: 'satisfaction',
          label: say('Satisfaction', 'Satisfaction', 'Zufriedenheit'),
          options: [
            ...scored(
              say('Pas du tout satisfait·e', 'Not satisfied at all', 'Gar nicht zufrieden'),
              say('Peu satisfait·e', 'Slightly satisfied', 'Wenig zufrieden'),
              say('Assez satisfait·e', 'Fairly satisfied', 'Ziemlich zufrieden'),
              say('Très satisfait·e', 'Very satisfied', 'Sehr zufrieden'),
              say('Entièrement satisfait·e', 'Entirely satisfied', 'Völlig zufrieden'),
            ),
            PREFER_NOT_TO_SAY,
          ],
          unfavourable: ['1', '2'],
          favourable: ['4', '5'],
        },
      ],
    },
    {
      code: 'first_changes',
      task: 'organisation',
      type: 'pick',
      min: 3,
      max: 3,
      title: say(
        'Choisissez les trois changements à faire en premier',
        'Choose the three changes that should come first',
        'Wählen Sie die drei Änderungen, die zuerst kommen sollen',
      ),
      options: CHANGES,
    },
    {
      code: 'open_stop',
      type: 'text',
      maxLength: 600,
      title: say(
        'Une situation du mois dernier qui ne devrait plus se reproduire',
        'One situation of the last month that should not happen again',
        'Eine Situation des letzten Monats, die sich nicht wiederholen sollte',
      ),
      help: COMMENT_HELP,
    },
    {
      code: 'open_keep',
      type: 'text',
      maxLength: 600,
      title: say(
        'Une chose qui marche et qu’il faut garder',
        'One thing that works and must be kept',
        'Etwas, das gut läuft und bleiben soll',
      ),
      help: COMMENT_HELP,
    },
  ],
};
