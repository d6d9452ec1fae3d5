import { canonicalHash } from '../../common/index.js';
import type { CommentLot } from '../../disclosure/index.js';

interface Drawable {
  readonly id: string;
  readonly question: string;
  readonly chosen: boolean;
}

/**
 * The order of comments by lot: by the hash of each with the hash of the first edition, which is made of
 * everybody’s answers and was known to nobody before the opening. Who has the names of the comments can draw
 * again, and gets the same; they are in no release.
 */
export const inLotOrder = <T extends Pick<Drawable, 'id'>>(
  seed: string,
  comments: readonly T[],
): readonly T[] => {
  const place = new Map(comments.map(({ id }) => [id, canonicalHash({ lot: seed, comment: id })]));
  return comments.toSorted((a, b) => (place.get(a.id)! < place.get(b.id)! ? -1 : 1));
};

/** How many there are is printed rounded down: those who wrote none may be few. */
const ROUNDED = 10;

/**
 * Questions whose chosen comments are those that the lot puts first, however they came to be chosen: that
 * is what the report then says. Of a question of which all are chosen, or none, nothing is said.
 */
export function lotsIn(seed: string, pool: readonly Drawable[]): readonly CommentLot[] {
  return [...Map.groupBy(pool, ({ question }) => question)].flatMap(([question, comments]) => {
    const drawn = comments.filter(({ chosen }) => chosen).length;
    const atLeast = Math.floor(comments.length / ROUNDED) * ROUNDED;
    if (drawn === 0 || drawn === comments.length || drawn > atLeast) return [];
    const first = inLotOrder(seed, comments).slice(0, drawn);
    return first.every(({ chosen }) => chosen) ? [{ question, drawn, atLeast }] : [];
  });
}
