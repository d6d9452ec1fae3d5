/** Between these a text keeps its own direction, whatever sentence it stands in (UAX #9). */
const FIRST_STRONG_ISOLATE = '\u2068';
const ISOLATES = { leftwards: '\u2067', rightwards: '\u2066' } as const;
const END_ISOLATE = '\u2069';
const MARKS = { leftwards: '\u200f', rightwards: '\u200e' } as const;

const LEFTWARDS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const ANY_MARK = /[\u200e\u200f\u2066-\u2069]/gu;
const LETTER = /\p{L}/u;

export type Direction = keyof typeof MARKS;

/** Whether any of its letters is written from right to left. */
export const hasLeftwards = (text: string): boolean => LEFTWARDS.test(text);

/** A text that is put into a sentence of another language. */
export const isolate = (text: string): string =>
  hasLeftwards(text) ? `${FIRST_STRONG_ISOLATE}${text}${END_ISOLATE}` : text;

export const withoutMarks = (text: string): string => text.replace(ANY_MARK, '');

/** The direction of its first letter that has one, passing over what is isolated. */
export function directionOf(text: string): Direction {
  let depth = 0;
  for (const letter of text) {
    if (depth === 0 && letter === MARKS.leftwards) return 'leftwards';
    if (depth === 0 && letter === MARKS.rightwards) return 'rightwards';
    if (letter >= ISOLATES.rightwards && letter <= FIRST_STRONG_ISOLATE) depth += 1;
    else if (letter === END_ISOLATE) depth -= 1;
    else if (depth === 0 && LETTER.test(letter)) {
      return hasLeftwards(letter) ? 'leftwards' : 'rightwards';
    }
  }
  return 'rightwards';
}

/** A text that is nothing but one isolated text is that text. */
export function unwrap(text: string): string {
  if (!text.startsWith(FIRST_STRONG_ISOLATE) || !text.endsWith(END_ISOLATE)) return text;
  const inner = text.slice(1, -1);
  return inner.includes(END_ISOLATE) ? text : inner;
}

/**
 * The lines of a text, each so marked that it is read in the direction of the whole, also where an
 * isolated text runs over several of them.
 */
export function keepDirection(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  if (!hasLeftwards(text)) return lines;
  const mark = MARKS[directionOf(text)];
  const open: string[] = [];
  let at = 0;
  return lines.map((line) => {
    const reopened = open.join('');
    for (const letter of line) {
      at += letter.length;
      if (letter === FIRST_STRONG_ISOLATE) open.push(ISOLATES[directionOf(text.slice(at))]);
      else if (letter === END_ISOLATE) open.pop();
    }
    at += 1;
    return `${mark}${reopened}${line}${END_ISOLATE.repeat(open.length)}`;
  });
}

/** The same data with every text changed. */
export function mapTexts<T>(content: T, change: (text: string) => string): T {
  const mapped = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value)
      ? value.map(mapped)
      : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one)]));
  };
  return mapped(content) as T;
}
