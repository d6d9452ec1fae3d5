/** How many people the first and the last block of a row leave undecided, and how wide others are. */
export interface BlockRule {
  /** The first block is 0 to this many. */
  readonly low: number;
  /** The last block is from this many below all of the row to all of it. */
  readonly high: number;
  readonly width: number;
}

/**
 * The numbers at which the blocks of a row's figures begin, the first of them 0. They stand at fixed
 * places, which depend on the size of the row alone; a row that is too small has one block.
 */
export function blocksOf(people: number, { low, high, width }: BlockRule): readonly number[] {
  if (people <= low + high) return [0];
  const starts = [0];
  let next = low + 1;
  for (; next + width <= people - high; next += width) starts.push(next);
  // What is left before the last block is a block if it is half as wide as another, or joins it.
  const rest = people - high - next;
  if (2 * rest >= width) starts.push(next);
  starts.push(people - high);
  return starts;
}
