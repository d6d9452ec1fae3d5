import { signFile } from '../reading/signed.js';
import { refuse } from '../refusals.js';
import type { SealKey } from '../crypto/seal-message.js';
import type { CheckedBox } from './check-box.js';
import { giveBlock, type Giving } from './give-values.js';
import { inOrder } from './in-order.js';
import { blocksOf } from './read-block.js';
import { VALUES_LABEL, type ValuesContent, type ValuesFile, valuesHeading } from './values-file.js';

/** How the blocks of a box are worked through: here, or by workers. */
export interface Working<T> {
  readonly run: (block: number) => Promise<T>;
  readonly sideBySide: number;
  /** Blocks done and blocks in all. */
  readonly tell?: (done: number, all: number) => void;
}

/** @throws DomainError where `to`, which somebody typed, is no other seat of the list */
export function givingOf({ box, root }: CheckedBox, from: number, to: number): Giving {
  const seats = box.table.points.length;
  if (!Number.isInteger(to) || to < 1 || to > seats || to === from) {
    throw refuse('values-for-no-seat', { seats, from });
  }
  return { table: box.table, root, from, to };
}

/** Gives the values of a block in this very thread. */
export const givingHere = (giving: Giving, own: SealKey): Working<string> => ({
  run: (block) => giveBlock(giving, own, block),
  sideBySide: 1,
});

/**
 * Gives the values of a seat for a whole box, block by block. Each time it has one more, what there is can be
 * kept, and be gone on with after an interruption.
 *
 * @param before what an earlier attempt has left
 */
export async function* giveValues(
  giving: Giving,
  { run, sideBySide, tell }: Working<string>,
  before?: ValuesContent,
): AsyncGenerator<ValuesContent> {
  const blocks = [...(before?.blocks ?? [])];
  const all = blocksOf(giving.table);
  const heading = valuesHeading(giving);
  for await (const block of inOrder(all, sideBySide, run, blocks.length)) {
    blocks.push(block);
    tell?.(blocks.length, all);
    yield { ...heading, blocks: [...blocks] };
  }
}

/** The file that goes to the opener, once all blocks are there. */
export const signValues = (values: ValuesContent, sign: string): Promise<ValuesFile> =>
  signFile(values, VALUES_LABEL, sign);
