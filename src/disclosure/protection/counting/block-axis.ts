import type { Axis } from '../../profile-axis.js';

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
  /** Its whole blocks: all of them, unless a merged one reaches beyond it. */
  readonly inside: readonly number[];
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
      nodes.set(single.label, { label: single.label, blocks: [first!], inside: [first!] });
      continue;
    }
    const inside = touched.filter((block) =>
      blocks[block]!.atoms.every((atom) => node.members.includes(atom)),
    );
    const isWhole = inside.length === touched.length;
    nodes.set(node.code, { label: node.code, blocks: isWhole ? touched : null, inside });
  }
  return { code: axis.code, blocks, blockOfAtom, nodes: [...nodes.values()] };
}
