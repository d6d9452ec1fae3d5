import { type CouncilList, hashOfList } from '../list/council-list.js';
import { seatSigners } from '../list/seat-signers.js';
import type { Named } from '../list/standing.js';
import type { Takeover } from '../list/takeover.js';
import { refuse } from '../refusals.js';
import type { CheckedBox } from './check-box.js';
import { givingOf } from './give-box.js';
import type { BoxOpening } from './open-box.js';
import { readValues } from './values-file.js';

interface Party {
  readonly checked: CheckedBox;
  /** The list that the survey names. */
  readonly list: CouncilList;
  /** The seat that opens. */
  readonly seat: number;
  /** What was handed to successors who take part, if any do. */
  readonly takeovers?: readonly Named<Takeover>[];
}

/**
 * Reads what the others gave for an opening: values of these rows and for this seat, each signed by a device
 * that answers for the seat.
 *
 * @throws DomainError that names the file
 */
export async function readParty(
  files: readonly Named<unknown>[],
  { checked, list, seat, takeovers = [] }: Party,
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
  const giving = givingOf(checked, seat, seat);
  return Promise.all(files.map(({ file, content }) => readValues(content, file, giving, signers)));
}
