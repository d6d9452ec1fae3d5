/** Bytes of answers as canonical JSON. Codes are ASCII. */

const QUOTES = 2;
/** Most bytes that a UTF-16 unit of a text takes in UTF-8; control characters are refused. */
const BYTES_PER_UNIT = 3;

export const longestText = (units: number): number => units * BYTES_PER_UNIT + QUOTES;

export const longestCode = (codes: readonly string[]): number =>
  Math.max(0, ...codes.map(({ length }) => length)) + QUOTES;

/** A list of at most so many different codes. */
export function longestList(codes: readonly string[], most = codes.length): number {
  const lengths = codes.map(({ length }) => length).toSorted((a, b) => b - a);
  return lengths.slice(0, most).reduce((sum, length) => sum + length + QUOTES + 1, 2);
}
