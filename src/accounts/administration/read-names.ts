/** As long as a login. */
const LONGEST_NAME = 100;
/** A council is seldom larger; a slip of the clipboard is. */
export const MOST_LINKS = 30;

/** The people whom links are for, one a line; without any name, one link that has none. */
export function readNames(text: string): readonly (string | null)[] {
  const names = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\p{C}\s]+/gu, ' ').trim())
    .filter((line) => line !== '');
  return names.length > 0 ? names : [null];
}

export function areNames(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const names = readNames(text);
  return names.length <= MOST_LINKS && names.every((name) => (name?.length ?? 0) <= LONGEST_NAME);
}
