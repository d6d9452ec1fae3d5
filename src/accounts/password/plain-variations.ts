/** What people add to a secret that they use a second time. */
const ADDED = ['1', '!', '.'];

/**
 * A secret and what it becomes by the plainest changes: capitals, an end of digits and signs taken
 * off or put on, spaces left out. Stored hashes can be compared with guesses only, so that this is
 * all that "close to" can mean.
 */
export function plainVariations(typed: string): readonly string[] {
  const bare = typed.replace(/[\p{N}\p{P}\p{S}\s]+$/u, '');
  const bases = [typed, bare, typed.replaceAll(/\s/gu, '')];
  const variations = bases.flatMap((one) => [one, one.toLowerCase(), capitalise(one)]);
  return [...new Set([...variations, ...ADDED.map((end) => `${typed}${end}`)])];
}

const capitalise = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase());
