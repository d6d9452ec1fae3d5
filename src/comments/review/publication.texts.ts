import type { Language } from '../../web/index.js';

interface PublicationTexts {
  readonly title: string;
  readonly back: string;
  readonly lead: string;
  readonly none: string;
  readonly button: string;
  readonly refused: Readonly<Record<string, string>>;
}

export const publicationTexts: Readonly<Record<Language, PublicationTexts>> = {
  fr: {
    title: 'Publier l’édition {edition}',
    back: 'Retour aux commentaires',
    lead: 'Voici, mot pour mot, ce que le rapport citera. Une édition publiée ne s’efface pas : une relecture de plus ne coûte rien. Les tableaux restent ceux de la première édition.',
    none: 'Aucun commentaire n’est retenu : retenez-en au moins un.',
    button: 'Publier l’édition {edition} avec ces commentaires ({count})',
    refused: {
      'ledger-broken':
        'Rien n’est publié : une édition conservée n’est plus celle qui a été publiée. Restaurez d’abord la base de données depuis une sauvegarde.',
      'no-verbatim-chosen': 'Rien n’est publié : retenez au moins un commentaire.',
      'edition-unchanged': 'La dernière édition contient déjà exactement ces commentaires.',
      'edition-exists':
        'Quelqu’un d’autre vient de publier cette édition. Regardez-la avant d’en publier une autre.',
      'too-few-comments':
        'Rien n’est publié : on ne cite que là où au moins 10 personnes ont écrit.',
    },
  },
  en: {
    title: 'Publish edition {edition}',
    back: 'Back to the comments',
    lead: 'This is, word for word, what the report will quote. A published edition cannot be withdrawn: one more reading costs nothing. The tables stay those of the first edition.',
    none: 'No comment is chosen: choose at least one.',
    button: 'Publish edition {edition} with these comments ({count})',
    refused: {
      'ledger-broken':
        'Nothing is published: a stored edition is no longer the one that was published. Restore the database from a backup first.',
      'no-verbatim-chosen': 'Nothing is published: choose at least one comment.',
      'edition-unchanged': 'The latest edition already has exactly these comments.',
      'edition-exists':
        'Somebody else has just published this edition. Look at it before you publish another.',
      'too-few-comments':
        'Nothing is published: comments are quoted only where at least 10 people wrote one.',
    },
  },
  de: {
    title: 'Ausgabe {edition} veröffentlichen',
    back: 'Zurück zu den Kommentaren',
    lead: 'Das wird der Bericht Wort für Wort zitieren. Eine veröffentlichte Ausgabe lässt sich nicht zurückziehen: Noch einmal zu lesen kostet nichts. Die Tabellen bleiben die der ersten Ausgabe.',
    none: 'Kein Kommentar ist ausgewählt: Wählen Sie mindestens einen.',
    button: 'Ausgabe {edition} mit diesen Kommentaren veröffentlichen ({count})',
    refused: {
      'ledger-broken':
        'Nichts wird veröffentlicht: Eine gespeicherte Ausgabe ist nicht mehr die veröffentlichte. Spielen Sie zuerst eine Sicherung der Datenbank ein.',
      'no-verbatim-chosen': 'Nichts ist veröffentlicht: Wählen Sie mindestens einen Kommentar.',
      'edition-unchanged': 'Die letzte Ausgabe enthält schon genau diese Kommentare.',
      'edition-exists':
        'Jemand anderes hat diese Ausgabe gerade veröffentlicht. Sehen Sie sie an, bevor Sie eine weitere veröffentlichen.',
      'too-few-comments':
        'Nichts ist veröffentlicht: Zitiert wird nur, wo mindestens 10 Menschen geschrieben haben.',
    },
  },
};
