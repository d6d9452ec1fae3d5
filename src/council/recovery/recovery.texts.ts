import type { Language } from '../../web/index.js';

interface RecoveryTexts {
  readonly title: string;
  readonly back: string;
  readonly lead: string;
  readonly facts: readonly string[];
  readonly show: string;
  readonly shown: string;
  readonly print: readonly string[];
  readonly gone: string;
  readonly shareLabel: string;
}

/** Around the one moment at which the printed share of a survey's key can be seen. */
export const recoveryTexts: Readonly<Record<Language, RecoveryTexts>> = {
  fr: {
    title: 'La part de secours',
    back: 'L’enquête',
    lead: 'La clé de cette enquête est partagée entre les représentants. Une part de plus, à imprimer, remplace un représentant absent le jour de l’ouverture.',
    facts: [
      'Cette part seule n’ouvre rien : il faut toujours au moins un représentant avec sa phrase.',
      'Elle n’est montrée qu’une fois et n’est gardée nulle part. Préparez l’imprimante avant d’appuyer.',
      'Mettez la feuille dans une enveloppe fermée et confiez-la à une personne hors du comité : avocat, notaire, confédération.',
    ],
    show: 'Montrer la part, une seule fois',
    shown: 'La part de secours de cette enquête',
    print: [
      'Imprimez cette page maintenant : elle ne reviendra pas.',
      'À l’ouverture, recopiez les signes tels qu’ils sont ; majuscules, espaces et tirets ne comptent pas.',
    ],
    gone: 'La part de secours a déjà été montrée, ou le serveur a redémarré depuis. L’enquête s’ouvre avec les phrases des représentants.',
    shareLabel: 'Part de secours',
  },
  en: {
    title: 'The recovery share',
    back: 'The survey',
    lead: 'The key of this survey is shared among the representatives. One more share, to be printed, stands in for a representative who is absent on the day of opening.',
    facts: [
      'This share alone opens nothing: it always takes at least one representative with a passphrase.',
      'It is shown once only and kept nowhere. Have the printer ready before you press.',
      'Put the sheet in a sealed envelope and give it to somebody outside the council: a lawyer, a notary, the confederation.',
    ],
    show: 'Show the share, once only',
    shown: 'The recovery share of this survey',
    print: [
      'Print this page now: it will not come back.',
      'At the opening, copy the signs as they stand; capitals, spaces and hyphens do not matter.',
    ],
    gone: 'The recovery share has been shown already, or the server was restarted since. The survey opens with the passphrases of the representatives.',
    shareLabel: 'Recovery share',
  },
  de: {
    title: 'Der Ersatzanteil',
    back: 'Die Befragung',
    lead: 'Der Schlüssel dieser Befragung ist unter den Mitgliedern geteilt. Ein weiterer Anteil zum Ausdrucken vertritt ein Mitglied, das am Tag der Öffnung fehlt.',
    facts: [
      'Dieser Anteil allein öffnet nichts: Es braucht immer mindestens ein Mitglied mit seinem Satz.',
      'Er wird nur einmal gezeigt und nirgends aufbewahrt. Halten Sie den Drucker bereit, bevor Sie drücken.',
      'Legen Sie das Blatt in einen verschlossenen Umschlag und geben Sie ihn jemandem außerhalb des Betriebsrats: Anwältin, Notar, Gewerkschaft.',
    ],
    show: 'Den Anteil zeigen, ein einziges Mal',
    shown: 'Der Ersatzanteil dieser Befragung',
    print: [
      'Drucken Sie diese Seite jetzt: Sie kommt nicht wieder.',
      'Schreiben Sie bei der Öffnung die Zeichen so ab, wie sie dastehen; Großschreibung, Leerzeichen und Striche zählen nicht.',
    ],
    gone: 'Der Ersatzanteil wurde schon gezeigt, oder der Server wurde seither neu gestartet. Die Befragung öffnet sich mit den Sätzen der Mitglieder.',
    shareLabel: 'Ersatzanteil',
  },
};
