import { type CouncilList, hashOfList } from '../list/council-list.js';
import { seatSigners } from '../list/seat-signers.js';
import type { Named } from '../list/standing.js';
import type { Takeover } from '../list/takeover.js';
import { oneSeatEach } from '../reading/signing-seats.js';
import { refuse } from '../refusals.js';
import type { CheckedBox } from './check-box.js';
import type { BoxOpening } from './open-box.js';
import { readValues } from './values-file.js';

interface Party {
  readonly checked: CheckedBox;
  /** The list that the survey names. */
  readonly list: CouncilList;
  /** The seat that opens. */
  readonly seat: number;
  /** The point by which the device signs that opens. */
  readonly sign: string;
  /** What was handed to successors who take part, if any do. */
  readonly takeovers?: readonly Named<Takeover>[];
}

/**
 * Reads what the others gave for an opening: values of these rows and for this seat, each signed by a device
 * that answers for the seat, and for no other seat that takes part.
 *
 * @throws DomainError that names the file
 */
export async function readParty(
  files: readonly Named<unknown>[],
  { checked, list, seat, sign, takeovers = [] }: Party,
): Promise<BoxOpening['given']> {
  if ((await hashOfList(list)) !== checked.box.definition.holders.list) {
    throw refuse('box-list-other');
  }
  const { signers, unproven } = await seatSigners(list, takeovers);
  const [missing] = unproven;
  if (missing) {
    const { seat: taken, given } = missing;
    throw refuse('successor-unproven', { seat: taken, needed: list.needed, given });
  }
  const giving = { table: checked.box.table, root: checked.root, from: seat, to: seat };
  const given = await Promise.all(
    files.map(({ file, content }) => readValues(content, file, giving, signers)),
  );
  const seats = new Map(given.map(({ values: { from }, devices }) => [from, devices]));
  // Of the seat that opens nobody else gives anything, which is checked with the party.
  seats.set(seat, [sign]);
  if (oneSeatEach(seats).length < seats.size) throw refuse('box-device-twice');
  return given.map(({ values }) => values);
}
