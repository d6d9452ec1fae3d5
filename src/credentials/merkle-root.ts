import { compareBytes } from './bytes.js';
import { sha256 } from './hashes.js';

const NODE = Uint8Array.of(1);

/**
 * Merkle Tree Hash of RFC 9162 2.1.1 over hashes of entries, in their order. The caller has hashed
 * each entry with 0x00 before it (`leafOf`). Of nothing it is the hash of nothing.
 */
export function treeHash(leaves: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  // Level by level: a last node without a partner moves up, which is the split at the largest
  // power of two below the size that the RFC describes.
  let level = leaves.map((leaf) => Uint8Array.from(leaf));
  while (level.length > 1) {
    const above: Uint8Array<ArrayBuffer>[] = [];
    for (let i = 0; i + 1 < level.length; i += 2) {
      above.push(sha256(NODE, level[i]!, level[i + 1]!));
    }
    if (level.length % 2 === 1) above.push(level.at(-1)!);
    level = above;
  }
  return level[0] ?? sha256();
}

/** The root of a bulletin: of its leaves in ascending order, whatever order they are given in. */
export const merkleRoot = (leaves: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  treeHash([...leaves].sort(compareBytes));
