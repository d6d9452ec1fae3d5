import type { Claim } from '../../questionnaire/index.js';
import { say } from '../say.js';

/** What management publishes, quoted with its own definition; never called false (practice.md 7.1). */
export const dispatchClaims: readonly Claim[] = [
  {
    code: 'response_time',
    statement: say(
      'Délai moyen d’intervention sur appel urgent : 3 h 40.',
      'Average response time to an urgent call: 3 h 40 min.',
      'Durchschnittliche Reaktionszeit bei Notrufen: 3 Std. 40 Min.',
    ),
    source: say(
      'Tableau de bord « Service », août 2026, page 6',
      '“Service” dashboard, August 2026, page 6',
      'Kennzahlenbericht „Service“, August 2026, Seite 6',
    ),
    scope: say(
      'Moyenne des appels clos le jour même. Ne compte pas les appels reportés « avec l’accord du client », ni ceux reclassés non urgents. Ni médiane ni part au-delà de 24 heures.',
      'Mean of calls closed on the same day. Leaves out calls postponed “with the customer’s agreement” and calls reclassified as not urgent. No median, no share above 24 hours.',
      'Mittelwert der am selben Tag abgeschlossenen Notrufe. Ohne Notrufe, die „im Einvernehmen“ verschoben oder als nicht dringend umgestuft wurden. Kein Median, kein Anteil über 24 Stunden.',
    ),
    questions: ['longest_wait', 'published_figures'],
  },
  {
    code: 'kilometres',
    statement: say(
      'Kilomètres par visite : 12 % de moins depuis le nouvel outil.',
      'Kilometres per visit: 12% fewer since the new tool.',
      'Kilometer pro Einsatz: 12 % weniger seit dem neuen System.',
    ),
    source: say(
      'Présentation au comité, réunion de juin 2026, page 11',
      'Presentation to the council, June 2026 meeting, page 11',
      'Präsentation im Betriebsrat, Sitzung Juni 2026, Seite 11',
    ),
    scope: say(
      'Distance calculée entre deux visites. Ne compte ni le premier départ, ni le dernier retour, ni les trajets vers une visite annulée.',
      'Computed distance between two visits. Leaves out the first departure, the last return and drives to a visit that was cancelled.',
      'Berechnete Strecke zwischen zwei Einsätzen. Ohne erste Anfahrt, letzte Rückfahrt und Fahrten zu abgesagten Einsätzen.',
    ),
    questions: ['km_day', 'longest_drive', 'crossing'],
  },
  {
    code: 'first_time_fix',
    statement: say(
      'Pannes réglées dès la première visite : 91 %.',
      'Faults settled at the first visit: 91%.',
      'Beim ersten Einsatz behobene Störungen: 91 %.',
    ),
    source: say(
      'Lettre interne « En tournée », septembre 2026',
      'Internal newsletter “En tournée”, September 2026',
      'Interner Rundbrief „En tournée“, September 2026',
    ),
    scope: say(
      'Part des fiches closes sans réouverture. Une panne signalée de nouveau reçoit une nouvelle fiche et compte comme une autre panne.',
      'Share of tickets closed and not reopened. A fault reported again gets a new ticket and counts as another fault.',
      'Anteil geschlossener, nicht wieder geöffneter Aufträge. Eine erneut gemeldete Störung erhält einen neuen Auftrag und zählt als andere Störung.',
    ),
    questions: ['visit_ready', 'second_visit'],
  },
];
