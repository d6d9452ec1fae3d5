import type { Axis } from '../../profile-axis.js';

type Kinship = Pick<Axis, 'options' | 'parents' | 'isOrdered'>;

/**
 * Whether the atoms may stand in one row: options directly under one and the same group, or all
 * under none, and with none of their siblings between them where the options stand in an order.
 * "No answer" shares a row with nobody.
 */
export function mayShareRow(axis: Kinship, atoms: readonly number[]): boolean {
  const areSiblings = atoms.every(
    (atom) => atom < axis.options.length && axis.parents[atom] === axis.parents[atoms[0]!],
  );
  return areSiblings && (!axis.isOrdered || atomsBetween(axis, atoms).length === 0);
}

/** Siblings of the atoms that lie between them, in an axis whose options stand in an order. */
export function atomsBetween(axis: Kinship, atoms: readonly number[]): readonly number[] {
  if (!axis.isOrdered) return [];
  const [first, last] = [Math.min(...atoms), Math.max(...atoms)];
  return axis.parents.flatMap((parent, atom) => {
    const isBetween = atom > first && atom < last && !atoms.includes(atom);
    return isBetween && parent === axis.parents[first] ? [atom] : [];
  });
}
