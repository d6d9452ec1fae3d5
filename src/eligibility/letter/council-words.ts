import { hasHostileCharacters, normaliseText } from '../../questionnaire/index.js';

/** Of the council's own words, in one language; a line break counts one. */
export const LONGEST_WORDS = 1500;
/** Of an address that is pointed out, as much as it takes to find it. */
const SHOWN = 60;

export type WordsProblem =
  | { readonly kind: 'too-long'; readonly length: number; readonly most: number }
  | { readonly kind: 'hostile' }
  | { readonly kind: 'address'; readonly found: string };

/** As they are kept and sent. */
export const tidyWords = (text: string): string =>
  normaliseText(text)
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * Programs that show mails make a link of whatever looks like an address. The only link of an
 * invitation is its own, so that a second one in such a mail is known for a fake.
 */
const ADDRESSES = [
  /[a-z][a-z0-9+.-]*:\/\/\S*/iu,
  /\b(?:mailto|tel|sms|callto|javascript):\S+/iu,
  /\bwww\.\S+/iu,
  /\S*\S@\S\S*/u,
  /[\p{L}\p{N}][\p{L}\p{N}-]+\.\p{L}[\p{L}\p{N}-]+\S*/u,
  /(?<![\p{L}\p{N}.])[\p{L}\p{N}]\.(?:com?|net|org|de|fr|eu)\b\S*/iu,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b\S*/u,
];

/** Everything that keeps tidied words from being sent. */
export function findWordsProblems(text: string): readonly WordsProblem[] {
  const { length } = text;
  const found = addressIn(text);
  return [
    ...(hasHostileCharacters(text) ? [{ kind: 'hostile' as const }] : []),
    ...(length > LONGEST_WORDS ? [{ kind: 'too-long' as const, length, most: LONGEST_WORDS }] : []),
    ...(found === undefined ? [] : [{ kind: 'address' as const, found }]),
  ];
}

function addressIn(text: string): string | undefined {
  // As programs read them: wide letters as letters, the full stops of other scripts as full stops,
  // and nothing where there is nothing to see.
  const read = text
    .normalize('NFKC')
    .replace(/[\u3002\uff61]/gu, '.')
    .replace(/\p{Cf}/gu, '');
  const found = ADDRESSES.map((address) => address.exec(read)?.[0]).find(Boolean);
  return found?.slice(0, SHOWN);
}
