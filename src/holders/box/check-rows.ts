import { type Bytes, toHex } from '../../credentials/browser.js';
import { refuse } from '../refusals.js';
import type { RowTable } from './box-file.js';
import { blocksOf, digestIn, readBlock } from './read-block.js';
import { sealedRoot } from './sealed-root.js';

/** What the rows of a package are, as computed from them. */
export interface RowsFound {
  /** Hex. */
  readonly root: string;
  readonly digests: ReadonlySet<string>;
}

/**
 * Reads all rows: their digests are distinct, and in ascending order.
 *
 * @throws DomainError `box-order`
 */
export async function findRows(table: RowTable, file: string): Promise<RowsFound> {
  const leaves: Bytes[] = [];
  const digests = new Set<string>();
  let last = '';
  for (let block = 0; block < blocksOf(table); block += 1) {
    for (const row of await readBlock(table, block)) {
      const leaf = digestIn(table, row);
      const digest = toHex(leaf);
      if (digest <= last) throw refuse('box-order', { file, row: leaves.length + 1 });
      digests.add(digest);
      leaves.push(leaf);
      last = digest;
    }
  }
  return { root: toHex(sealedRoot(leaves)), digests };
}
