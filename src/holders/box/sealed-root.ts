import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat } from '../../credentials/browser.js';

const NODE = Uint8Array.of(1);

/**
 * The root over the digests of all rows, in ascending order: the tree of RFC 9162 2.1.1 with digests where it
 * has hashes of entries. It fixes what is opened, and joins no row to a ballot.
 */
export function sealedRoot(digests: readonly Bytes[]): Bytes {
  let level = digests;
  while (level.length > 1) {
    const above: Bytes[] = [];
    for (let i = 0; i + 1 < level.length; i += 2) {
      above.push(sha256(concat(NODE, level[i]!, level[i + 1]!)));
    }
    if (level.length % 2 === 1) above.push(level.at(-1)!);
    level = above;
  }
  return level[0] ?? sha256(new Uint8Array(0));
}
