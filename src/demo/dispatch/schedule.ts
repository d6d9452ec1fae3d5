import type { Section } from '../../questionnaire/index.js';
import { say } from '../say.js';
import {
  DAY_CLASSES,
  NOT_CONCERNED,
  PREFER_NOT_TO_SAY,
  REFERENCE_PERIOD,
  frequencyQuestion,
} from '../scales.js';

export const scheduleSection: Section = {
  code: 'schedule',
  title: say('Le plan de la journée', 'The plan of the day', 'Der Tagesplan'),
  intro: REFERENCE_PERIOD,
  questions: [
    {
      code: 'plan_change',
      task: 'organisation',
      type: 'classes',
      direction: 'down',
      title: say(
        'Combien de jours votre plan a-t-il changé après votre départ ?',
        'On how many days did your plan change after you had set off?',
        'An wie vielen Tagen wurde Ihr Plan nach Ihrer Abfahrt noch geändert?',
      ),
      help: say(
        'Comptez les jours et non les changements.',
        'Count the days, not the changes.',
        'Zählen Sie die Tage, nicht die Änderungen.',
      ),
      options: [...DAY_CLASSES, NOT_CONCERNED, PREFER_NOT_TO_SAY],
    },
    frequencyQuestion({
      code: 'plan_tight',
      task: 'workload',
      direction: 'down',
      title: say(
        'Deux visites étaient trop rapprochées pour être tenues',
        'Two visits were too close together to be feasible',
        'Zwei Einsätze lagen zu dicht beieinander, um machbar zu sein',
      ),
    }),
    frequencyQuestion({
      code: 'plan_swap',
      task: 'information-consultation',
      direction: 'up',
      title: say(
        'Vous pouviez refuser ou échanger une visite',
        'You could refuse or swap a visit',
        'Sie konnten einen Einsatz ablehnen oder tauschen',
      ),
    }),
    frequencyQuestion({
      code: 'plan_knowledge',
      task: 'organisation',
      direction: 'up',
      title: say(
        'Le plan tenait compte de ce que vous savez du client ou de la machine',
        'The plan used what you know about the customer or the machine',
        'Der Plan nutzte, was Sie über Kundschaft oder Anlage wissen',
      ),
    }),
  ],
};
