import type { Axis } from './profile-axis.js';

/** Which nodes of an axis are shown, by position. */
export type Shown = readonly boolean[];

/**
 * What shown nodes make of an axis: the finest groups that can be computed from them and the
 * total. Each atom belongs to the smallest shown node around it; atoms in no shown node form the
 * rest. Every shown row is a union of parts, so nothing that cuts through a part is derivable.
 */
export interface Partition {
  /** Part of each atom. */
  readonly partOf: Uint16Array;
  readonly parts: number;
  /** Parts that hold nobody but those who did not answer the profile question. */
  readonly isMissingOnly: readonly boolean[];
}

export function partitionOf(axis: Axis, shown: Shown): Partition {
  const owner = new Int32Array(axis.atoms).fill(-1);
  const ownerSize = new Float64Array(axis.atoms).fill(Infinity);
  axis.nodes.forEach((node, i) => {
    if (!shown[i]) return;
    for (const atom of node.members) {
      if (node.members.length > ownerSize[atom]!) continue;
      owner[atom] = i;
      ownerSize[atom] = node.members.length;
    }
  });
  const numbers = new Map<number, number>();
  const partOf = Uint16Array.from(owner, (node) => {
    if (!numbers.has(node)) numbers.set(node, numbers.size);
    return numbers.get(node)!;
  });
  const isMissingOnly = new Array<boolean>(numbers.size).fill(true);
  partOf.forEach((part, atom) => {
    if (atom !== axis.atoms - 1) isMissingOnly[part] = false;
  });
  return { partOf, parts: numbers.size, isMissingOnly };
}

/** The part of every group of a crossing, where the groups are all combinations of atoms. */
export function crossParts(axes: readonly Axis[], shown: readonly Shown[]) {
  let partOf = new Uint32Array(1);
  let isMissingOnly: readonly boolean[] = [false];
  axes.forEach((axis, i) => {
    const { partOf: next, parts, isMissingOnly: missing } = partitionOf(axis, shown[i]!);
    const crossed = new Uint32Array(partOf.length * axis.atoms);
    partOf.forEach((part, group) =>
      next.forEach((inner, atom) => (crossed[group * axis.atoms + atom] = part * parts + inner)),
    );
    partOf = crossed;
    isMissingOnly = isMissingOnly.flatMap((outer) => missing.map((inner) => outer || inner));
  });
  return { partOf, parts: isMissingOnly.length, isMissingOnly };
}

export type CrossedParts = ReturnType<typeof crossParts>;
