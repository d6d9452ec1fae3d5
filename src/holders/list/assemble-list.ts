import { refuse } from '../refusals.js';
import {
  type CouncilList,
  FEWEST_SEATS,
  hashOfList,
  LIST_SCHEMA,
  type ListSeat,
  MOST_SEATS,
} from './council-list.js';
import { checkDistinct, checkNeeded } from './read-list.js';
import { newRehearsal } from './rehearsal.js';

interface NewList {
  readonly seats: readonly ListSeat[];
  readonly needed: number;
  readonly day: string;
  /** The list in force, which this one follows. */
  readonly before?: CouncilList | undefined;
  /** Higher than any that was signed already, where an earlier attempt was given up. */
  readonly number?: number | undefined;
}

/** Anybody may assemble a list; it counts for nothing before its seats have confirmed it. */
export async function assembleList({
  seats,
  needed,
  day,
  before,
  number = (before?.number ?? 0) + 1,
}: NewList): Promise<CouncilList> {
  if (seats.length < FEWEST_SEATS || seats.length > MOST_SEATS) {
    throw refuse('list-seats-number', { least: FEWEST_SEATS, most: MOST_SEATS });
  }
  checkNeeded(needed, seats.length);
  checkDistinct(seats.map(({ card }) => card));
  if (before && number <= before.number) {
    throw refuse('list-number-low', { number, before: before.number });
  }
  return {
    schema: LIST_SCHEMA,
    number,
    before: before ? await hashOfList(before) : null,
    day,
    needed,
    seats,
    rehearsal: await newRehearsal(seats, needed),
  };
}
