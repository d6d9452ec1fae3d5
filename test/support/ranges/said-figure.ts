const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ').replaceAll(',', '');

/** The least and the most that a printed figure leaves possible; both ends included. */
function endsOf(said: string, half: number): readonly [least: number, most: number] {
  const text = plain(said).replace('%', '').trim();
  const range = /^(\d+) to (\d+)$/.exec(text);
  if (range) return [Number(range[1]), Number(range[2])];
  const [, sign, number] = /^([≤≥<>]?) ?(\d+)$/.exec(text) ?? [];
  const value = number === undefined ? Number.NaN : Number(number);
  if (sign === '≤' || sign === '<') return [0, value];
  if (sign === '≥' || sign === '>') return [value, Infinity];
  return [value - half, value + half];
}

const EPSILON = 1e-9;

/** Whether a printed share, such as `66 to 72%`, is true of a share: a single one is rounded. */
export function isTrueShare(said: string, share: number): boolean {
  const [least, most] = endsOf(said, 0.5);
  return 100 * share >= least - EPSILON && 100 * share <= most + EPSILON;
}

/** Whether a printed count, such as `40 to 44`, is true of a count. */
export function isTrueCount(said: string, count: number): boolean {
  const [least, most] = endsOf(said, 0);
  return count >= least && count <= most;
}
