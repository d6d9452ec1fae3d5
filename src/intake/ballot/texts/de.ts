import type { BallotTexts } from './ballot-texts.js';

export const de: BallotTexts = {
  invitationTitle: 'Ihre Einladung',
  invitationLead:
    'Öffnen Sie den Link Ihrer Nachricht, scannen Sie den Code Ihres Zettels, oder geben Sie hier ein, was auf dem Zettel steht.',
  noScript:
    'Diese Seite braucht JavaScript: Ihr Stimmzettel entsteht und Ihre Antworten werden verschlüsselt in Ihrem eigenen Browser, damit kein Server je Ihre Einladung und Ihre Antworten zugleich hat. Erlauben Sie JavaScript für diese Adresse, nehmen Sie ein anderes Telefon, oder fragen Sie die Personalvertretung.',
  checking:
    'Einen Moment: Die Befragung wird geprüft. Bleibt diese Zeile stehen, laden Sie die Seite neu, nehmen Sie ein anderes Telefon, oder fragen Sie die Personalvertretung.',
  surveyName: 'Befragung',
  surveyNameHint: 'Das letzte Wort der Adresse auf Ihrem Zettel, nach /s/.',
  invitationCode: 'Einladungscode',
  invitationCodeHint:
    'Auf Ihrem Zettel oder in Ihrer Nachricht: 18 Buchstaben und Ziffern. Er wird noch nicht gesendet.',
  open: 'Öffnen',
  enter: {
    'bad-link': 'Dieser Link ist beschädigt: Ein Teil fehlt. Geben Sie stattdessen den Code ein.',
    'bad-invitation':
      'Im Einladungscode ist ein Fehler. Vergleichen Sie ihn Buchstabe für Buchstabe.',
    'bad-slug': 'Geben Sie das letzte Wort der Adresse auf Ihrem Zettel ein.',
    'no-answer':
      'Der Server antwortet nicht. Nichts wurde gesendet; versuchen Sie es in einer Minute erneut.',
  },
  troubleTitle: 'Hier geht es nicht weiter',
  trouble: {
    mismatch:
      'Das ist nicht die Befragung, die Ihre Einladung nennt: Fragen oder Schlüssel sind andere. Nichts wurde gesendet. Antworten Sie nicht, und zeigen Sie diese Seite der Personalvertretung.',
    unknown:
      'Zu dieser Einladung gibt es keine Befragung. Prüfen Sie den Link, oder fragen Sie die Personalvertretung.',
    'no-answer': 'Der Server antwortet nicht. Nichts ist verloren; versuchen Sie es erneut.',
    'other-tab':
      'Diese Befragung ist schon in einem anderen Tab dieses Browsers offen. Machen Sie dort weiter, oder schließen Sie ihn.',
    unsupported:
      'Dieser Browser kann hier nicht verschlüsseln. Nehmen Sie einen neueren Browser und eine Adresse, die mit https beginnt.',
  },
  again: 'Erneut versuchen',
  modes: {
    'two-phases': {
      name: 'In zwei Schritten',
      text: 'Heute nehmen Sie einen Stimmzettel, in einer halben Minute. Ab dem nächsten Tag antworten Sie damit. Ein Stimmzettel trägt keinen Namen, und die Zeit dazwischen verhindert, dass jemand sagen kann, wer mit welchem kam.',
    },
    'one-sitting': {
      name: 'In einem Zug',
      text: 'Sie nehmen einen Stimmzettel ohne Namen und antworten sofort. Das ist schwächer als zwei Schritte: Wer den Server betreibt und genau in diesem Moment zusähe, könnte beides verbinden. Nichts, was gespeichert wird, verbindet sie.',
    },
  },
  limit:
    'Ihre Einladung vor jemandem schützen, der sie vor Ihnen liest. Wurde damit ein Stimmzettel genommen und nicht von Ihnen, sagen Sie es der Personalvertretung.',
  ballotTitle: 'Ihren Stimmzettel nehmen',
  codeTitle: 'Bewahren Sie diesen Stimmzettel-Code auf',
  codeText:
    'Gerade eben in Ihrem Browser entstanden und niemandem sonst bekannt. Mit ihm und Ihrer Einladung erhalten Sie denselben Stimmzettel wieder: nach einer Unterbrechung, an einem anderen Tag, auf einem anderen Telefon. Ohne ihn bleibt ein verlorener Stimmzettel verloren.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  print: 'Drucken',
  haveCode: 'Ich habe schon einen Stimmzettel-Code',
  haveCodeText: 'Geben Sie ihn hier ein; der obige wird dann nicht verwendet.',
  ballotCode: 'Ihr Stimmzettel-Code',
  compareTitle: 'Vergleichen Sie die Kontrollwörter',
  compareText:
    'Sehen Sie auf die sechs Wörter Ihres Aushangs, Zettels oder Ihrer Nachricht und wählen Sie hier zwei davon. Es müssen auch die sein, die diese Seite zeigt.',
  wordNumber: 'Wort Nr. {n}',
  chooseWord: 'Wählen',
  otherWords: 'Meine Wörter sind andere',
  bookTitle: 'Weitere Befragungen mit derselben Einladung',
  bookText:
    'Ihre Einladung gibt auch je einen Stimmzettel für diese Befragungen. Sie können alle jetzt nehmen, mit dem einen Stimmzettel-Code oben: Je mehr Zeit zwischen Nehmen und Antworten liegt, desto weniger lässt sich zuordnen. Jede Befragung hat eigene sechs Wörter, die Sie vergleichen, wenn Sie antworten.',
  book: 'Auch diese Stimmzettel nehmen',
  bookAltered:
    'Eine Befragung fehlt hier: Ihre Fragen oder Schlüssel sind nicht die, die der Server nennt. Sagen Sie es der Personalvertretung.',
  takenTitle: 'Weitere Stimmzettel, mit demselben Stimmzettel-Code',
  takenText:
    'Notieren Sie die Adressen und bewahren Sie den Stimmzettel-Code und Ihre Einladung auf: Sie beantworten jede dieser Befragungen für sich.',
  taken: '{title}: antworten unter {address}.',
  takenFrom: '{title}: antworten ab dem {from} unter {address}.',
  notTaken: {
    refused: '{title}: Der Server gab keinen Stimmzettel aus. Fragen Sie die Personalvertretung.',
    'bad-signature':
      '{title}: Der Server gab etwas aus, das kein Stimmzettel dieser Befragung ist. Antworten Sie dort nicht, und sagen Sie es der Personalvertretung.',
    'too-many':
      '{title}: noch nicht genommen, weil von Ihrer Verbindung zu viele Anfragen kommen. Drücken Sie in einer Minute auf „Erneut versuchen“, oder nehmen Sie ihn später unter {address} mit Ihrer Einladung und demselben Stimmzettel-Code.',
    'no-answer':
      '{title}: noch nicht genommen, weil keine Antwort kam. Drücken Sie auf „Erneut versuchen“: Sie erhalten denselben Stimmzettel, keinen zweiten. Oder nehmen Sie ihn später unter {address} mit Ihrer Einladung und demselben Stimmzettel-Code.',
  },
  keptTitle: 'Dieses Gerät hat Ihren Stimmzettel für diese Befragung',
  keptText: 'Er wurde zusammen mit dem einer anderen Befragung genommen. Bevor Sie ihn verwenden:',
  goOn: 'Weiter',
  keep: 'Meinen Stimmzettel auf diesem Gerät behalten',
  keepHint: 'Nur auf einem Gerät, das allein Ihnen gehört: Wer es öffnet, findet den Stimmzettel.',
  draw: 'Meinen Stimmzettel nehmen',
  drawing: {
    drawing: 'Einen Moment …',
    'bad-invitation':
      'Im Einladungscode ist ein Fehler. Vergleichen Sie ihn Buchstabe für Buchstabe.',
    'bad-code': 'Im Stimmzettel-Code ist ein Fehler. Vergleichen Sie ihn Buchstabe für Buchstabe.',
    incomplete: 'Wählen Sie zuerst beide Wörter.',
    wrong:
      'Das ist nicht das Wort. Zählen Sie noch einmal auf Ihrem Aushang; jetzt werden andere Wörter gefragt.',
    'too-many-mistakes':
      'Die Wörter passten dreimal nicht. Nichts wurde genommen. Öffnen Sie Ihre Einladung noch einmal, mit dem Aushang vor Augen.',
    'other-words':
      'Dann nehmen Sie keinen Stimmzettel: Diese Seite ist vielleicht nicht die Befragung Ihrer Personalvertretung. Nichts wurde gesendet. Zeigen Sie sie ihr.',
    refused:
      'Es wurde kein Stimmzettel ausgegeben. Vielleicht ist es zu früh oder zu spät. Haben Sie schon einen genommen, geben Sie oben seinen Code ein. Haben Sie nie einen genommen, wurde Ihre Einladung vielleicht von jemand anderem benutzt oder zurückgezogen: Sagen Sie es der Personalvertretung.',
    'bad-signature':
      'Der Server gab etwas aus, das kein Stimmzettel dieser Befragung ist. Antworten Sie nicht, und sagen Sie es der Personalvertretung.',
    'too-many':
      'Von Ihrer Verbindung kommen gerade zu viele Anfragen. Nichts ist verloren: Drücken Sie in einer Minute noch einmal, Sie erhalten denselben Stimmzettel, keinen zweiten.',
    'no-answer':
      'Es kam keine Antwort. Drücken Sie noch einmal: Sie erhalten denselben Stimmzettel, keinen zweiten.',
  },
  useTitle: 'Wurde meine Einladung benutzt?',
  useText:
    'Der Server sagt, ob mit Ihrer Einladung ein Stimmzettel genommen wurde, und sonst nichts. Fragen nimmt keinen Stimmzettel.',
  askUse: 'Den Server fragen',
  use: {
    used: 'Ja, mit dieser Einladung wurde ein Stimmzettel genommen. Waren Sie es, geben Sie oben seinen Code ein, dann erhalten Sie ihn wieder. Waren Sie es nicht, hat jemand anderes Ihre Einladung benutzt: Sagen Sie es jetzt der Personalvertretung. Dieser Stimmzettel lässt sich nicht zurücknehmen und Sie erhalten keinen anderen, weil niemand sagen kann, welcher es ist; aber die Personalvertretung muss jeden solchen Fall kennen, bevor sie sich auf das Ergebnis verlässt.',
    unused: 'Nein. Mit dieser Einladung hat noch niemand einen Stimmzettel genommen.',
    'no-such':
      'Der Server kennt keine solche Einladung zu dieser Befragung. Vielleicht wurde sie zurückgezogen oder gilt für eine andere: Fragen Sie die Personalvertretung.',
    unanswered:
      'Es kam keine Antwort. Nichts hat sich geändert; fragen Sie in einer Minute erneut.',
  },
  help: 'Kein Aushang zur Hand, oder etwas geht nicht? Fragen Sie die Personalvertretung; Sie können Ihren Stimmzettel nehmen, bis die Befragung schließt.',
  waitingTitle: 'Ihr Stimmzettel ist genommen',
  waitingFrom: 'Kommen Sie ab dem {from} wieder und antworten Sie.',
  waitingText:
    'Bewahren Sie den Stimmzettel-Code und Ihre Einladung auf: Einladung wieder öffnen, Code eingeben, antworten. Wählen Sie Ihren eigenen Zeitpunkt; je länger Sie warten, desto besser.',
  formTitle: 'Ihre Antworten',
  formText: 'Nichts wird gesendet, bevor Sie am Ende auf den Knopf drücken.',
  draft: 'Einen Entwurf auf diesem Gerät behalten',
  draftHint:
    'Er wird gelöscht, wenn Ihre Antworten gesendet sind oder wenn Sie das Häkchen entfernen.',
  sendNote:
    'Ihre Antworten werden in diesem Browser verschlüsselt. Mit demselben Stimmzettel können Sie sie ersetzen oder zurückziehen, bis die Befragung schließt.',
  petitionNote:
    'Ihre Unterschrift trägt keinen Namen. Nur die Zahl der Unterschriften wird veröffentlicht. Mit demselben Stimmzettel können Sie sie zurückziehen, bis die Petition schließt.',
  sending: {
    sending: 'Wird gesendet …',
    'not-sent':
      'Noch nicht gesendet: Es kam keine Antwort. Lassen Sie diese Seite offen und drücken Sie noch einmal. Es zählt einmal, so oft Sie auch drücken.',
    'too-many':
      'Noch nicht gesendet: Von Ihrer Verbindung kommen gerade zu viele Antworten. Nichts ist verloren: Lassen Sie diese Seite offen und drücken Sie in einer Minute noch einmal.',
    'not-accepted':
      'Das wurde nicht angenommen und nichts davon behalten: Die Befragung ist vielleicht geschlossen. Laden Sie die Seite neu, oder fragen Sie die Personalvertretung.',
    'too-large': 'Die Texte sind zusammen zu lang. Kürzen Sie sie und senden Sie erneut.',
  },
  earlier: 'Ich habe mit diesem Stimmzettel schon geantwortet',
  earlierText:
    'Um Ihre Antworten zu ersetzen, füllen Sie das Formular noch einmal aus und senden Sie es. Oder nehmen Sie sie zurück:',
  withdraw: 'Meine Antwort zurückziehen',
  alreadyTitle: 'Mit diesem Stimmzettel ist schon eine Antwort gezählt',
  alreadyText:
    'Was Sie gerade gesendet haben, hat nichts geändert. Sie können es dabei lassen, oder:',
  replace: 'Durch das ersetzen, was ich gerade ausgefüllt habe',
  countedTitle: 'Danke. Ihre Antwort ist gespeichert.',
  countedText: 'Die Personalvertretung liest nichts, bevor die Befragung schließt.',
  receiptTitle: 'Ihre Quittung',
  receiptNotes: [
    'Nach dem Schließen werden alle Quittungen veröffentlicht: Ihre darunter zeigt, dass Ihre Antwort gezählt wurde.',
    'Sie sagt nichts darüber, was Sie geantwortet haben, und niemand kann es daraus ableiten.',
    'Behalten Sie sie bis dahin für sich: Sie zeigt, dass Sie teilgenommen haben.',
  ],
  bulletin: 'Wurde ich gezählt? (nach dem Schließen)',
  changeTitle: 'Anders überlegt?',
  changeText: 'Bis die Befragung schließt, hier oder mit Ihrem Stimmzettel-Code.',
  change: 'Meine Antworten ändern',
  forget: 'Stimmzettel von diesem Gerät löschen',
  withdrawnTitle: 'Ihre Antwort ist zurückgezogen',
  withdrawnText:
    'Sie zählt nicht mehr. Mit demselben Stimmzettel können Sie noch einmal antworten.',
  answerAgain: 'Noch einmal antworten',
};
