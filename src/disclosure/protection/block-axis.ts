import type { Axis } from '../profile-axis.js';

/** Atoms of an axis that stand together in every table; the smallest thing a row can be. */
export interface Block {
  readonly atoms: readonly number[];
  /** Code of its row, merged siblings joined by `+`; null where no row may be printed. */
  readonly label: string | null;
}

/** A row along an axis, as the union of whole blocks; `blocks` is null where it is none. */
export interface BlockNode {
  readonly label: string;
  readonly blocks: readonly number[] | null;
}

/** One direction of a table after merging. */
export interface BlockAxis {
  readonly code: string;
  readonly blocks: readonly Block[];
  readonly blockOfAtom: readonly number[];
  readonly nodes: readonly BlockNode[];
}

/** Rows in the order of the questionnaire: groups, then options, merged ones where the first stood. */
export function blockAxisOf(axis: Axis, blocks: readonly Block[]): BlockAxis {
  const blockOfAtom = new Array<number>(axis.atoms).fill(-1);
  blocks.forEach(({ atoms }, block) => atoms.forEach((atom) => (blockOfAtom[atom] = block)));
  const nodes = new Map<string, BlockNode>();
  for (const node of axis.nodes) {
    const touched = [...new Set(node.members.map((atom) => blockOfAtom[atom]!))];
    const [first] = touched;
    const single = touched.length === 1 ? blocks[first!]! : undefined;
    if (!node.isGroup && single?.label) {
      nodes.set(single.label, { label: single.label, blocks: [first!] });
      continue;
    }
    const size = touched.reduce((sum, block) => sum + blocks[block]!.atoms.length, 0);
    const isWhole = size === node.members.length;
    nodes.set(node.code, { label: node.code, blocks: isWhole ? touched : null });
  }
  return { code: axis.code, blocks, blockOfAtom, nodes: [...nodes.values()] };
}
