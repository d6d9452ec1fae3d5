import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aHolder,
  type Founded,
  foundedCouncil,
  type Holder,
  named,
} from '../../../test/support/founded-council.js';
import { handPiece } from './hand-piece.js';
import { provenSuccessors } from './seat-signers.js';

describe('successors of one seat', () => {
  const SEAT = 2;
  let council: Founded;
  let first: Holder;
  let second: Holder;

  const handed = (from: number, to: Holder) =>
    handPiece(council.people[from - 1]!.content, {
      list: council.list,
      seat: SEAT,
      confirmation: council.confirmations[SEAT - 1]!,
      file: 'confirmation-2.json',
      card: to.card,
    });
  const proven = async (pieces: readonly (readonly [number, Holder])[]) => {
    const takeovers = await Promise.all(pieces.map(([from, to]) => handed(from, to)));
    const found = await provenSuccessors(council.list, named(takeovers, 'takeover'));
    return found.map(({ name }) => name);
  };

  beforeAll(async () => {
    council = await foundedCouncil(5, 3);
    [first, second] = [await aHolder('Noor Petit'), await aHolder('Ivo Lang')];
  });

  it('stand in the order in which enough had handed to them, not in which somebody began to', async () => {
    const to = (holder: Holder, ...seats: readonly number[]) =>
      seats.map((seat) => [seat, holder] as const);
    const begun = to(first, 1, 3);
    const whole = to(second, 3, 4, 5);
    expect(await proven([...begun, ...whole])).toEqual(['Ivo Lang']);
    expect(await proven([...begun, ...whole, ...to(first, 4)])).toEqual(['Ivo Lang', 'Noor Petit']);
    expect(await proven([...begun, ...to(first, 4), ...whole])).toEqual(['Noor Petit', 'Ivo Lang']);
    // What comes afterwards, or once more, changes nothing.
    const more = [...whole, ...begun, ...to(first, 4), ...to(second, 1, 3)];
    expect(await proven(more)).toEqual(['Ivo Lang', 'Noor Petit']);
  });
});
