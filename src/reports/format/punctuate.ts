import { fill } from '../../language/index.js';

interface Marks {
  readonly colon: string;
  readonly apart: string;
}

/** A label and what it is the label of: after a question or an exclamation no colon follows. */
export const withColon = (
  { colon }: Pick<Marks, 'colon'>,
  { label, text }: { readonly label: string; readonly text: string },
): string => (/[?!？！؟]\s*$/u.test(label) ? `${label} ${text}` : fill(colon, { label, text }));

/** Parts that may hold commas, one after another. */
export const joinApart = ({ apart }: Pick<Marks, 'apart'>, parts: readonly string[]): string =>
  parts.length === 0 ? '' : parts.reduce((first, next) => fill(apart, { first, next }));
