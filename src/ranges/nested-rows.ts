import { type Item, type Row, rowsBySize } from './rows.js';
import { type Across, SilenceAcross } from './silence-across.js';

/** A second profile question, whose options stand inside each option of the first. */
export interface InnerProfile {
  /** Its options, and one more for whoever gave none: `option * places + inner option` is a place. */
  readonly places: number;
  readonly isOrdered?: boolean;
  /** The second question among those who chose this option of the first. */
  itemsIn(option: number): readonly Item[];
  /** Groups by the second question that several rows of the first have a part of. */
  readonly across: readonly Across[];
}

/**
 * Rows of one profile question inside those of another: a tree, so that a question by both is a network as
 * one by either is. Sizes of the first are told as if there were no second; then, inside each option of
 * which the size is told, those of the second, as long as silence is kept about them and about groups
 * by the second question in all rows together. A row of several options is not split, nor one whose
 * size is a range.
 */
export function nestRows(
  outer: readonly Row[],
  { places, isOrdered, itemsIn, across }: InnerProfile,
  threshold: number,
): readonly Row[] {
  const silence = new SilenceAcross(outer, across, threshold);
  const rows: Row[] = [];
  const positions: number[] = [];
  outer.forEach((row, r) => {
    const inside = rowsInside(row, r);
    const isSplit = inside.length > 1;
    const parent = row.parent === undefined ? undefined : positions[row.parent]!;
    const own = rows.push({
      ...row,
      parent,
      outer: row,
      options: row.options.flatMap((option) => [...placesOf(option)]),
      isLeaf: row.isLeaf && !isSplit,
      // Those of it who chose one option of the second question may be few.
      isJoined: row.isLeaf && !isSplit,
    });
    positions.push(own - 1);
    if (!isSplit) return;
    for (const one of inside) {
      rows.push({
        ...one,
        parent: own - 1 + (one.parent === undefined ? 0 : one.parent + 1),
        outer: row,
        inner: one,
        isInside: true,
        options: one.options.map((option) => row.options[0]! * places + option),
      });
    }
  });
  return rows;

  function* placesOf(option: number): Generator<number> {
    for (let inner = 0; inner < places; inner++) yield option * places + inner;
  }

  function rowsInside({ isLeaf, isHidden, isJoined, options, size }: Row, r: number) {
    const [option, ...more] = options;
    if (!isLeaf || isHidden || isJoined || more.length > 0) return [];
    if (size.least < size.most) return [];
    const inside = rowsBySize(itemsIn(option!), threshold, isOrdered, silence.inside(r));
    return inside.some((row) => row.isHidden) ? [] : inside;
  }
}
