import type { InvitationsTexts } from './invitations-texts.js';

export const de: InvitationsTexts = {
  title: 'Einladungen',
  noSurveys: 'Keine Befragung mit Einladung.',
  errors: 'Bitte korrigieren',
  back: 'Zurück zur Befragung',
  invited: '{invited} Personen eingeladen.',
  enough: 'Das ist mindestens die Schwelle von {threshold}: Die Befragung kann geöffnet werden.',
  tooFew:
    'Das liegt unter der Schwelle von {threshold}: Die Befragung kann nicht geöffnet werden, weil kein Ergebnis gezeigt werden könnte.',
  noNames:
    'Diese Seite zeigt weder, wer eingeladen ist, noch, wer oder wie viele einen Stimmzettel gezogen haben.',
  slips: 'Loszettel',
  slipsIntro:
    'Die Codes entstehen im Browser der Vertretung und werden dort gedruckt, oder offline mit „cahier slips“. Hierher kommen nur ihre Prüfsummen: Der Server kann für niemanden abstimmen.',
  hashes: 'Prüfsummen',
  hashesHint:
    'Der Inhalt von hashes.csv: 64 Hexziffern je Zeile, höchstens 3 500 Zeilen auf einmal.',
  count: 'Zahl der gedruckten Zettel (freiwillig)',
  countHint: 'Die Liste wird abgelehnt, wenn sie nicht ebenso viele enthält.',
  upload: 'Prüfsummen speichern',
  mail: 'Einladungen per E-Mail',
  mailIntro:
    'Jede Person erhält einen Link, der für einen Stimmzettel gilt. Die E-Mails gehen hinaus, sobald die Befragung offen ist; eine Adresse wird gelöscht, sobald ihre E-Mail verschickt ist: Fügen Sie sie nicht zweimal ein. Wer das Postfach liest, kann den Stimmzettel nehmen; Loszettel sind sicherer.',
  addresses: 'Adressen',
  addressesHint: 'Eine je Zeile oder durch Kommas getrennt.',
  queue: 'In die Warteschlange',
  retry: 'Abgelehnte erneut versuchen',
  queued: 'wartend',
  sent: 'verschickt',
  failed: 'vom Mailserver abgelehnt',
  uncertain: 'unterwegs oder ungewiss',
  uncertainHint:
    'Was unterbrochen wurde, wird nicht von selbst wiederholt: Die Person hätte sonst zwei Einladungen. Geben Sie ihr stattdessen einen gedruckten Zettel.',
  revoke: 'Einladungen widerrufen',
  revokeIntro:
    'Fügen Sie die Prüfsummen der nicht ausgegebenen Zettel ein. Eine benutzte Einladung kann nicht mehr widerrufen werden.',
  revokeHashes: 'Zu widerrufende Prüfsummen',
  revokeSubmit: 'Diese Einladungen widerrufen',
  drawing: 'Ausgabe der Stimmzettel',
  drawingIntro:
    'Je mehr Zeit zwischen Stimmzettel und Antwort liegt, desto weniger lassen sich beide zusammenbringen.',
  phases: {
    'with-survey': 'Solange die Befragung offen ist',
    early: 'Ab sofort, auch vor der Öffnung',
    ended: 'Beendet: Es wird kein Stimmzettel mehr ausgegeben',
  },
  book: 'Heft (freiwillig)',
  bookHint:
    'Befragungen mit demselben Heftnamen geben ihre Stimmzettel auf einmal aus. Speichern Sie in jeder die Prüfsummen, die aus denselben Codes erzeugt wurden; eine E-Mail gilt für alle.',
  drawingSubmit: 'Speichern',
  drawingSaved: 'Gespeichert.',
  added: '{read} Prüfsummen gelesen, davon {changed} neu.',
  queuedNow: '{read} Adressen gelesen, davon {changed} eingereiht.',
  revoked:
    '{changed} von {read} Einladungen sind widerrufen; die übrigen sind benutzt oder unbekannt.',
  retried: 'Die abgelehnten E-Mails sind wieder eingereiht.',
  refusals: {
    empty: 'Die Liste ist leer: Fügen Sie mindestens eine Zeile ein.',
    'too-many': 'Die Liste ist zu lang: Senden Sie sie in Teilen.',
    'wrong-count':
      'Die Liste hat nicht die angegebene Zahl von Zeilen: Prüfen Sie, ob sie vollständig ist.',
    'bad-line':
      'Zeile {line} hat nicht die erwartete Form: Korrigieren Sie sie. Nichts wurde gespeichert.',
    'repeated-line': 'Zeile {line} steht weiter oben schon. Nichts wurde gespeichert.',
    'open-link': 'Diese Befragung läuft über einen offenen Link: Sie hat keine Einladungen.',
    'not-scheduled':
      'Planen Sie die Befragung zuerst: Einladungen tragen ihre Kontrollwörter, die dann feststehen.',
    over: 'Die Befragung ist geschlossen: Ihre Einladungen sind vernichtet.',
    'bad-book':
      'Wählen Sie, wann Stimmzettel ausgegeben werden; ein Heftname hat höchstens 60 Buchstaben und Ziffern.',
    elsewhere:
      'Diese Prüfsummen sind für eine andere Befragung gespeichert: Senden Sie die, die für diese erzeugt wurden.',
    'no-mail':
      'Der Versand ist nicht eingerichtet: Setzen Sie CAHIER_SMTP_URL, CAHIER_MAIL_FROM und CAHIER_PUBLIC_URL, oder drucken Sie Zettel.',
  },
};
