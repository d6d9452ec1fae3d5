import type { EntityManager } from 'typeorm';
import { holdAccounts } from '../../accounts/index.js';
import type { Clock } from '../../common/index.js';
import { record } from '../../trail/index.js';
import { CouncilFileRow } from '../files/council-file.entity.js';
import { refuse } from '../refusals.js';
import type { PlacedList } from '../standing/council.js';
import { readCouncil } from './read-files.js';

/** A list that is here, in force or not. */
export const listById = async (
  manager: EntityManager,
  id: string,
): Promise<PlacedList | undefined> =>
  (await readCouncil(manager)).lists.find((list) => list.id === id);

/** A first list with which the council can be founded. Throws where it is none, or none any more. */
export async function foundingList(manager: EntityManager, id: string): Promise<PlacedList> {
  const { inForce, proposed } = await readCouncil(manager);
  if (inForce) throw refuse('roster-founded-already');
  const list = proposed.find((one) => one.id === id);
  if (!list?.waitsToFound) throw refuse('roster-not-to-found');
  return list;
}

/** From the end of the caller's transaction on the list is in force. */
export async function foundCouncil(
  manager: EntityManager,
  clock: Pick<Clock, 'today'>,
  id: string,
): Promise<void> {
  // As whoever brings a file does: of two foundings at once one waits, and then sees the other.
  await holdAccounts(manager, 'rep');
  await foundingList(manager, id);
  await manager.update(CouncilFileRow, { id }, { foundedOn: clock.today() });
  await record(manager, clock, { kind: 'council-founded', details: { hash: id } });
}
