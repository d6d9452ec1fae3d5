/** Words of a line that are meant as addresses: whatever else stands in it is names. */
export function findAddresses(line: string): readonly string[] {
  return line
    .replace(/"([^"]*)"(?=\s*<)/g, (_, name: string) => name.replace(/[,;\t]/g, ' '))
    .replace(/([^,;\t<>]*)<([^<>]*)>/g, (_, name: string, inside: string) => {
      return ` ${namedOtherwise(name, inside)}${inside} `;
    })
    .split(SEPARATORS)
    .map(trimmed)
    .filter((word) => word.includes('@'));
}

const SEPARATORS = /[\s,;:|"()[\]<>]+/;

/**
 * Mail programs write an address as the name before the address itself. Where the two differ,
 * nobody can tell whether that is one person or two: they stay together, as a word that is no
 * address.
 */
function namedOtherwise(name: string, inside: string): string {
  if (!inside.includes('@')) return `${name} `;
  const own = new Set(inside.split(SEPARATORS).map((word) => trimmed(word).toLowerCase()));
  const others = name.split(SEPARATORS).map(trimmed);
  return others
    .filter((word) => word.includes('@') && !own.has(word.toLowerCase()))
    .map((word) => `${word}/`)
    .join('');
}

/** Without what sentences, other programs and `mailto:` links put around an address. */
const trimmed = (word: string): string =>
  word
    .replace(/(@[^?]*)\?.*$/, '$1')
    .replace(/^'(.*)'$/, '$1')
    .replace(/^[.=]+|[.'=]+$/g, '');
