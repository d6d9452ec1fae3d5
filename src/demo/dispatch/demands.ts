import type { Demand } from '../../questionnaire/index.js';
import { say } from '../say.js';

const OPERATIONS = say('Direction des opérations', 'Head of operations', 'Leitung Betrieb');
const GENERAL = say('Direction générale', 'General management', 'Geschäftsleitung');

/**
 * Legal lines are hints for the council's own counsel, to be read again in the official text before a
 * letter goes out. The form says so; what is printed goes to the employer.
 */
const REASONED_ANSWER = say(
  'Vœu du comité, suite motivée demandée (Code du travail, art. L2312-15)',
  'Wish of the council, reasoned follow-up requested (French Labour Code, art. L2312-15)',
  'Wunsch des Betriebsrats, begründete Rückmeldung erbeten (französisches Arbeitsgesetzbuch, Art. L2312-15)',
);
const NEW_TECHNOLOGY = say(
  'Consultation sur une nouvelle technologie (Code du travail, art. L2312-8)',
  'Consultation on a new technology (French Labour Code, art. L2312-8)',
  'Konsultation zu einer neuen Technologie (französisches Arbeitsgesetzbuch, Art. L2312-8)',
);
const RISK_DOCUMENT = say(
  'Mise à jour du document unique après information nouvelle (Code du travail, art. R4121-2)',
  'Update of the risk document after new information (French Labour Code, art. R4121-2)',
  'Aktualisierung der Gefährdungsbeurteilung nach neuen Erkenntnissen (französisches Arbeitsgesetzbuch, Art. R4121-2)',
);

export const dispatchDemands: readonly Demand[] = [
  {
    code: 'drive_limit',
    text: say(
      'Aucune visite à plus de 60 minutes de route sans l’accord de la personne envoyée.',
      'No visit more than 60 minutes’ drive away without the agreement of the person sent.',
      'Kein Einsatz mit mehr als 60 Minuten Anfahrt ohne Zustimmung der betroffenen Person.',
    ),
    addressee: OPERATIONS,
    basis: REASONED_ANSWER,
    questions: ['longest_drive', 'km_day', 'plan_swap'],
  },
  {
    code: 'human_contact',
    text: say(
      'Pour chaque dépôt et à toute heure travaillée, une personne joignable qui peut corriger le plan.',
      'For every depot and every working hour, a person who can be reached and can correct the plan.',
      'Für jeden Standort und jede Arbeitsstunde eine erreichbare Person, die den Plan korrigieren kann.',
    ),
    addressee: OPERATIONS,
    basis: REASONED_ANSWER,
    questions: ['plan_contact', 'mistakes_fixed'],
  },
  {
    code: 'full_figures',
    text: say(
      'Publier avec chaque moyenne sa répartition par dépôt : part des attentes de plus de 24 heures, kilomètres domicile compris, secondes visites.',
      'Publish with every average how it spreads by depot: share of waits above 24 hours, kilometres including home, second visits.',
      'Zu jedem Mittelwert die Verteilung je Standort veröffentlichen: Anteil der Wartezeiten über 24 Stunden, Kilometer einschließlich Wohnort, Zweiteinsätze.',
    ),
    addressee: GENERAL,
    basis: NEW_TECHNOLOGY,
    questions: ['longest_wait', 'published_figures', 'second_visit'],
  },
  {
    code: 'training_first',
    text: say(
      'Deux demi-journées de formation sur le temps de travail avant toute nouvelle version de l’outil, en commençant par les personnes qui n’en ont eu aucune.',
      'Two half-days of training in working time before any new version of the tool, starting with those who had none.',
      'Zwei halbe Schulungstage in der Arbeitszeit vor jeder neuen Version des Systems, zuerst für alle ohne Schulung.',
    ),
    addressee: GENERAL,
    basis: NEW_TECHNOLOGY,
    questions: ['training'],
  },
  {
    code: 'risk_update',
    text: say(
      'Inscrire au document d’évaluation des risques les messages au volant, les pauses non prises et le sommeil perturbé, avec des mesures datées.',
      'Enter messages at the wheel, missed breaks and disturbed sleep in the risk assessment, with dated measures.',
      'Nachrichten am Steuer, ausgefallene Pausen und gestörten Schlaf in die Gefährdungsbeurteilung aufnehmen, mit Maßnahmen und Terminen.',
    ),
    addressee: say(
      'Direction, service prévention',
      'Management, prevention',
      'Leitung, Arbeitsschutz',
    ),
    basis: RISK_DOCUMENT,
    questions: ['phone_driving', 'breaks', 'sleep', 'felt_unsafe'],
  },
];
