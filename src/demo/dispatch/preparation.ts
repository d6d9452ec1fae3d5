import type { Section } from '../../questionnaire/index.js';
import { say } from '../say.js';
import {
  NOT_CONCERNED,
  PREFER_NOT_TO_SAY,
  REFERENCE_PERIOD,
  frequencyQuestion,
  scored,
} from '../scales.js';

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
      direction: 'up',
      title: say(
        'Une personne joignable pouvait corriger le plan',
        'Somebody you could reach was able to correct the plan',
        'Jemand war erreichbar, der den Plan korrigieren konnte',
      ),
    }),
    frequencyQuestion({
      code: 'mistakes_fixed',
      direction: 'up',
      title: say(
        'Les erreurs que vous avez signalées ont été corrigées',
        'Mistakes you reported were corrected',
        'Gemeldete Fehler wurden korrigiert',
      ),
    }),
  ],
};
