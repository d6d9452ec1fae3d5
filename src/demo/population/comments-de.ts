import type { CommentTemplate } from './comment-template.js';

export const COMMENTS_DE: readonly CommentTemplate[] = [
  {
    question: 'open_stop',
    theme: 'schedule',
    text: 'Der Plan vom Morgen war {um neun|um zehn|vor der ersten Pause} schon nichts mehr wert.',
  },
  {
    question: 'open_stop',
    theme: 'distance',
    text: 'Quer durch das Gebiet einer Kollegin, für {eine Sicherung|eine Sichtprüfung}, die sie {in zehn Minuten|nebenbei} erledigt hätte.',
  },
  {
    question: 'open_stop',
    theme: 'quality',
    text: 'Eine Pflegeeinrichtung {zwei Tage|ein ganzes Wochenende} ohne Aufzug, und im Bericht steht {„im Zeitziel“|„nicht dringend“}.',
  },
  {
    question: 'open_stop',
    theme: 'customers',
    text: 'Sich {eine halbe Stunde|zwanzig Minuten} für etwas entschuldigen, das man {nicht entschieden hat|selbst falsch findet}.',
  },
  {
    question: 'open_stop',
    theme: 'preparation',
    text: 'Fehler gemeldet, {keine Antwort|nur eine automatische Antwort}, {in der Woche darauf derselbe Fehler|bis heute unverändert}.',
  },
  {
    question: 'open_stop',
    theme: 'health',
    text: 'Die Pause stand im Plan, {gefahren bin ich trotzdem|gegessen habe ich am Steuer}. {Jeden Tag in dieser Woche|Das macht auf Dauer krank}.',
  },
  {
    question: 'open_keep',
    theme: 'schedule',
    text: 'Die {Anlagenfotos|Schaltpläne} auf dem Tablet. {Das hilft wirklich|Bitte behalten}.',
  },
  {
    question: 'open_keep',
    theme: 'health',
    text: 'Der Zusammenhalt im Team, {auch an schlechten Tagen|trotz allem}.',
  },
];
