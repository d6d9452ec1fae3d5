import type { AnswerOption, Section } from '../../questionnaire/index.js';
import { say } from '../say.js';
import {
  NOT_CONCERNED,
  PREFER_NOT_TO_SAY,
  REFERENCE_PERIOD,
  frequencyQuestion,
  scored,
} from '../scales.js';

const NOT_FIXED: readonly AnswerOption[] = [
  { code: 'no_answer', label: say('Aucune réponse', 'No answer', 'Keine Antwort') },
  {
    code: 'too_late',
    label: say(
      'Une réponse, mais trop tard',
      'An answer, but too late',
      'Eine Antwort, aber zu spät',
    ),
  },
  {
    code: 'undone',
    label: say(
      'Une correction, défaite ensuite par l’outil',
      'A correction that the tool undid',
      'Eine Korrektur, die das System rückgängig machte',
    ),
  },
  {
    code: 'other',
    role: 'other',
    label: say('Autre, à préciser', 'Other, please specify', 'Anderes, bitte angeben'),
  },
];

const TRAINING_FORMS: readonly AnswerOption[] = [
  {
    code: 'half_day',
    label: say(
      'Une demi-journée au dépôt',
      'Half a day at the depot',
      'Ein halber Tag am Standort',
    ),
  },
  {
    code: 'colleague',
    label: say(
      'En tournée avec un·e collègue',
      'On the road with a colleague',
      'Unterwegs zu zweit',
    ),
  },
  { code: 'video', label: say('Des vidéos courtes', 'Short videos', 'Kurze Videos') },
  { code: 'guide', label: say('Un guide écrit', 'A written guide', 'Eine schriftliche Anleitung') },
];

export const preparationSection: Section = {
  code: 'preparation',
  title: say(
    'Préparation et corrections',
    'Preparation and corrections',
    'Vorbereitung und Korrekturen',
  ),
  intro: REFERENCE_PERIOD,
  questions: [
    {
      code: 'training',
      task: 'training',
      type: 'scale',
      direction: 'down',
      title: say(
        'La formation reçue avant la mise en service du nouvel outil',
        'The training you had before the new tool went live',
        'Die Schulung vor dem Start des neuen Systems',
      ),
      help: say(
        'Cette question porte sur la mise en service, pas sur les quatre dernières semaines.',
        'This question is about the launch, not about the last four weeks.',
        'Diese Frage betrifft den Start, nicht die letzten vier Wochen.',
      ),
      options: [
        ...scored(
          say('Suffisante', 'Enough', 'Ausreichend'),
          say('Presque suffisante', 'Almost enough', 'Fast ausreichend'),
          say('Partielle', 'Partial', 'Teilweise'),
          say('Très insuffisante', 'Far too little', 'Viel zu wenig'),
          say('Aucune', 'None', 'Keine'),
        ),
        NOT_CONCERNED,
        PREFER_NOT_TO_SAY,
      ],
    },
    frequencyQuestion({
      code: 'plan_contact',
      task: 'organisation',
      direction: 'up',
      title: say(
        'Une personne joignable pouvait corriger le plan',
        'Somebody you could reach was able to correct the plan',
        'Jemand war erreichbar, der den Plan korrigieren konnte',
      ),
    }),
    frequencyQuestion({
      code: 'mistakes_fixed',
      task: 'new-technology',
      direction: 'up',
      title: say(
        'Les erreurs que vous avez signalées ont été corrigées',
        'Mistakes you reported were corrected',
        'Gemeldete Fehler wurden korrigiert',
      ),
    }),
    {
      code: 'why_not_fixed',
      type: 'single',
      task: 'new-technology',
      showIf: { question: 'mistakes_fixed', in: ['1', '2'] },
      title: say(
        'Après un signalement, que s’est-il passé le plus souvent ?',
        'After you reported a mistake, what happened most often?',
        'Was geschah nach einer Fehlermeldung am häufigsten?',
      ),
      help: say(
        'Vous avez répondu « {answer:mistakes_fixed} » à la question précédente.',
        'You answered “{answer:mistakes_fixed}” to the question before.',
        'Auf die vorige Frage haben Sie „{answer:mistakes_fixed}“ geantwortet.',
      ),
      options: [...NOT_FIXED, PREFER_NOT_TO_SAY],
    },
    {
      code: 'tool_help',
      type: 'rating',
      task: 'new-technology',
      title: say(
        'De 0 à 10, l’outil vous aide-t-il à bien travailler ?',
        'From 0 to 10, does the tool help you to do good work?',
        'Von 0 bis 10: Hilft Ihnen das System, gut zu arbeiten?',
      ),
      ends: {
        low: say('pas du tout', 'not at all', 'gar nicht'),
        high: say('tout à fait', 'entirely', 'voll und ganz'),
      },
      options: [NOT_CONCERNED, PREFER_NOT_TO_SAY],
      unfavourable: ['0', '1', '2', '3', '4'],
      favourable: ['7', '8', '9', '10'],
    },
    {
      code: 'training_form',
      type: 'ranking',
      task: 'training',
      title: say(
        'Classez ces formes de formation, la plus utile d’abord',
        'Rank these forms of training, the most useful first',
        'Ordnen Sie diese Schulungsformen, die nützlichste zuerst',
      ),
      options: TRAINING_FORMS,
    },
  ],
};
