import { canonicalHash } from '../../common/browser.js';
import type { CommentLot, RecordedDraw } from '../../disclosure/index.js';

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

/** Of how many a lot was drawn, as far as it is told. */
export const roundedDown = (comments: number): number => Math.floor(comments / ROUNDED) * ROUNDED;

/**
 * Questions whose chosen comments are those that the lot puts first, where a draw of so many is recorded:
 * that is what the report then says, with every draw on the question. Of a question of which all are
 * chosen, or none, nothing is said.
 *
 * @param draws by question, in their order
 */
export function lotsIn(
  seed: string,
  pool: readonly Drawable[],
  draws: ReadonlyMap<string, readonly RecordedDraw[]>,
): readonly CommentLot[] {
  return [...Map.groupBy(pool, ({ question }) => question)].flatMap(([question, comments]) => {
    const drawn = comments.filter(({ chosen }) => chosen).length;
    const atLeast = roundedDown(comments.length);
    if (drawn === 0 || drawn === comments.length || drawn > atLeast) return [];
    const recorded = draws.get(question) ?? [];
    if (!recorded.some((one) => one.drawn === drawn)) return [];
    const first = inLotOrder(seed, comments).slice(0, drawn);
    if (!first.every(({ chosen }) => chosen)) return [];
    return [{ question, drawn, atLeast, draws: recorded }];
  });
}
