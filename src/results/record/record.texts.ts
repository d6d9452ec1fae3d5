import type { Language } from '../../web/index.js';
import type { EditionState } from '../../releases/index.js';

interface RecordTexts {
  readonly ledger: string;
  readonly ledgerLead: string;
  readonly intact: string;
  readonly broken: string;
  readonly edition: string;
  readonly kept: string;
  readonly keptValue: string;
  readonly forEarlier: string;
  readonly states: Readonly<Record<EditionState, string>>;
  readonly wave: string;
  readonly groups: string;
  readonly groupsLead: string;
  readonly group: string;
  readonly people: string;
  readonly tookPart: string;
  readonly atLeast: string;
}

export const recordTexts: Readonly<Record<Language, RecordTexts>> = {
  fr: {
    ledger: 'Registre des éditions',
    ledgerLead:
      'Chaque édition nomme l’empreinte de celles qui la précèdent. Ce qui, avec elles, isolerait quelqu’un est masqué dans la suivante ; on voit combien, jamais quoi.',
    intact: 'La chaîne est intacte : chaque édition est celle qui a été publiée.',
    broken:
      'La chaîne est rompue : une édition conservée n’est plus celle qui a été publiée. Plus rien n’est montré ni publié avant qu’une sauvegarde ne soit restaurée.',
    edition: 'Édition',
    kept: 'Cases exactes',
    keptValue: '{published} sur {cells} ({share})',
    forEarlier: 'dont {count} masquées à cause de publications antérieures',
    states: { intact: 'intacte', altered: 'modifiée', 'out-of-chain': 'hors de la chaîne' },
    wave: 'Reprend {title} ; éditions : {count}',
    groups: 'Participation par groupe',
    groupsLead:
      'Parmi les personnes du groupe, celles qui ont répondu et l’ont indiqué. Un taux n’apparaît que si au moins {k} ont répondu et au moins {k} non, et si aucun autre ne le donne par soustraction ; sinon une fourchette qui va jusqu’à 100 %.',
    group: 'Groupe',
    people: 'Effectif',
    tookPart: 'Ont participé',
    atLeast: 'au moins {share}',
  },
  en: {
    ledger: 'Ledger of editions',
    ledgerLead:
      'Each edition names the fingerprints of those before it. Whatever together with them would single someone out is withheld in the later one; you see how much, never what.',
    intact: 'The chain is intact: each edition is the one that was published.',
    broken:
      'The chain is broken: a stored edition is no longer the one that was published. Nothing more is shown or published until a backup is restored.',
    edition: 'Edition',
    kept: 'Exact cells',
    keptValue: '{published} of {cells} ({share})',
    forEarlier: 'of them {count} withheld because of earlier publications',
    states: { intact: 'intact', altered: 'changed', 'out-of-chain': 'not in the chain' },
    wave: 'Repeats {title}; editions: {count}',
    groups: 'Participation by group',
    groupsLead:
      'Of the people in the group, those who answered and said so. A rate stands only where at least {k} answered and at least {k} did not, and where no other gives it away by subtraction; elsewhere a band that reaches up to 100%.',
    group: 'Group',
    people: 'People',
    tookPart: 'Took part',
    atLeast: 'at least {share}',
  },
  de: {
    ledger: 'Verzeichnis der Ausgaben',
    ledgerLead:
      'Jede Ausgabe nennt die Fingerabdrücke der früheren. Was zusammen mit ihnen jemanden herausheben würde, bleibt in der späteren verdeckt; man sieht, wie viel, nie was.',
    intact: 'Die Kette ist unversehrt: Jede Ausgabe ist die veröffentlichte.',
    broken:
      'Die Kette ist gebrochen: Eine gespeicherte Ausgabe ist nicht mehr die veröffentlichte. Nichts wird mehr gezeigt oder veröffentlicht, bis eine Sicherung eingespielt ist.',
    edition: 'Ausgabe',
    kept: 'Genaue Zellen',
    keptValue: '{published} von {cells} ({share})',
    forEarlier: 'davon {count} wegen früherer Veröffentlichungen verdeckt',
    states: { intact: 'unversehrt', altered: 'verändert', 'out-of-chain': 'nicht in der Kette' },
    wave: 'Wiederholt {title}; Ausgaben: {count}',
    groups: 'Beteiligung nach Gruppen',
    groupsLead:
      'Von den Menschen der Gruppe jene, die geantwortet und sie angegeben haben. Eine Quote steht nur, wo mindestens {k} geantwortet haben und mindestens {k} nicht, und wo keine andere sie durch Abziehen verrät; sonst eine Spanne bis 100 %.',
    group: 'Gruppe',
    people: 'Menschen',
    tookPart: 'Nahmen teil',
    atLeast: 'mindestens {share}',
  },
};
