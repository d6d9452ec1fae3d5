import type { AnswerOption, Section, ValueClass } from '../../questionnaire/index.js';
import { say } from '../say.js';
import {
  NOT_CONCERNED,
  PREFER_NOT_TO_SAY,
  REFERENCE_PERIOD,
  frequencyQuestion,
} from '../scales.js';

const KILOMETRES: readonly AnswerOption[] = [
  { code: 'km0', label: say('Moins de 50 km', 'Under 50 km', 'Unter 50 km'), score: 0 },
  { code: 'km50', label: say('50 à 99 km', '50 to 99 km', '50 bis 99 km'), score: 1 },
  { code: 'km100', label: say('100 à 149 km', '100 to 149 km', '100 bis 149 km'), score: 2 },
  { code: 'km150', label: say('150 à 199 km', '150 to 199 km', '150 bis 199 km'), score: 3 },
  { code: 'km200', label: say('200 km et plus', '200 km or more', '200 km und mehr'), score: 4 },
];

const DRIVES: readonly AnswerOption[] = [
  { code: 'm0', label: say('Moins de 30 min', 'Under 30 min', 'Unter 30 Min.'), score: 0 },
  { code: 'm30', label: say('30 à 44 min', '30 to 44 min', '30 bis 44 Min.'), score: 1 },
  { code: 'm45', label: say('45 à 59 min', '45 to 59 min', '45 bis 59 Min.'), score: 2 },
  { code: 'm60', label: say('60 à 89 min', '60 to 89 min', '60 bis 89 Min.'), score: 3 },
  { code: 'm90', label: say('90 min et plus', '90 min or more', '90 Min. und mehr'), score: 4 },
];

/** A number is asked, and only these classes of it are ever published. */
const LATE_DAYS: readonly ValueClass[] = [
  { code: 'l0', label: say('Aucun jour', 'No day', 'An keinem Tag') },
  { code: 'l1', label: say('1 ou 2 jours', '1 or 2 days', '1 oder 2 Tage'), from: 1 },
  { code: 'l3', label: say('3 à 5 jours', '3 to 5 days', '3 bis 5 Tage'), from: 3 },
  { code: 'l6', label: say('6 à 10 jours', '6 to 10 days', '6 bis 10 Tage'), from: 6 },
  {
    code: 'l11',
    label: say('Plus de 10 jours', 'More than 10 days', 'Mehr als 10 Tage'),
    from: 11,
  },
];

export const distanceSection: Section = {
  code: 'distance',
  title: say('Les distances', 'Distances', 'Die Wege'),
  intro: REFERENCE_PERIOD,
  questions: [
    {
      code: 'km_day',
      type: 'classes',
      task: 'workload',
      direction: 'down',
      title: say(
        'Combien de kilomètres lors d’une journée habituelle ?',
        'How many kilometres on a typical day?',
        'Wie viele Kilometer an einem typischen Tag?',
      ),
      help: say(
        'Du premier départ au dernier retour, domicile compris.',
        'From first departure to last return, home included.',
        'Von der ersten Abfahrt bis zur letzten Rückkehr, Wohnort eingeschlossen.',
      ),
      options: [...KILOMETRES, NOT_CONCERNED, PREFER_NOT_TO_SAY],
    },
    {
      code: 'longest_drive',
      type: 'classes',
      task: 'health-safety',
      favourable: ['m0', 'm30'],
      unfavourable: ['m60', 'm90'],
      title: say(
        'Quel a été le plus long trajet vers une seule visite ?',
        'What was the longest drive to a single visit?',
        'Wie lang war die längste Fahrt zu einem einzelnen Einsatz?',
      ),
      options: [...DRIVES, NOT_CONCERNED, PREFER_NOT_TO_SAY],
    },
    frequencyQuestion({
      code: 'crossing',
      task: 'organisation',
      direction: 'down',
      title: say(
        'Vous avez traversé le secteur d’un collègue pour un travail qu’il pouvait faire',
        'You crossed a colleague’s area for work they could have done',
        'Sie fuhren durch ein fremdes Gebiet für Arbeit, die dort jemand hätte erledigen können',
      ),
    }),
    {
      code: 'late_days',
      type: 'number',
      task: 'working-time',
      min: 0,
      max: 28,
      classes: LATE_DAYS,
      favourable: ['l0', 'l1'],
      unfavourable: ['l6', 'l11'],
      title: say(
        'Combien de jours votre journée a-t-elle fini plus de 30 minutes après l’horaire prévu ?',
        'On how many days did your day end more than 30 minutes after normal hours?',
        'An wie vielen Tagen endete Ihr Arbeitstag mehr als 30 Minuten später als geplant?',
      ),
    },
  ],
};
