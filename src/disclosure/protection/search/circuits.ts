/**
 * Units whose people or answers can trade places: what the giving ones lose, the taking ones gain,
 * and the other way round, so that no line's total changes. The first giving unit is the target.
 */
export interface Circuit {
  readonly giving: readonly number[];
  readonly taking: readonly number[];
  /** Every cell of which a number would change: the trade is invisible if all are withheld. */
  readonly cells: readonly number[];
}

/** Names a circuit among those of its field. */
export const nameOf = ({ giving, taking }: Circuit): string =>
  `${giving.join(' ')} / ${taking.join(' ')}`;

export const isWithheld = ({ cells }: Pick<Circuit, 'cells'>, hidden: Uint8Array): boolean =>
  cells.every((cell) => hidden[cell]);

/** Whether only the target is one of these units. */
export const leavesAlone = ({ giving, taking }: Circuit, units: readonly number[]): boolean =>
  giving.every((unit, i) => i === 0 || !units.includes(unit)) &&
  taking.every((unit) => !units.includes(unit));
