import type { SurveyDefinition } from '../../questionnaire/index.js';
import type { SealKey } from '../crypto/seal-message.js';
import { refuse } from '../refusals.js';
import { type RowOpener, rowOpener } from '../rows/open-row.js';
import { sealedTo } from '../rows/sealed-to.js';
import type { RowTable } from './box-file.js';
import { valuesOf } from './give-values.js';
import type { Working } from './give-box.js';
import { inOrder } from './in-order.js';
import { type BlockRow, openBlock, openGiven, type SeatValues } from './open-block.js';
import { blocksOf } from './read-block.js';
import { RowSorter, type SortedRows } from './sort-rows.js';

/** Who opens a box with what: one seat's own key, and what other seats gave it. */
export interface BoxOpening {
  readonly table: RowTable;
  /** Hex. */
  readonly root: string;
  /** The seat that opens. */
  readonly seat: number;
  readonly own: SealKey;
  readonly given: readonly { readonly from: number; readonly blocks: readonly string[] }[];
}

/**
 * Checks who takes part: each seat once, enough of them, and a package with its bodies.
 *
 * @throws DomainError
 */
export function checkParty({ table, seat, given }: BoxOpening, file: string): readonly number[] {
  const seats = [seat, ...given.map(({ from }) => from)];
  if (new Set(seats).size !== seats.length) throw refuse('box-seat-twice');
  const { needed } = table;
  if (seats.length < needed) throw refuse('box-seats-too-few', { needed, present: seats.length });
  if (!table.bodies) throw refuse('box-without-bodies', { file });
  return seats.sort((a, b) => a - b);
}

/** Opens the blocks of a box, one after the other as they are asked for: what a worker holds. */
async function blockOpener(
  opening: BoxOpening,
): Promise<(block: number) => Promise<readonly BlockRow[]>> {
  const { table, seat, own } = opening;
  const sealed = (await sealedTo(table.definition, table.points, table.needed))!;
  const opener: RowOpener = await rowOpener(sealed);
  return async (block) => {
    const values = await valuesOf(sealed, { table, from: seat }, own, block);
    const given = await Promise.all(opening.given.map((one) => openOf(opening, one, block)));
    return openBlock(opener, table, block, [{ seat, values }, ...given]);
  };
}

/** Opens a block in this very thread. */
export const openingHere = async (opening: BoxOpening): Promise<Working<readonly BlockRow[]>> => ({
  run: await blockOpener(opening),
  sideBySide: 1,
});

async function openOf(
  { table, root, seat, own }: BoxOpening,
  { from, blocks }: BoxOpening['given'][number],
  block: number,
): Promise<SeatValues> {
  const values = await openGiven({ table, root, from, to: seat }, own, blocks[block]!, block);
  if (!values) throw refuse('values-closed', { seat: from, block: block + 1 });
  return values;
}

/** Opens a whole box and sorts what is in it. In memory only. */
export async function openBox(
  { questionnaire }: Pick<SurveyDefinition, 'questionnaire'>,
  table: RowTable,
  { run, sideBySide, tell }: Working<readonly BlockRow[]>,
): Promise<SortedRows> {
  const sorter = new RowSorter(questionnaire);
  const all = blocksOf(table);
  let done = 0;
  for await (const block of inOrder(all, sideBySide, run)) {
    for (const row of block) sorter.add(row);
    done += 1;
    tell?.(done, all);
  }
  return sorter.sorted();
}
