/** A day on which something is due. Texts are as people read them. */
export interface DueDay {
  /** Of this register, and for good. */
  readonly id: string;
  /** How often it was changed: a calendar replaces what has a lower number. */
  readonly sequence: number;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly dayAfter: string;
  readonly summary: string;
  readonly description: string;
  readonly address: string;
}

const MOST_OCTETS = 75;

/** RFC 5545, 3.3.11: four characters mean something inside a text; a control means nothing. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');

/** RFC 5545, 3.1: no line is longer than 75 octets; what goes on begins with a space. */
function fold(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const dateOf = (day: string): string => day.replaceAll('-', '');

/**
 * A file of days for any calendar program (RFC 5545): events of a whole day, with a reminder a week
 * before. The same days give the same bytes.
 *
 * @param asOf the day on which it is written, YYYY-MM-DD
 */
export function writeCalendar(days: readonly DueDay[], asOf: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cahier//Register of demands//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...days.flatMap(({ id, sequence, day, dayAfter, summary, description, address }) => [
      'BEGIN:VEVENT',
      `UID:${id}@cahier`,
      `DTSTAMP:${dateOf(asOf)}T000000Z`,
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${dateOf(day)}`,
      `DTEND;VALUE=DATE:${dateOf(dayAfter)}`,
      'TRANSP:TRANSPARENT',
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(description)}`,
      `URL:${address}`,
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P7D',
      `DESCRIPTION:${escapeText(summary)}`,
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
