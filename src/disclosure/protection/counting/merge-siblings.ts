import type { Axis } from '../../profile-axis.js';
import type { Block } from './block-axis.js';

/** Options of one profile question that were agreed to stand in one row if one of them is small. */
export interface SiblingMerge {
  readonly profile: string;
  readonly options: readonly string[];
}

interface Group {
  readonly atoms: readonly number[];
  readonly size: number;
}

export interface MergePlan {
  /** Respondents per atom. */
  readonly sizes: ArrayLike<number>;
  /** What may be known beforehand of each atom's size; decides between partners, not results. */
  readonly expected: readonly number[];
  readonly threshold: number;
  readonly agreed: readonly SiblingMerge[];
  /** Atoms that have to stand together, large or not. */
  readonly together: readonly (readonly number[])[];
  readonly mayStandAlone: (atoms: readonly number[]) => boolean;
}

/**
 * Joins the options of which a row would show fewer than `threshold` people with a sibling: first
 * as agreed before the results were opened, in that order, then with the sibling of the smallest
 * expected size, and with any other option where no sibling is left. Those who gave no answer are
 * an option like the others, without a row. Nobody needs protection in a group of nobody.
 */
export function mergeSiblings(
  axis: Axis,
  { sizes, expected, threshold, agreed, together, mayStandAlone }: MergePlan,
): readonly Block[] {
  let groups: readonly Group[] = Array.from({ length: axis.atoms }, (_, atom) => ({
    atoms: [atom],
    size: sizes[atom]!,
  }));
  const isSmall = ({ size, atoms }: Group): boolean =>
    size > 0 && (size < threshold || !mayStandAlone(atoms));
  const join = (parts: readonly Group[]): void => {
    const atoms = parts.flatMap((part) => part.atoms).sort((a, b) => a - b);
    const size = parts.reduce((sum, part) => sum + part.size, 0);
    groups = [...groups.filter((group) => !parts.includes(group)), { atoms, size }];
  };

  for (const atoms of together) {
    join(groups.filter((group) => group.atoms.some((atom) => atoms.includes(atom))));
  }
  for (const { options } of agreed) {
    const parts = groups.filter(({ atoms }) =>
      atoms.some((atom) => options.includes(axis.options[atom] ?? '')),
    );
    if (parts.length > 1 && parts.some(isSmall)) join(parts);
  }
  const weightOf = ({ atoms }: Group): number =>
    atoms.reduce((sum, atom) => sum + expected[atom]!, 0);
  for (;;) {
    const [small] = groups.filter(isSmall).sort((a, b) => a.atoms[0]! - b.atoms[0]!);
    if (!small) break;
    const others = groups.filter((group) => group !== small && group.size > 0);
    if (others.length === 0) break;
    const siblings = others.filter((group) => areSiblings(axis, [...small.atoms, ...group.atoms]));
    const [partner] = (siblings.length > 0 ? siblings : others).toSorted(
      (a, b) => weightOf(a) - weightOf(b) || a.atoms[0]! - b.atoms[0]!,
    );
    join([small, partner!]);
  }
  return groups
    .toSorted((a, b) => a.atoms[0]! - b.atoms[0]!)
    .map(({ atoms }) => ({ atoms, label: labelOf(axis, atoms) }));
}

/** Options directly under one and the same group, or all under none; "no answer" is nobody's. */
const areSiblings = (axis: Axis, atoms: readonly number[]): boolean =>
  atoms.every(
    (atom) => atom < axis.options.length && axis.parents[atom] === axis.parents[atoms[0]!],
  );

const labelOf = (axis: Axis, atoms: readonly number[]): string | null =>
  areSiblings(axis, atoms)
    ? atoms
        .map((atom) => axis.options[atom]!)
        .toSorted()
        .join('+')
    : null;
