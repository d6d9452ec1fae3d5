import {
  someBytesOf,
  dayOf,
  fieldsOf,
  hashOf,
  listOf,
  nameOf,
  numberOf,
  schemaOf,
  badField,
} from '../reading/read-fields.js';
import type { Fields } from '../reading/read-fields.js';
import { rowSize } from '../rows/row-size.js';
import { refuse } from '../refusals.js';
import { type HolderCard, readCard } from '../device/card.js';
import {
  type CouncilList,
  FEWEST_SEATS,
  LIST_SCHEMA,
  type ListSeat,
  MOST_SEATS,
} from './council-list.js';
import { REHEARSAL_SIZE } from './rehearsal.js';

const HIGHEST_NUMBER = 9999;
const FIELDS = ['schema', 'number', 'before', 'day', 'needed', 'seats', 'rehearsal'];

/** Reads a list that anybody may have assembled: well made, and nothing of it is in force yet. */
export async function readList(value: unknown, file: string): Promise<CouncilList> {
  schemaOf(value, LIST_SCHEMA, file);
  const fields = fieldsOf(value, { file }, FIELDS);
  const seats = await Promise.all(
    listOf(fields, 'seats', [FEWEST_SEATS, MOST_SEATS]).map((seat, i) => readSeat(seat, fields, i)),
  );
  checkDistinct(seats.map(({ card }) => card));
  const needed = numberOf(fields, 'needed', [FEWEST_SEATS, MOST_SEATS]);
  checkNeeded(needed, seats.length);
  const rehearsal = someBytesOf(fields, 'rehearsal', rowSize(REHEARSAL_SIZE, MOST_SEATS));
  if (rehearsal.length !== rowSize(REHEARSAL_SIZE, seats.length)) {
    throw badField(fields, 'rehearsal', 'file-rule-row');
  }
  return {
    schema: LIST_SCHEMA,
    number: numberOf(fields, 'number', [1, HIGHEST_NUMBER]),
    before: fields.values['before'] === null ? null : hashOf(fields, 'before'),
    day: dayOf(fields, 'day'),
    needed,
    seats,
    rehearsal: fields.values['rehearsal'] as string,
  };
}

async function readSeat(value: unknown, { file }: Fields, index: number): Promise<ListSeat> {
  const at = `seats[${index}].`;
  const fields = fieldsOf(value, { file, at }, ['card'], ['outside']);
  const card = await readCard(fields.values['card'], file, `${at}card.`);
  return 'outside' in fields.values ? { card, outside: nameOf(fields, 'outside') } : { card };
}

/** More than half: otherwise two halves could open apart. */
export function checkNeeded(needed: number, seats: number): void {
  if (needed < FEWEST_SEATS || needed > seats || 2 * needed <= seats) {
    throw refuse('list-needed-wrong', { needed, seats });
  }
}

/** A device has one seat and a name stands for one person. */
export function checkDistinct(cards: readonly HolderCard[]): void {
  cards.forEach((card, i) => {
    const same = cards.findIndex(
      (other) =>
        [other.seal, other.sign].some((key) => key === card.seal || key === card.sign) ||
        other.name.toLowerCase() === card.name.toLowerCase(),
    );
    if (same < i) throw refuse('list-seats-alike', { seat: same + 1, other: i + 1 });
  });
}
