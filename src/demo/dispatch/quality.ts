import type { AnswerOption, MatrixRow, Section } from '../../questionnaire/index.js';
import { say } from '../say.js';
import {
  DO_NOT_KNOW,
  FREQUENCY,
  NOT_CONCERNED,
  PREFER_NOT_TO_SAY,
  REFERENCE_PERIOD,
  frequencyQuestion,
  scored,
} from '../scales.js';

const WAITS: readonly AnswerOption[] = [
  { code: 'h0', label: say('Moins de 4 heures', 'Under 4 hours', 'Unter 4 Stunden'), score: 0 },
  { code: 'h4', label: say('4 à 8 heures', '4 to 8 hours', '4 bis 8 Stunden'), score: 1 },
  { code: 'h8', label: say('8 à 24 heures', '8 to 24 hours', '8 bis 24 Stunden'), score: 2 },
  { code: 'h24', label: say('24 à 48 heures', '24 to 48 hours', '24 bis 48 Stunden'), score: 3 },
  { code: 'h48', label: say('Plus de 48 heures', 'Over 48 hours', 'Über 48 Stunden'), score: 4 },
];

const NEEDED: readonly MatrixRow[] = [
  { code: 'part', label: say('La bonne pièce', 'The right part', 'Das richtige Teil') },
  {
    code: 'history',
    label: say(
      'L’historique de la panne',
      'The history of the fault',
      'Die Vorgeschichte der Störung',
    ),
  },
  {
    code: 'second_person',
    label: say(
      'La deuxième personne prévue',
      'The second person who was planned',
      'Die vorgesehene zweite Person',
    ),
  },
];

const AGAINST_PUBLISHED = scored(
  say('Bien meilleur que les chiffres', 'Much better than shown', 'Viel besser als angegeben'),
  say('Un peu meilleur', 'A little better', 'Etwas besser'),
  say('À peu près pareil', 'About the same', 'Etwa gleich'),
  say('Un peu moins bon', 'A little worse', 'Etwas schlechter'),
  say('Bien moins bon que les chiffres', 'Much worse than shown', 'Viel schlechter als angegeben'),
);

export const qualitySection: Section = {
  code: 'quality',
  title: say('Délais et qualité', 'Delay and quality', 'Wartezeit und Qualität'),
  intro: REFERENCE_PERIOD,
  questions: [
    {
      code: 'longest_wait',
      task: 'organisation',
      type: 'classes',
      favourable: ['h0', 'h4'],
      unfavourable: ['h24', 'h48'],
      title: say(
        'Quelle est la plus longue attente que vous connaissez entre un appel urgent et l’arrivée sur place ?',
        'What is the longest wait you know of between an urgent call and someone arriving?',
        'Was ist die längste Ihnen bekannte Wartezeit zwischen einem Notruf und dem Eintreffen vor Ort?',
      ),
      help: say(
        'Dans votre secteur. Ne citez aucun client.',
        'In your own area. Do not name a customer.',
        'In Ihrem Gebiet. Bitte niemanden namentlich nennen.',
      ),
      options: [...WAITS, DO_NOT_KNOW, PREFER_NOT_TO_SAY],
    },
    {
      code: 'visit_ready',
      type: 'matrix',
      task: 'organisation',
      direction: 'up',
      title: say(
        'Au début de vos visites, vous aviez',
        'When your visits began, you had',
        'Zu Beginn Ihrer Einsätze hatten Sie',
      ),
      rows: NEEDED,
      options: [...FREQUENCY, NOT_CONCERNED, PREFER_NOT_TO_SAY],
    },
    frequencyQuestion({
      code: 'second_visit',
      task: 'workload',
      direction: 'down',
      title: say(
        'Il a fallu revenir pour la même panne',
        'A second visit was needed for the same fault',
        'Für dieselbe Störung war ein zweiter Einsatz nötig',
      ),
    }),
    {
      code: 'published_figures',
      task: 'information-consultation',
      type: 'scale',
      direction: 'down',
      title: say(
        'Ce que vous voyez dans votre secteur, face aux délais publiés par la direction',
        'What you see in your area, against the response times management publishes',
        'Was Sie in Ihrem Gebiet erleben, verglichen mit den veröffentlichten Reaktionszeiten',
      ),
      options: [
        ...AGAINST_PUBLISHED,
        {
          code: 'dk',
          role: 'unknown',
          label: say(
            'Je ne connais pas ces chiffres',
            'I do not know these figures',
            'Ich kenne diese Zahlen nicht',
          ),
        },
        PREFER_NOT_TO_SAY,
      ],
    },
  ],
};
