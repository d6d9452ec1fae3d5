import type { Language } from '../../web/index.js';
import type { DetailKind } from './mark-identifying-details.js';

interface VerbatimsTexts {
  readonly title: string;
  readonly back: string;
  readonly lead: string;
  readonly rules: readonly string[];
  readonly tooFew: string;
  readonly none: string;
  readonly chosenOf: string;
  readonly saved: string;
  readonly redacted: string;
  readonly theme: string;
  readonly noTheme: string;
  readonly choose: string;
  readonly save: string;
  readonly pages: string;
  readonly page: string;
  readonly errorsTitle: string;
  readonly badText: string;
  readonly badTheme: string;
  readonly badForm: string;
  readonly kinds: Readonly<Record<DetailKind, string>>;
  readonly themes: string;
  readonly themeLine: string;
  readonly themeTooFew: string;
  readonly review: string;
}

export const verbatimsTexts: Readonly<Record<Language, VerbatimsTexts>> = {
  fr: {
    title: 'Commentaires à relire',
    back: 'Retour à l’enquête',
    lead: 'Chaque commentaire est seul, dans un ordre tiré au sort : rien ne dit qui l’a écrit, ni ce que cette personne a répondu d’autre. Le style ou un détail peut pourtant la trahir : relisez à deux.',
    rules: [
      'Retirez ce qui désigne quelqu’un (nom, véhicule, lieu, date, tournure rare) et mettez […] à la place.',
      'Les passages surlignés sont une aide : le logiciel en oublie, et tout ce qu’il marque n’est pas gênant.',
      'On ne cite que là où au moins 10 personnes ont écrit (règle D10). Un thème n’est nommé que si au moins 10 commentaires y sont classés.',
    ],
    tooFew: 'Moins de 10 commentaires, laissés de côté pour de bon :',
    none: 'Aucun commentaire à relire.',
    chosenOf: '{chosen} retenus sur {count}',
    saved: 'C’est enregistré.',
    redacted: 'Version imprimée',
    theme: 'Thème',
    noTheme: 'aucun',
    choose: 'Retenir pour le rapport',
    save: 'Enregistrer cette page',
    pages: 'Pages',
    page: 'Page {number}',
    errorsTitle: 'Rien n’est encore enregistré',
    badText: 'Écrivez la version imprimée, 5 000 signes au plus.',
    badTheme: 'Choisissez un thème de la liste.',
    badForm: 'La page est incomplète : rechargez-la et recommencez.',
    kinds: { address: 'adresse', number: 'nombre', name: 'nom possible', group: 'site ou métier' },
    themes: 'Thèmes',
    themeLine: '{count} classés',
    themeTooFew: '{count} classés : pas encore nommé (il en faut 10)',
    review: 'Voir ce qui sera publié',
  },
  en: {
    title: 'Comments to review',
    back: 'Back to the survey',
    lead: 'Each comment stands alone, in an order drawn by lot: nothing tells who wrote it or what else that person answered. A turn of phrase or a detail still can: review in pairs.',
    rules: [
      'Take out what points to somebody (a name, a vehicle, a place, a date, a rare expression) and put […] in its place.',
      'Highlighted passages are a help: the software misses some, and not all it marks is a problem.',
      'Comments are quoted only where at least 10 people wrote one (rule D10). A theme is named only when at least 10 comments are filed under it.',
    ],
    tooFew: 'Fewer than 10 comments, left out for good:',
    none: 'No comment to review.',
    chosenOf: '{chosen} of {count} chosen',
    saved: 'It is saved.',
    redacted: 'Printed version',
    theme: 'Theme',
    noTheme: 'none',
    choose: 'Choose for the report',
    save: 'Save this page',
    pages: 'Pages',
    page: 'Page {number}',
    errorsTitle: 'Nothing is saved yet',
    badText: 'Write the printed version, 5,000 characters at most.',
    badTheme: 'Choose a theme of the list.',
    badForm: 'The page is incomplete: load it again and start over.',
    kinds: { address: 'address', number: 'number', name: 'possible name', group: 'site or role' },
    themes: 'Themes',
    themeLine: '{count} filed',
    themeTooFew: '{count} filed: not named yet (10 are needed)',
    review: 'See what will be published',
  },
  de: {
    title: 'Kommentare zur Durchsicht',
    back: 'Zurück zur Befragung',
    lead: 'Jeder Kommentar steht für sich, in ausgeloster Reihenfolge: Nichts verrät, wer ihn schrieb oder was dieser Mensch sonst antwortete. Eine Wendung oder ein Detail kann es dennoch: Sehen Sie zu zweit durch.',
    rules: [
      'Entfernen Sie, was auf jemanden zeigt (Name, Fahrzeug, Ort, Datum, seltener Ausdruck), und setzen Sie […] dafür ein.',
      'Markierte Stellen sind eine Hilfe: Die Software übersieht manche, und nicht jede ist bedenklich.',
      'Zitiert wird nur, wo mindestens 10 Menschen geschrieben haben (Regel D10). Ein Thema wird erst genannt, wenn ihm mindestens 10 Kommentare zugeordnet sind.',
    ],
    tooFew: 'Weniger als 10 Kommentare, endgültig beiseitegelassen:',
    none: 'Keine Kommentare zur Durchsicht.',
    chosenOf: '{chosen} von {count} ausgewählt',
    saved: 'Gespeichert.',
    redacted: 'Gedruckte Fassung',
    theme: 'Thema',
    noTheme: 'keines',
    choose: 'Für den Bericht auswählen',
    save: 'Diese Seite speichern',
    pages: 'Seiten',
    page: 'Seite {number}',
    errorsTitle: 'Noch ist nichts gespeichert',
    badText: 'Schreiben Sie die gedruckte Fassung, höchstens 5.000 Zeichen.',
    badTheme: 'Wählen Sie ein Thema der Liste.',
    badForm: 'Die Seite ist unvollständig: Laden Sie sie neu und beginnen Sie noch einmal.',
    kinds: {
      address: 'Adresse',
      number: 'Zahl',
      name: 'möglicher Name',
      group: 'Standort oder Beruf',
    },
    themes: 'Themen',
    themeLine: '{count} zugeordnet',
    themeTooFew: '{count} zugeordnet: noch nicht genannt (10 nötig)',
    review: 'Ansehen, was veröffentlicht wird',
  },
};
