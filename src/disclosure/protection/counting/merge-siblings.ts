import type { Axis } from '../../profile-axis.js';
import type { Block } from './block-axis.js';
import { atomsBetween, mayShareRow } from './share-row.js';

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
 * expected size, and with any other option where no sibling is left. Where the options stand in an
 * order, the sibling is the next one on either side of which there is anybody, with those of nobody
 * between. Those who gave no answer are an option like the others, without a row. Nobody needs
 * protection in a group of nobody.
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
  /** Groups of nobody that lie between two others. */
  const between = (one: Group, other: Group): readonly Group[] => {
    const atoms = atomsBetween(axis, [...one.atoms, ...other.atoms]);
    return groups.filter((group) => group.size === 0 && atoms.includes(group.atoms[0]!));
  };
  const isRow = (parts: readonly Group[]): boolean =>
    mayShareRow(
      axis,
      parts.flatMap(({ atoms }) => atoms),
    );
  for (;;) {
    const [small] = groups.filter(isSmall).sort((a, b) => a.atoms[0]! - b.atoms[0]!);
    if (!small) break;
    const others = groups.filter((group) => group !== small && group.size > 0);
    if (others.length === 0) break;
    const [row] = others
      .map((group) => ({ group, parts: [small, ...between(small, group), group] }))
      .toSorted(
        (a, b) =>
          Number(isRow(b.parts)) - Number(isRow(a.parts)) ||
          weightOf(a.group) - weightOf(b.group) ||
          a.group.atoms[0]! - b.group.atoms[0]!,
      );
    join(isRow(row!.parts) ? row!.parts : [small, row!.group]);
  }
  return groups
    .toSorted((a, b) => a.atoms[0]! - b.atoms[0]!)
    .map(({ atoms }) => ({ atoms, label: labelOf(axis, atoms) }));
}

const labelOf = (axis: Axis, atoms: readonly number[]): string | null =>
  mayShareRow(axis, atoms)
    ? atoms
        .map((atom) => axis.options[atom]!)
        .toSorted()
        .join('+')
    : null;
