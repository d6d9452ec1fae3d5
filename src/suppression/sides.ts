/** Rounds in which all cells move the same way. */
export const ALL_ONE_WAY = 1;

/**
 * Which way a cell moves in a round of sweeps. Cells of one sum cannot all go up at once: after the first
 * round each goes another way than half of the others, and in every round another half.
 */
export function sideOf(cell: number, round: number, turn: 1 | -1): 1 | -1 {
  if (round < ALL_ONE_WAY) return turn;
  const bit = (Math.imul(cell, SPREAD) >>> (31 - ((3 * round) % BITS))) & 1;
  return bit === 1 ? turn : turn === 1 ? -1 : 1;
}

/** Knuth's: spreads neighbouring numbers over all bits. */
const SPREAD = 2_654_435_761;
const BITS = 31;
