import type { CountTables } from '../../count-tables.js';
import { type BlockAxis, blockAxisOf } from '../counting/block-axis.js';
import { expectedSizes } from '../counting/costs.js';
import type { Grid } from '../counting/grid.js';
import { mergeSiblings } from '../counting/merge-siblings.js';
import type { ProtectionRules } from '../counting/rules.js';
import { atomsBetween } from '../counting/share-row.js';
import type { Target } from '../search/wishes.js';

/** The rows of a profile question once its small and tell-tale options are merged. */
export function axisFor(
  counts: CountTables,
  code: string,
  { threshold, merges, changed }: ProtectionRules,
  together: readonly (readonly number[])[],
): BlockAxis {
  const axis = counts.axes.find((one) => one.code === code)!;
  const sizes = counts.crossing([code]).base;
  const expected = expectedSizes(counts, code);
  const { options } = counts.definition.questionnaire.profile.find((one) => one.code === code)!;
  const hasChanged = (atom: number): boolean =>
    changed?.get(code)?.has(axis.options[atom]!) === true;
  /** Those who did not answer are a group too (D9); an unknown headcount tells nothing of them. */
  const showsAbsent = (atoms: readonly number[]): boolean => {
    const absent = atoms.reduce(
      (sum, atom) => sum + (options[atom]?.headcount ?? Number.NaN) - sizes[atom]!,
      0,
    );
    return absent >= 0 && absent < threshold;
  };
  const blocks = mergeSiblings(axis, {
    sizes,
    expected,
    threshold,
    agreed: merges.filter(({ profile }) => profile === code),
    together,
    mayStandAlone: (atoms) => !(atoms.length === 1 && hasChanged(atoms[0]!)) && !showsAbsent(atoms),
  });
  return blockAxisOf(axis, blocks);
}

/**
 * Merges a line through a group that stays too certain with its smallest sibling, or the smallest
 * beside it where the options stand in an order.
 */
export function mergeOne(
  counts: CountTables,
  grid: Grid,
  [first]: readonly Target[],
  together: ReadonlyMap<string, (readonly number[])[]>,
): string {
  const choices = grid.axes.flatMap((axis, side) => {
    const expected = expectedSizes(counts, axis.code);
    const sizeOf = (block: number): number =>
      axis.blocks[block]!.atoms.reduce((sum, atom) => sum + expected[atom]!, 0);
    const kinship = counts.axes.find(({ code }) => code === axis.code)!;
    const parentOf = (block: number): string | undefined =>
      kinship.parents[axis.blocks[block]!.atoms[0]!];
    const isNear = (one: number, other: number): boolean =>
      parentOf(one) === parentOf(other) &&
      atomsBetween(kinship, [...axis.blocks[one]!.atoms, ...axis.blocks[other]!.atoms]).length ===
        0;
    const own = grid.sets[side as 0 | 1][first!.sets[side]!]!.blocks.toSorted(
      (a, b) => sizeOf(a) - sizeOf(b),
    )[0]!;
    const [partner] = [...axis.blocks.keys()]
      .filter((block) => block !== own)
      .toSorted((a, b) => Number(isNear(b, own)) - Number(isNear(a, own)) || sizeOf(a) - sizeOf(b));
    if (partner === undefined) return [];
    const loss = (sizeOf(own) + sizeOf(partner)) / expected.reduce((sum, size) => sum + size, 1);
    const atoms = [...axis.blocks[own]!.atoms, ...axis.blocks[partner]!.atoms];
    return [{ code: axis.code, atoms, loss }];
  });
  const [best] = choices.toSorted((a, b) => a.loss - b.loss);
  together.get(best!.code)!.push(best!.atoms);
  return best!.code;
}
