// C0 and C1 controls but line feed, and what reorders, hides or joins text invisibly.
const CONTROL = /\p{Cc}/gu;
const INVISIBLE =
  /[\u{ad}\u{61c}\u{180e}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{fff9}-\u{ffff}]/gu;
/** Joins or parts letters of scripts that are joined up, and the parts of one emoji. */
const JOINERS = '\u{200c}\u{200d}';
const IDLE_JOINER = new RegExp(
  `(?<![\\p{Script=Arabic}\\p{Extended_Pictographic}\\p{Emoji_Modifier}])[${JOINERS}]|` +
    `[${JOINERS}](?![\\p{Script=Arabic}\\p{Extended_Pictographic}])`,
  'gu',
);
const VARIATION = /\p{Variation_Selector}/gu;
const LINE_BREAK = /\r\n?|[\u{85}\u{2028}\u{2029}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const STACKED_MARKS = /(\p{M}{2})\p{M}+/gu;

/**
 * Text that somebody typed, made fit to be placed on a page: no control or direction characters,
 * no towers of accents, one spelling of each letter. Markup stays as it is: it is shown as text.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(/\t/g, ' ')
    .replace(LONE_SURROGATE, '')
    .replace(CONTROL, (control) => (control === '\n' ? '\n' : ''))
    .replace(INVISIBLE, '')
    .replace(VARIATION, '')
    .replace(IDLE_JOINER, '')
    .normalize('NFC')
    .replace(STACKED_MARKS, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line, cut at `most` characters: for titles, labels and running headers. */
export function cleanLine(text: string, most = 400): string {
  const line = cleanText(text).replace(/\s*\n\s*/g, ' ');
  const letters = [...line];
  return letters.length <= most
    ? line
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
