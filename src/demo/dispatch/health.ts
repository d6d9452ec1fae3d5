import type { Section } from '../../questionnaire/index.js';
import { say } from '../say.js';
import { REFERENCE_PERIOD, frequencyQuestion } from '../scales.js';

export const healthSection: Section = {
  code: 'health',
  title: say('Travail et santé', 'Work and health', 'Arbeit und Gesundheit'),
  intro: REFERENCE_PERIOD,
  questions: [
    frequencyQuestion({
      code: 'proud',
      task: 'health-safety',
      direction: 'up',
      title: say(
        'Vous avez pu faire un travail dont vous êtes fier·ère',
        'You could do work you are proud of',
        'Sie konnten Arbeit leisten, auf die Sie stolz sind',
      ),
    }),
    frequencyQuestion({
      code: 'breaks',
      task: 'working-time',
      direction: 'up',
      title: say(
        'Vous avez vraiment pris vos pauses',
        'You really took your breaks',
        'Sie konnten Ihre Pausen wirklich nehmen',
      ),
    }),
    frequencyQuestion({
      code: 'phone_driving',
      task: 'health-safety',
      direction: 'down',
      title: say(
        'Un message de l’outil attendait une réponse pendant que vous conduisiez',
        'A message from the tool wanted an answer while you were driving',
        'Eine Nachricht des Systems verlangte während der Fahrt eine Antwort',
      ),
    }),
    frequencyQuestion({
      code: 'sleep',
      task: 'health-safety',
      direction: 'down',
      sensitive: true,
      title: say(
        'Le travail a perturbé votre sommeil ou votre vie à la maison',
        'Work disturbed your sleep or your life at home',
        'Die Arbeit störte Ihren Schlaf oder Ihr Privatleben',
      ),
    }),
  ],
};
