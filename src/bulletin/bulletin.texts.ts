import type { SurveyMode } from '../questionnaire/index.js';
import type { Language } from '../web/index.js';

interface BulletinTexts {
  readonly kicker: string;
  readonly words: string;
  readonly wordsHelp: string;
  readonly countsTitle: string;
  readonly invited: string;
  readonly drawn: string;
  readonly responses: string;
  readonly unsigned: string;
  readonly signatures: string;
  readonly signaturesAlone: string;
  readonly petitionPdf: string;
  readonly modes: Readonly<Record<SurveyMode, string>>;
  readonly rootTitle: string;
  readonly rootHelp: string;
  readonly file: string;
  readonly countedTitle: string;
  readonly countedHelp: string;
  readonly receipt: string;
  readonly check: string;
  readonly found: string;
  readonly notFound: string;
  readonly malformed: string;
  /** What only the script says: it checks the file on the reader's device. */
  readonly altered: string;
  readonly checking: string;
  readonly noAnswer: string;
  readonly offlineTitle: string;
  readonly offline: string;
  readonly proves: string;
  readonly notYetTitle: string;
  readonly notYet: string;
  readonly notYetOn: string;
  readonly closing: string;
  readonly unknown: string;
  readonly languages: string;
}

/** Everything said on the public page of a closed survey's bulletin. */
export const bulletinTexts: Readonly<Record<Language, BulletinTexts>> = {
  fr: {
    kicker: 'Bulletin de clôture',
    words: 'Six mots de contrôle',
    wordsHelp:
      'Les mêmes six mots figuraient sur la page de réponse et figurent dans le rapport : c’est la même enquête.',
    countsTitle: 'Ce qui a été compté',
    invited: 'Personnes invitées',
    drawn: 'Bulletins retirés',
    responses: 'Réponses',
    unsigned:
      '{count} ligne(s) sans signature valable : quelqu’un les a écrites dans la base. Elles figurent au bulletin et ne sont comptées dans aucun résultat.',
    signatures: '{count} signatures vérifiées sur {invited} personnes invitées',
    signaturesAlone: '{count} signatures',
    petitionPdf: 'La feuille pour la réunion (PDF)',
    modes: {
      'two-phases':
        'Sur invitation, en deux temps : chacun a retiré un bulletin, puis a répondu un autre jour. Une réponse par invitation ; rien de ce qui est conservé ne relie l’une à l’autre.',
      'one-sitting':
        'Sur invitation, en une fois : bulletin et réponse à la suite. Une réponse par invitation ; qui observait le serveur à cette minute-là aurait pu rapprocher les deux.',
      'open-link':
        'Par un lien ouvert : rien n’empêchait de répondre plusieurs fois, ni de répondre sans faire partie du personnel.',
      file: 'D’après un fichier compté ailleurs.',
    },
    rootTitle: 'Empreinte du bulletin',
    rootHelp:
      'Elle change si une seule ligne est ajoutée, retirée ou modifiée. Le rapport porte la même.',
    file: 'Télécharger le bulletin (JSON)',
    countedTitle: 'Ma réponse a-t-elle été comptée ?',
    countedHelp:
      'Recopiez le reçu affiché quand vous avez répondu. Il n’est ni enregistré ni relié à une réponse lisible.',
    receipt: 'Reçu',
    check: 'Vérifier',
    found: 'Oui : ce reçu figure au bulletin. Cette réponse a été comptée.',
    notFound:
      'Ce reçu ne figure pas au bulletin. Vérifiez les signes. Si vous avez remplacé votre réponse, seul le dernier reçu compte ; une réponse retirée n’y figure plus. Sinon, montrez votre reçu au comité : une réponse manque.',
    malformed: 'Un reçu compte 64 signes, chiffres et lettres de a à f. Recopiez-le en entier.',
    altered:
      'Le fichier du bulletin n’a pas l’empreinte affichée ici : il a été modifié. Prévenez le comité.',
    checking: 'Vérification…',
    noAnswer: 'Le serveur ne répond pas. Réessayez.',
    offlineTitle: 'Vérifier sans ce site',
    offline: 'Téléchargez le bulletin, puis, sur n’importe quel ordinateur :',
    proves:
      'La commande contrôle chaque signature, l’unicité des lignes, les nombres et l’empreinte. Un reçu prouve qu’une réponse est comptée et ne dit rien de son contenu.',
    notYetTitle: 'Pas encore de bulletin',
    notYet: 'Le bulletin paraît à la clôture de l’enquête, jamais avant.',
    notYetOn: 'Le bulletin paraît à la clôture de l’enquête, jamais avant : le {day}.',
    closing:
      'L’enquête vient d’être close : le bulletin est en préparation. Revenez dans une minute.',
    unknown: 'Il n’y a pas d’enquête à cette adresse. Vérifiez-la, ou scannez de nouveau le code.',
    languages: 'Langues',
  },
  en: {
    kicker: 'Closing bulletin',
    words: 'Six control words',
    wordsHelp:
      'The same six words stood on the page where people answered and stand in the report: it is the same survey.',
    countsTitle: 'What was counted',
    invited: 'People invited',
    drawn: 'Ballots taken',
    responses: 'Responses',
    unsigned:
      '{count} row(s) without a valid signature: somebody wrote them into the database. They stand in the bulletin and count in no result.',
    signatures: '{count} verified signatures of {invited} people invited',
    signaturesAlone: '{count} signatures',
    petitionPdf: 'The sheet for the meeting (PDF)',
    modes: {
      'two-phases':
        'By invitation, in two phases: everybody took a ballot, then answered on another day. One response per invitation; nothing that is kept links the two.',
      'one-sitting':
        'By invitation, in one sitting: ballot and answer one after the other. One response per invitation; whoever watched the server in that minute could have brought the two together.',
      'open-link':
        'By an open link: nothing kept anybody from answering several times, or from answering without belonging to the staff.',
      file: 'From a file that was counted elsewhere.',
    },
    rootTitle: 'Fingerprint of the bulletin',
    rootHelp:
      'It changes if a single row is added, removed or altered. The report carries the same one.',
    file: 'Download the bulletin (JSON)',
    countedTitle: 'Was my response counted?',
    countedHelp:
      'Copy the receipt that you were shown when you answered. It is not stored, nor linked to any readable response.',
    receipt: 'Receipt',
    check: 'Check',
    found: 'Yes: this receipt is in the bulletin. This response was counted.',
    notFound:
      'This receipt is not in the bulletin. Check its signs. If you replaced your response, only the last receipt counts; a withdrawn response is no longer in it. Otherwise show your receipt to the council: a response is missing.',
    malformed: 'A receipt has 64 signs, digits and letters from a to f. Copy all of it.',
    altered:
      'The file of the bulletin does not have the fingerprint shown here: it was altered. Tell the council.',
    checking: 'Checking …',
    noAnswer: 'The server does not answer. Try again.',
    offlineTitle: 'Check without this site',
    offline: 'Download the bulletin, then, on any computer:',
    proves:
      'The command checks every signature, that no row comes twice, the numbers and the fingerprint. A receipt proves that a response is counted and says nothing about what it holds.',
    notYetTitle: 'No bulletin yet',
    notYet: 'The bulletin appears when the survey closes, never before.',
    notYetOn: 'The bulletin appears when the survey closes, never before: on {day}.',
    closing: 'The survey has just closed: its bulletin is being prepared. Come back in a minute.',
    unknown: 'There is no survey at this address. Check it, or scan the code again.',
    languages: 'Languages',
  },
  de: {
    kicker: 'Schlussbulletin',
    words: 'Sechs Kontrollwörter',
    wordsHelp:
      'Dieselben sechs Wörter standen auf der Antwortseite und stehen im Bericht: Es ist dieselbe Befragung.',
    countsTitle: 'Was gezählt wurde',
    invited: 'Eingeladene',
    drawn: 'Abgeholte Stimmzettel',
    responses: 'Antworten',
    unsigned:
      '{count} Zeile(n) ohne gültige Unterschrift: Jemand hat sie in die Datenbank geschrieben. Sie stehen im Bulletin und zählen in keinem Ergebnis.',
    signatures: '{count} geprüfte Unterschriften von {invited} Eingeladenen',
    signaturesAlone: '{count} Unterschriften',
    petitionPdf: 'Das Blatt für die Sitzung (PDF)',
    modes: {
      'two-phases':
        'Auf Einladung, in zwei Schritten: Alle holten einen Stimmzettel und antworteten an einem anderen Tag. Eine Antwort je Einladung; nichts, was aufbewahrt wird, verbindet beides.',
      'one-sitting':
        'Auf Einladung, in einem Zug: Stimmzettel und Antwort nacheinander. Eine Antwort je Einladung; wer in jener Minute den Server beobachtete, hätte beides zusammenbringen können.',
      'open-link':
        'Über einen offenen Link: Nichts hinderte daran, mehrmals zu antworten oder ohne zur Belegschaft zu gehören.',
      file: 'Aus einer Datei, die anderswo gezählt wurde.',
    },
    rootTitle: 'Fingerabdruck des Bulletins',
    rootHelp:
      'Er ändert sich, sobald eine einzige Zeile hinzukommt, fehlt oder anders ist. Der Bericht trägt denselben.',
    file: 'Bulletin herunterladen (JSON)',
    countedTitle: 'Wurde meine Antwort gezählt?',
    countedHelp:
      'Schreiben Sie die Quittung ab, die Sie beim Antworten sahen. Sie wird nicht gespeichert und mit keiner lesbaren Antwort verbunden.',
    receipt: 'Quittung',
    check: 'Prüfen',
    found: 'Ja: Diese Quittung steht im Bulletin. Diese Antwort wurde gezählt.',
    notFound:
      'Diese Quittung steht nicht im Bulletin. Prüfen Sie die Zeichen. Haben Sie Ihre Antwort ersetzt, zählt nur die letzte Quittung; eine zurückgezogene Antwort steht nicht mehr darin. Sonst zeigen Sie die Quittung dem Betriebsrat: Es fehlt eine Antwort.',
    malformed:
      'Eine Quittung hat 64 Zeichen, Ziffern und Buchstaben von a bis f. Schreiben Sie sie ganz ab.',
    altered:
      'Die Datei des Bulletins hat nicht den hier gezeigten Fingerabdruck: Sie wurde verändert. Sagen Sie es der Personalvertretung.',
    checking: 'Wird geprüft …',
    noAnswer: 'Der Server antwortet nicht. Versuchen Sie es erneut.',
    offlineTitle: 'Ohne diese Seite prüfen',
    offline: 'Laden Sie das Bulletin herunter, dann auf irgendeinem Rechner:',
    proves:
      'Der Befehl prüft jede Unterschrift, dass keine Zeile doppelt ist, die Zahlen und den Fingerabdruck. Eine Quittung beweist, dass eine Antwort gezählt ist, und sagt nichts über ihren Inhalt.',
    notYetTitle: 'Noch kein Bulletin',
    notYet: 'Das Bulletin erscheint mit dem Schluss der Befragung, nie vorher.',
    notYetOn: 'Das Bulletin erscheint mit dem Schluss der Befragung, nie vorher: am {day}.',
    closing:
      'Die Befragung wurde eben geschlossen: Das Bulletin wird vorbereitet. Kommen Sie in einer Minute wieder.',
    unknown:
      'Unter dieser Adresse gibt es keine Befragung. Prüfen Sie sie oder scannen Sie den Code noch einmal.',
    languages: 'Sprachen',
  },
};
