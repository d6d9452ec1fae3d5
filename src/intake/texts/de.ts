import type { IntakeTexts } from './intake-texts.js';

export const de: IntakeTexts = {
  languages: 'Sprache',
  ownPhone:
    'Nutzen Sie Ihr eigenes Telefon und Ihre eigene Verbindung, nicht die des Betriebs: Dessen Netz kann sehen, dass diese Seite geöffnet wurde.',
  whoTitle: 'Wer sieht was',
  promise: {
    lead: 'Ihre Antworten tragen keinen Namen. Vor der ersten Frage steht hier, wer was sehen kann.',
    start: 'Zu den Fragen',
    who: [
      {
        name: 'Leitung und Vorgesetzte',
        text: 'Nur den Bericht, den das Gremium veröffentlicht. Keine Gruppe mit weniger als {k} Antworten kommt darin vor.',
      },
      {
        name: 'Die Personalvertretung',
        text: 'Nichts vor dem Ende der Befragung. Danach die Ergebnisse von Gruppen mit mindestens {k} Antworten und die freien Texte, getrennt von Ihren übrigen Antworten.',
      },
      {
        name: 'Die Verwaltung der Software',
        text: 'Sie bereitet die Befragung vor, öffnet und schließt sie. Keine Seite zeigt ihr eine Antwort.',
      },
      {
        name: 'Der Server',
        text: 'Er prüft Ihre Antworten beim Eintreffen und versiegelt sie sofort mit einem Schlüssel der Personalvertretung, den er nicht hat. Er bewahrt weder Namen noch Uhrzeit, Adresse, Gerät oder Sprache auf. Kein Konto, kein Cookie.',
      },
    ],
  },
  petitionPromise: {
    lead: 'Ihre Unterschrift trägt keinen Namen. Bevor Sie unterzeichnen, steht hier, wer was sehen kann.',
    start: 'Zum Text',
    who: [
      {
        name: 'Leitung und Vorgesetzte',
        text: 'Nur den Text und, falls das Gremium sie veröffentlicht, die Zahl der Unterschriften.',
      },
      {
        name: 'Die Personalvertretung',
        text: 'Die Zahl der Unterschriften, nach dem Ende. Niemand sieht, wer unterzeichnet hat.',
      },
      {
        name: 'Die Verwaltung der Software',
        text: 'Sie bereitet die Petition vor, öffnet und schließt sie. Keine Seite zeigt ihr eine Unterschrift.',
      },
      {
        name: 'Der Server',
        text: 'Er versiegelt Ihre Unterschrift beim Eintreffen mit einem Schlüssel der Personalvertretung, den er nicht hat. Er bewahrt weder Namen noch Uhrzeit, Adresse, Gerät oder Sprache auf. Kein Konto, kein Cookie.',
      },
    ],
  },
  whoSensitive:
    'Bei sensiblen Fragen erscheint keine Gruppe mit weniger als {sensitiveK} Antworten.',
  openLink: {
    name: 'Ein Link für alle',
    text: 'Wer diesen Link kennt, kann antworten, und nichts prüft, wer und wie oft. Eine Befragung auf Einladung zählt jede Person einmal.',
  },
  limitsTitle: 'Was diese Seite nicht kann',
  limits: [
    'Eine einzige Antwort pro Person garantieren, oder dass nur Beschäftigte antworten: Der Link steht allen offen, die ihn kennen. Das sagt auch der Bericht.',
    'Vor einem Netz verbergen, dass Sie hier waren, oder Sie vor einem Blick über die Schulter schützen.',
    'Sie vor denen schützen, die den Server betreiben, falls sie den Eingang beobachten. Deshalb wählt das Gremium, wer ihn betreibt.',
    'Eine Meldung ersetzen: Um einen Vorfall oder eine Person zu melden, sprechen Sie mit der Personalvertretung.',
  ],
  wordsTitle: 'Kontrollwörter',
  wordsText:
    'Dieselben sechs Wörter stehen auf jeder Kopie dieses Fragebogens. Sieht jemand andere, antworten Sie nicht und sagen Sie der Personalvertretung Bescheid.',
  closesOn: 'Offen bis {day}',
  part: 'Teil {n} von {m}',
  required: 'Antwort nötig',
  optional: 'Sie können Fragen unbeantwortet lassen, außer wenn „Antwort nötig“ dabeisteht.',
  profileTitle: 'Zu Ihnen',
  profileWhy:
    'Warum wir fragen: um zu sehen, ob eine Lage zu einem Ort oder einer Tätigkeit gehört. So aufgeteilt wird nur für Gruppen mit mindestens {k} Antworten. Ohne Angabe hier zählt alles andere genauso.',
  preferNotToSay: 'Möchte ich nicht sagen',
  noAnswer: 'Keine Antwort',
  chooseExactly: 'Wählen Sie {n} Antworten.',
  chooseBetween: 'Wählen Sie {min} bis {max} Antworten.',
  chooseAtMost: 'Wählen Sie höchstens {max} Antworten.',
  chooseAtLeast: 'Wählen Sie mindestens {min} Antworten.',
  chooseAny: 'Mehrere Antworten möglich.',
  textWarning:
    'Die Personalvertretung liest diesen Text: keine Namen, Kennzeichen, Orte oder Daten. Höchstens {n} Zeichen.',
  numberBetween: 'Eine Zahl von {min} bis {max}.',
  rank: 'Wahl Nr. {n}',
  sendTitle: 'Durchsehen, dann absenden',
  sendNote:
    'Nach dem Absenden lassen sich Ihre Antworten nicht mehr ändern oder zurücknehmen: Nichts an ihnen zeigt, dass es Ihre sind.',
  send: 'Meine Antworten absenden',
  petitionTitle: 'Unterzeichnen',
  petitionNote:
    'Ihre Unterschrift trägt keinen Namen. Nur die Zahl der Unterschriften wird veröffentlicht. Einmal gegeben, lässt sie sich nicht zurücknehmen.',
  sign: 'Ich unterzeichne',
  errorTitle: 'Noch nicht gesendet: Bitte prüfen',
  errorNote:
    'Nichts wurde gespeichert. Alles, was Sie ausgefüllt haben, ist noch da; korrigieren Sie und senden Sie unten auf der Seite erneut.',
  reloaded:
    'Die Seite hatte ihre Rückgabenummer verloren. Sie hat jetzt eine neue: Senden Sie erneut.',
  tooMany:
    'Von Ihrer Verbindung kommen gerade zu viele Antworten, und diese wurde nicht angenommen. Nichts ist verloren: Lassen Sie diese Seite offen und senden Sie in einer Minute erneut.',
  unavailable:
    'Ihre Antworten können gerade nicht gespeichert werden. Lassen Sie diese Seite offen und senden Sie in einer Minute erneut.',
  thanksTitle: 'Danke. Ihre Antwort ist gespeichert.',
  thanksText:
    'Sie können diese Seite schließen. Das Gremium liest nichts vor dem Ende der Befragung.',
  signedTitle: 'Danke. Ihre Unterschrift ist gezählt.',
  signedText: 'Sie können diese Seite schließen.',
  receiptTitle: 'Ihre Quittung',
  receiptNotes: [
    'Sie zeigt, dass eine Antwort von dieser Seite gespeichert ist, genau einmal. Dieselbe Seite noch einmal zu senden ergibt dieselbe Quittung.',
    'Am Ende der Befragung zeigt eine öffentliche Liste die Quittungen aller gezählten Antworten: Ihre ist darunter.',
    'Sie sagt weder, wer Sie sind, noch was Sie geantwortet haben, und Sie müssen sie nicht notieren. Behalten Sie sie für sich: Wer die Antworten öffnen kann, fände mit ihr die Ihre.',
  ],
  invitedTitle: 'Diese Befragung geht auf Einladung',
  invitedText:
    'Antworten werden nur mit einem Stimmzettel angenommen, und von dieser wurde nichts behalten. Öffnen Sie Ihre Einladung oder die Seite der Befragung, und erlauben Sie JavaScript für diese Adresse.',
  countedTitle: 'Eine Antwort ist schon gezählt',
  countedText:
    'Diese Seite wurde schon mit anderen Antworten gesendet. Die ersten sind gespeichert und zählen; diese haben nichts geändert.',
  notYetTitle: 'Die Befragung ist noch nicht offen',
  notYetText: 'Kommen Sie später mit demselben Link wieder.',
  notYetOn: 'Sie öffnet am {day}. Kommen Sie an dem Tag mit demselben Link wieder.',
  closedTitle: 'Die Befragung ist beendet',
  closedText:
    'Sie nimmt keine Antworten mehr an. Die Personalvertretung sagt Ihnen, wie es weitergeht.',
  unknownTitle: 'Unter dieser Adresse gibt es keine Befragung',
  unknownText: 'Prüfen Sie den Link: Beim Abschreiben kann ein Buchstabe verloren gegangen sein.',
  invalid:
    'Die Antwort wird so nicht angenommen, und nichts wurde gespeichert: Korrigieren Sie die genannten Felder und senden Sie erneut.',
  badNonce:
    'Geben Sie eine einmalige Zahl an: 16 zufällige Bytes als 32 kleine Hexadezimalziffern.',
  badBody:
    'Senden Sie ein JSON-Objekt mit „answers“ (ein Objekt), „nonce“ und, wenn Sie möchten, „language“; sonst nichts.',
};
