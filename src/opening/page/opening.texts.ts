import type { OpeningStage } from '../desk/opening-desk.js';
import type { Language } from '../../web/index.js';

interface OpeningTexts {
  readonly title: string;
  readonly back: string;
  readonly lead: string;
  readonly steps: readonly string[];
  readonly link: string;
  readonly together: string;
  readonly person: string;
  readonly login: string;
  readonly passphrase: string;
  readonly recovery: string;
  readonly recoveryHelp: string;
  readonly button: string;
  readonly errorsTitle: string;
  readonly incomplete: string;
  readonly progressTitle: string;
  readonly stages: Readonly<Record<OpeningStage, string>>;
  readonly share: string;
  readonly wait: string;
  readonly cancel: string;
  readonly invalid: string;
  readonly refused: Readonly<Record<string, string>>;
}

/** Everything said around the one moment at which results are opened. */
export const openingTexts: Readonly<Record<Language, OpeningTexts>> = {
  fr: {
    title: 'Ouvrir les résultats',
    back: 'L’enquête',
    lead: 'L’ouverture n’a lieu qu’une fois. Faites-la ensemble, en séance, devant le même écran.',
    steps: [
      'Les réponses sont déchiffrées en mémoire, comptées, puis protégées : aucun groupe trop petit n’apparaît, ni directement ni par soustraction.',
      'Seul le résultat protégé est enregistré. Il reçoit une empreinte et ne change plus jamais.',
      'Les commentaires sont mélangés, séparés du reste des réponses, pour être relus avant toute publication.',
    ],
    link: 'Ouvrir les résultats, ensemble',
    together: 'Il faut {needed} représentants différents, chacun avec sa phrase d’ouverture.',
    person: 'Représentant {number}',
    login: 'Identifiant',
    passphrase: 'Phrase d’ouverture',
    recovery: 'Part de secours imprimée',
    recoveryHelp:
      'Facultatif : elle remplace un représentant absent. Laissez alors sa ligne vide. Seule, elle n’ouvre rien.',
    button: 'Ouvrir les résultats, une fois pour toutes',
    errorsTitle: 'Rien n’a été ouvert',
    incomplete: 'Remplissez l’identifiant et la phrase de chaque ligne commencée.',
    progressTitle: 'Les résultats s’ouvrent',
    stages: {
      unlocking: 'Les parts de la clé sont réunies.',
      opening: 'Les réponses sont déchiffrées et contrôlées.',
      protecting: 'Les chiffres sont comptés et protégés : c’est l’étape la plus longue.',
      storing: 'Le résultat protégé est enregistré.',
    },
    share: '{share} de cette étape',
    wait: 'Cette page se recharge d’elle-même. Vous pouvez la quitter : l’ouverture continue.',
    cancel: 'Annuler l’ouverture',
    invalid:
      '{count} réponse(s) du bulletin n’ont pas pu être lues et ne comptent dans aucun chiffre. Le rapport le dit.',
    refused: {
      'opening-cancelled':
        'L’ouverture a été annulée. Rien n’a changé : l’enquête est close et peut être ouverte.',
      'bad-merge':
        'Les groupes à réunir ne sont pas ceux que le formulaire propose : cochez de nouveau.',
      'ledger-broken':
        'Une édition d’une enquête précédente manque ou n’est plus celle qui a été publiée : rien ne peut être protégé contre elle. Restaurez la base de données depuis une sauvegarde.',
      'survey-already-opened':
        'Les résultats sont déjà ouverts : ils ne s’ouvrent qu’une fois. Les voici.',
      'survey-not-closed':
        'Les résultats ne s’ouvrent qu’après la clôture. Demandez d’abord à un administrateur de clore l’enquête.',
      'too-few-responses':
        'Rien n’est publié : il y a moins de {needed} réponses, et avec si peu on reconnaîtrait les personnes. L’enquête reste close ; rien n’a été enregistré.',
      'definition-altered':
        'Ce n’est pas l’enquête qui avait été programmée : sa définition enregistrée a été modifiée. Restaurez-la depuis une sauvegarde avant d’ouvrir.',
      'survey-without-key':
        'Les réponses de cette enquête n’ont jamais été chiffrées pour le comité : il ne peut pas les ouvrir. Faites une nouvelle enquête.',
      'closing-unfinished':
        'La clôture de l’enquête n’est pas terminée : un administrateur la termine sur la page de l’enquête.',
      'opening-under-way': 'Les résultats sont en train de s’ouvrir : rechargez la page.',
      'opening-too-few':
        'Trop peu de représentants : remplissez une ligne par personne présente, ou remplacez-en une par la part de secours.',
      'opening-too-many-attempts':
        'Trop d’essais pour cette enquête. Attendez une minute ; rien n’a changé.',
      'opening-wrong-passphrase':
        'Cet identifiant et cette phrase ne vont pas ensemble. Vérifiez les deux.',
      'opening-no-share':
        'Cette personne ne détient pas de part de cette enquête : sa phrase est plus récente. Prenez-en une autre.',
      'opening-same-rep':
        'La même personne figure deux fois : il en faut deux différentes, ensemble.',
      'opening-bad-recovery':
        'La part de secours est mal recopiée : comparez chaque groupe de quatre signes.',
      'opening-damaged-share':
        'La part de cette personne ne s’ouvre pas : elle est abîmée, ou liée à une phrase abandonnée. Prenez une autre personne, ou la part de secours.',
      'opening-damaged-key':
        'Ces parts ne donnent pas la clé de cette enquête : l’une au moins est abîmée ou vient d’une autre enquête. Essayez avec une autre personne ou la part de secours.',
      'responses-altered':
        'Les réponses enregistrées ne sont plus celles du bulletin : une au moins a été modifiée, ajoutée ou retirée depuis la clôture. Rien n’a été ouvert ; restaurez les réponses depuis une sauvegarde.',
      'opening-failed':
        'L’ouverture s’est arrêtée avant la fin. Rien n’a changé : réessayez. Si cela se répète, vérifiez la mémoire et le disque du serveur.',
    },
  },
  en: {
    title: 'Open the results',
    back: 'The survey',
    lead: 'Opening happens once. Do it together, in a meeting, in front of the same screen.',
    steps: [
      'The responses are decrypted in memory, counted, then protected: no group that is too small appears, directly or by subtraction.',
      'Only the protected result is stored. It gets a fingerprint and never changes again.',
      'Comments are shuffled, apart from the rest of the responses, to be reviewed before any is published.',
    ],
    link: 'Open the results, together',
    together: 'It takes {needed} different representatives, each with their opening passphrase.',
    person: 'Representative {number}',
    login: 'Login',
    passphrase: 'Opening passphrase',
    recovery: 'Printed recovery share',
    recoveryHelp:
      'Optional: it stands in for one representative who is absent. Then leave their line empty. Alone it opens nothing.',
    button: 'Open the results, once and for all',
    errorsTitle: 'Nothing was opened',
    incomplete: 'Fill in both the login and the passphrase of every line that was begun.',
    progressTitle: 'The results are being opened',
    stages: {
      unlocking: 'The shares of the key are put together.',
      opening: 'The responses are decrypted and checked.',
      protecting: 'The figures are counted and protected: this takes longest.',
      storing: 'The protected result is being stored.',
    },
    share: '{share} of this step',
    wait: 'This page loads itself again. You may leave it: the opening goes on.',
    cancel: 'Cancel the opening',
    invalid:
      '{count} response(s) of the bulletin could not be read and count in no figure. The report says so.',
    refused: {
      'opening-cancelled':
        'The opening was cancelled. Nothing changed: the survey is closed and can be opened.',
      'bad-merge': 'The groups to merge are not those that the form offers: tick them again.',
      'ledger-broken':
        'An edition of an earlier survey is gone or is no longer the one that was published, so nothing can be protected against it. Restore the database from a backup.',
      'survey-already-opened': 'The results are already open: they open only once. Here they are.',
      'survey-not-closed':
        'The results open only after the survey is closed. Ask an administrator to close it first.',
      'too-few-responses':
        'Nothing is published: there are fewer than {needed} responses, and so few would let people be recognised. The survey stays closed; nothing was stored.',
      'definition-altered':
        'This is not the survey that was scheduled: its stored definition was changed. Restore it from a backup before opening.',
      'survey-without-key':
        'The responses of this survey were never encrypted to the council, so it cannot open them. Make a new survey.',
      'closing-unfinished':
        'The closing of the survey is not finished: an administrator finishes it on the page of the survey.',
      'opening-under-way': 'The results are being opened right now: load the page again.',
      'opening-too-few':
        'Too few representatives: fill in one line for each who is present, or let the recovery share stand in for one.',
      'opening-too-many-attempts':
        'Too many attempts for this survey. Wait a minute; nothing changed.',
      'opening-wrong-passphrase': 'This login and this passphrase do not go together. Check both.',
      'opening-no-share':
        'This representative holds no share of this survey: the passphrase is younger. Take another one.',
      'opening-same-rep': 'The same representative stands here twice: it takes different ones.',
      'opening-bad-recovery':
        'The recovery share is mistyped: compare every group of four signs with the paper.',
      'opening-damaged-share':
        'The share of this representative does not open: it is damaged, or belongs to a passphrase that was given up. Take another representative, or the recovery share.',
      'opening-damaged-key':
        'These shares do not make the key of this survey: at least one is damaged or belongs to another survey. Try with another representative, or with the recovery share.',
      'responses-altered':
        'The stored responses are not those of the bulletin: at least one was changed, added or removed since the survey closed. Nothing was opened; restore the responses from a backup.',
      'opening-failed':
        'The opening stopped before its end. Nothing changed: try again. If it stops again, look at the memory and the disk of the server.',
    },
  },
  de: {
    title: 'Ergebnisse öffnen',
    back: 'Die Befragung',
    lead: 'Geöffnet wird nur einmal. Tun Sie es gemeinsam, in einer Sitzung, vor demselben Bildschirm.',
    steps: [
      'Die Antworten werden im Arbeitsspeicher entschlüsselt, gezählt und dann geschützt: Keine zu kleine Gruppe erscheint, weder direkt noch durch Abziehen.',
      'Gespeichert wird nur das geschützte Ergebnis. Es erhält einen Fingerabdruck und ändert sich nie mehr.',
      'Kommentare werden gemischt und von den übrigen Antworten getrennt, damit sie vor jeder Veröffentlichung durchgesehen werden.',
    ],
    link: 'Ergebnisse gemeinsam öffnen',
    together: 'Es braucht {needed} verschiedene Mitglieder, jedes mit seinem Öffnungssatz.',
    person: 'Mitglied {number}',
    login: 'Anmeldename',
    passphrase: 'Öffnungssatz',
    recovery: 'Gedruckter Ersatzanteil',
    recoveryHelp:
      'Freiwillig: Er vertritt ein abwesendes Mitglied. Lassen Sie dann dessen Zeile leer. Allein öffnet er nichts.',
    button: 'Ergebnisse öffnen, ein für alle Mal',
    errorsTitle: 'Nichts wurde geöffnet',
    incomplete: 'Füllen Sie in jeder begonnenen Zeile Anmeldename und Satz aus.',
    progressTitle: 'Die Ergebnisse werden geöffnet',
    stages: {
      unlocking: 'Die Anteile des Schlüssels werden zusammengesetzt.',
      opening: 'Die Antworten werden entschlüsselt und geprüft.',
      protecting: 'Die Zahlen werden gezählt und geschützt: Das dauert am längsten.',
      storing: 'Das geschützte Ergebnis wird gespeichert.',
    },
    share: '{share} dieses Schritts',
    wait: 'Diese Seite lädt sich selbst neu. Sie können sie verlassen: Die Öffnung geht weiter.',
    cancel: 'Öffnung abbrechen',
    invalid:
      '{count} Antwort(en) des Bulletins waren nicht lesbar und zählen in keiner Zahl. Der Bericht sagt es.',
    refused: {
      'opening-cancelled':
        'Die Öffnung wurde abgebrochen. Nichts ist verändert: Die Befragung ist geschlossen und kann geöffnet werden.',
      'bad-merge': 'Die Gruppen zum Zusammenlegen sind nicht die angebotenen: Kreuzen Sie neu an.',
      'ledger-broken':
        'Eine Ausgabe einer früheren Befragung fehlt oder ist nicht mehr die veröffentlichte; dagegen lässt sich nichts schützen. Spielen Sie eine Sicherung der Datenbank ein.',
      'survey-already-opened':
        'Die Ergebnisse sind schon geöffnet: Das geschieht nur einmal. Hier sind sie.',
      'survey-not-closed':
        'Die Ergebnisse öffnen sich erst nach dem Schluss. Bitten Sie zuerst die Verwaltung, die Befragung zu schließen.',
      'too-few-responses':
        'Nichts wird veröffentlicht: Es gibt weniger als {needed} Antworten, und bei so wenigen wären Menschen erkennbar. Die Befragung bleibt geschlossen; nichts wurde gespeichert.',
      'definition-altered':
        'Das ist nicht die angesetzte Befragung: Ihre gespeicherte Festlegung wurde verändert. Stellen Sie sie vor dem Öffnen aus einer Sicherung wieder her.',
      'survey-without-key':
        'Die Antworten dieser Befragung wurden nie für den Betriebsrat verschlüsselt; er kann sie nicht öffnen. Machen Sie eine neue Befragung.',
      'closing-unfinished':
        'Der Schluss der Befragung ist nicht beendet: Die Verwaltung beendet ihn auf der Seite der Befragung.',
      'opening-under-way': 'Die Ergebnisse werden gerade geöffnet: Laden Sie die Seite neu.',
      'opening-too-few':
        'Zu wenige Mitglieder: Füllen Sie für jedes anwesende eine Zeile aus, oder nehmen Sie für eines den Ersatzanteil.',
      'opening-too-many-attempts':
        'Zu viele Versuche für diese Befragung. Warten Sie eine Minute; nichts ist verändert.',
      'opening-wrong-passphrase':
        'Dieser Anmeldename und dieser Satz passen nicht zusammen. Prüfen Sie beides.',
      'opening-no-share':
        'Dieses Mitglied hat keinen Anteil an dieser Befragung: Sein Satz ist jünger. Nehmen Sie ein anderes.',
      'opening-same-rep': 'Dasselbe Mitglied steht zweimal da: Es braucht verschiedene.',
      'opening-bad-recovery':
        'Der Ersatzanteil ist falsch abgeschrieben: Vergleichen Sie jede Vierergruppe mit dem Papier.',
      'opening-damaged-share':
        'Der Anteil dieses Mitglieds öffnet sich nicht: Er ist beschädigt oder gehört zu einem aufgegebenen Satz. Nehmen Sie ein anderes Mitglied oder den Ersatzanteil.',
      'opening-damaged-key':
        'Diese Anteile ergeben nicht den Schlüssel dieser Befragung: Mindestens einer ist beschädigt oder gehört zu einer anderen. Versuchen Sie es mit einem anderen Mitglied oder dem Ersatzanteil.',
      'responses-altered':
        'Die gespeicherten Antworten sind nicht mehr die des Bulletins: Mindestens eine wurde seit dem Schluss geändert, hinzugefügt oder entfernt. Nichts wurde geöffnet; stellen Sie die Antworten aus einer Sicherung wieder her.',
      'opening-failed':
        'Die Öffnung hielt vor dem Ende an. Nichts ist verändert: Versuchen Sie es erneut. Hält sie wieder an, prüfen Sie Speicher und Festplatte des Servers.',
    },
  },
};
