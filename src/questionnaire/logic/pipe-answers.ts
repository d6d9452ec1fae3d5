/** Where the words of an earlier answer stand in a text: `{answer:site_visit}`. */
const PLACE = /\{answer:([A-Za-z][A-Za-z0-9_-]{0,63})\}/g;

/** What stands there where the earlier question was not answered: nothing is guessed. */
export const UNANSWERED = '…';

/** Codes of the questions whose answers a text repeats, each once. */
export const pipedIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(PLACE)].map(([, code]) => code!)),
];

/** Whether a text begins such a place but does not write it as it must be written. */
export const hasBrokenPlace = (text: string): boolean =>
  /\{\s*answer\b/i.test(text.replace(PLACE, ''));

/** The text in pieces, every second of which is the code of a question whose answer stands there. */
export const splitAtAnswers = (text: string): readonly string[] => text.split(PLACE);

/** The text with the words for each earlier answer in its place. */
export const pipeAnswers = (text: string, wordsFor: (code: string) => string): string =>
  text.replace(PLACE, (_, code: string) => wordsFor(code));
