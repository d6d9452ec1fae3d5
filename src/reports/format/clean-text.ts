/** C0 and C1 controls but line feed, and what reorders, hides or joins text invisibly. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\uffff]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const STACKED_MARKS = /(\p{M}{2})\p{M}+/gu;

/**
 * Text that somebody typed, made fit to be placed on a page: no control or direction characters,
 * no towers of accents, one spelling of each letter. Markup stays as it is: it is shown as text.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(LONE_SURROGATE, '')
    .replace(INVISIBLE, '')
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
