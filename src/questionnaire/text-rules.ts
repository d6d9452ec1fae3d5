/**
 * Characters that no text may hold: control characters but tab and line break, the marks that turn
 * the reading direction around, and the byte order mark.
 */
const HOSTILE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Also true of half a surrogate pair: it is no character, and no UTF-8 can hold it. */
export const hasHostileCharacters = (text: string): boolean =>
  HOSTILE.test(text) || !text.isWellFormed();

/**
 * A text of another tool without the characters that none may hold; a vertical tab or form feed, by
 * which spreadsheets and word processors break a line, is a line break.
 */
export const withoutHostileCharacters = (text: string): string =>
  HOSTILE.test(text)
    ? text.replace(/[\v\f\u0085]/g, '\n').replace(new RegExp(HOSTILE, 'g'), '')
    : text;

/** Whether it loses one there; a line break of another kind is not lost. */
export const losesCharacters = (text: string): boolean =>
  HOSTILE.test(text.replace(/[\v\f\u0085]/g, '\n'));

/** One form for equal texts: NFC, and line breaks as `\n`. */
export const normaliseText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').normalize('NFC');

/** One line of plain text, as names are. */
export const isLine = (text: string, longest: number): boolean =>
  text.trim() !== '' &&
  text.length <= longest &&
  !/[\n\t]/.test(text) &&
  !hasHostileCharacters(text);
