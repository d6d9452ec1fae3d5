import type { ProfileQuestion } from '../questionnaire/index.js';
import { say } from './say.js';

export const SITES = [
  'orvalmont',
  'caldrevin',
  'thuverne',
  'marquevent',
  'brisselac',
  'esterlune',
] as const;
export type Site = (typeof SITES)[number];

export const ROLES = ['tech', 'lead', 'desk', 'parts'] as const;
export type Role = (typeof ROLES)[number];

export const TENURES = ['t0', 't1', 't2', 't3'] as const;
export type Tenure = (typeof TENURES)[number];

const sameInAll = (name: string) => say(name, name, name);

/** Depots and regions exist nowhere else; headcounts add up to the 780 people invited. */
export const siteQuestion: ProfileQuestion = {
  code: 'site',
  title: say('Votre dépôt', 'Your depot', 'Ihr Standort'),
  help: say(
    'Le dépôt auquel vous êtes rattaché·e, même si vous partez de chez vous.',
    'The depot you belong to, even if you set off from home.',
    'Der Standort, dem Sie zugeordnet sind, auch wenn Sie von zu Hause starten.',
  ),
  groups: [
    { code: 'north', label: say('Région Nord', 'North region', 'Region Nord') },
    { code: 'south', label: say('Région Sud', 'South region', 'Region Süd') },
  ],
  options: [
    { code: 'orvalmont', label: sameInAll('Orvalmont'), parent: 'north', headcount: 214 },
    { code: 'caldrevin', label: sameInAll('Caldrevin'), parent: 'north', headcount: 172 },
    { code: 'thuverne', label: sameInAll('Thuverne'), parent: 'north', headcount: 108 },
    { code: 'marquevent', label: sameInAll('Marquevent'), parent: 'south', headcount: 134 },
    { code: 'brisselac', label: sameInAll('Brisselac'), parent: 'south', headcount: 136 },
    { code: 'esterlune', label: sameInAll('Esterlune'), parent: 'south', headcount: 16 },
  ],
};

export const roleQuestion: ProfileQuestion = {
  code: 'role',
  title: say('Votre métier', 'Your job', 'Ihre Tätigkeit'),
  help: say(
    'Si vous en exercez plusieurs, celui qui vous occupe le plus.',
    'If you do several, the one that takes most of your time.',
    'Bei mehreren Tätigkeiten diejenige, die am meisten Zeit beansprucht.',
  ),
  options: [
    {
      code: 'tech',
      label: say('Technique itinérante', 'Field technician', 'Technik im Außendienst'),
      headcount: 508,
    },
    {
      code: 'lead',
      label: say('Encadrement d’équipe', 'Team lead', 'Teamleitung'),
      headcount: 68,
    },
    {
      code: 'desk',
      label: say(
        'Planification et accueil des clients',
        'Dispatch and customer desk',
        'Disposition und Kundenannahme',
      ),
      headcount: 104,
    },
    {
      code: 'parts',
      label: say('Magasin et atelier', 'Parts store and workshop', 'Lager und Werkstatt'),
      headcount: 100,
    },
  ],
};

export const tenureQuestion: ProfileQuestion = {
  code: 'tenure',
  title: say(
    'Votre ancienneté dans l’entreprise',
    'Your time with the company',
    'Ihre Betriebszugehörigkeit',
  ),
  help: say(
    'Vous pouvez laisser cette question sans réponse.',
    'You may leave this question unanswered.',
    'Sie können diese Frage unbeantwortet lassen.',
  ),
  options: [
    {
      code: 't0',
      label: say('Moins de 2 ans', 'Less than 2 years', 'Weniger als 2 Jahre'),
      headcount: 156,
    },
    { code: 't1', label: say('2 à 5 ans', '2 to 5 years', '2 bis 5 Jahre'), headcount: 212 },
    { code: 't2', label: say('6 à 14 ans', '6 to 14 years', '6 bis 14 Jahre'), headcount: 238 },
    {
      code: 't3',
      label: say('15 ans et plus', '15 years or more', '15 Jahre und mehr'),
      headcount: 174,
    },
  ],
};
