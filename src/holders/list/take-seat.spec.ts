import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aHolder,
  copyOf,
  type Founded,
  foundedCouncil,
  type Holder,
  named,
  refusing,
  signedBy,
} from '../../../test/support/founded-council.js';
import { fromBase64Url, toBase64Url } from '../../credentials/browser.js';
import { sealMessage } from '../crypto/seal-message.js';
import { seatsOf, sealKeyOf } from '../device/device-keys.js';
import { hashOfList } from './council-list.js';
import { handPiece } from './hand-piece.js';
import { handedInfo } from './piece.js';
import { rehearsalValue } from './rehearsal.js';
import { readTakeover, type Takeover, TAKEOVER_LABEL } from './takeover.js';
import { takeSeat } from './take-seat.js';

describe('a seat that is taken over', () => {
  const SEAT = 2;
  let council: Founded;
  let successor: Holder;
  /** By the seat that hands it over. */
  let pieces: ReadonlyMap<number, Takeover>;

  const handed = (from: number, to: Holder = successor) =>
    handPiece(council.people[from - 1]!.content, {
      list: council.list,
      seat: SEAT,
      confirmation: council.confirmations[SEAT - 1]!,
      file: 'confirmation-2.json',
      card: to.card,
    });
  const take = (takeovers: readonly Takeover[], by = successor) =>
    takeSeat(by.content, {
      list: council.list,
      seat: SEAT,
      takeovers: named(takeovers, 'takeover'),
    });
  const some = (...seats: readonly number[]) => seats.map((seat) => pieces.get(seat)!);

  beforeAll(async () => {
    council = await foundedCouncil(5, 3);
    successor = await aHolder('Noor Petit');
    const from = [1, 3, 4, 5];
    pieces = new Map(
      await Promise.all(from.map(async (seat) => [seat, await handed(seat)] as const)),
    );
  });

  it('opens what it opened before, by any three of the others', async () => {
    const { list, people } = council;
    const before = await rehearsalValue(
      list,
      SEAT,
      await sealKeyOf(people[SEAT - 1]!.content.seal),
    );
    for (const three of [some(1, 3, 4), some(5, 4, 1), some(3, 4, 5)]) {
      const { content, wrong } = await take(three);
      const [seat, ...more] = seatsOf(content, await hashOfList(list));
      expect([seat?.seat, more, wrong]).toEqual([SEAT, [], []]);
      // The holder who left may come back: both give the same, and it stays one share.
      expect(await rehearsalValue(list, SEAT, await sealKeyOf(seat!.seal))).toEqual(before);
    }
  });

  it('is refused with a piece too few, also where one is brought twice', async () => {
    for (const given of [some(1, 3), some(1, 3, 3)]) {
      await expect(take(given)).rejects.toThrow(
        refusing('pieces-too-few', { seat: SEAT, needed: 3, given: 2 }),
      );
    }
  });

  it('is refused with a wrong piece among three, and names it among four', async () => {
    // A holder who hands over something else under a true signature.
    const wrong = await handed(3, await aHolder('Nobody Petit'));
    const said = { ...pieces.get(4)!, piece: await anotherSecret(4) };
    const signed = await signedBy(council.people[3]!, said, TAKEOVER_LABEL);
    await expect(take([...some(1, 3), signed])).rejects.toThrow(
      refusing('pieces-wrong', { seat: SEAT, from: '1, 3, 4' }),
    );
    expect((await take([...some(1, 3, 5), signed])).wrong).toEqual([4]);
    expect((await take([signed, ...some(1, 3, 5)])).wrong).toEqual([4]);
    await expect(take([...some(1, 4), wrong])).rejects.toThrow(
      refusing('takeover-for-other', { file: 'takeover-3.json' }),
    );
  });

  /** Something else than a piece, sealed to the successor as a piece would be. */
  async function anotherSecret(from: number): Promise<string> {
    const info = handedInfo({ hash: await hashOfList(council.list), from: SEAT, to: from });
    const point = fromBase64Url(successor.card.seal)!;
    return toBase64Url((await sealMessage(point, info, new Uint8Array(32).fill(7)))!);
  }

  it('names the file whose piece, signature, seat or list is another', async () => {
    const [first, second, third] = some(1, 3, 4) as [Takeover, Takeover, Takeover];
    const moved = { ...second, piece: first.piece };
    await expect(take([first, moved, third])).rejects.toThrow(
      refusing('takeover-not-signed', { file: 'takeover-2.json', seat: 3 }),
    );
    const resigned = await signedBy(council.people[2]!, moved, TAKEOVER_LABEL);
    await expect(take([first, resigned, third])).rejects.toThrow(
      refusing('takeover-closed', { file: 'takeover-2.json', seat: 3 }),
    );
    await expect(take([first, { ...second, seat: 1 }, third])).rejects.toThrow(
      refusing('takeover-of-other', { file: 'takeover-2.json' }),
    );
    expect(await readTakeover(copyOf(first), 'takeover-1.json')).toEqual(first);
  });

  it('goes to nobody who has a seat, and is not handed over by its own holder', async () => {
    await expect(handed(1, council.people[2])).rejects.toThrow(refusing('successor-has-seat'));
    await expect(handed(SEAT)).rejects.toThrow(refusing('takeover-of-own'));
  });

  it('is handed over by devices that have confirmed the list only', async () => {
    const { list, confirmations } = council;
    const asked = { list, seat: SEAT, file: 'c.json', card: successor.card };
    await expect(
      handPiece(successor.content, { ...asked, confirmation: confirmations[1]! }),
    ).rejects.toThrow(refusing('list-not-signed'));
    await expect(
      handPiece(council.people[0]!.content, { ...asked, confirmation: confirmations[2]! }),
    ).rejects.toThrow(refusing('confirmation-of-other-seat', { seat: SEAT }));
  });

  it('has no successor where all seats are needed', async () => {
    const { people, list, confirmations } = await foundedCouncil(2, 2);
    await expect(
      handPiece(people[0]!.content, {
        list,
        seat: 2,
        confirmation: confirmations[1]!,
        file: 'c.json',
        card: successor.card,
      }),
    ).rejects.toThrow(refusing('no-successor'));
  });
});

describe('seats of any council', () => {
  it('are taken over by any set of as many as open, and by no smaller one', async () => {
    const shapes = fc.integer({ min: 3, max: 6 }).chain((seats) =>
      fc.record({
        seats: fc.constant(seats),
        needed: fc.integer({ min: Math.floor(seats / 2) + 1, max: seats - 1 }),
        seat: fc.integer({ min: 1, max: seats }),
        order: fc.shuffledSubarray(
          Array.from({ length: seats }, (_, i) => i + 1),
          { minLength: seats },
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shapes, async ({ seats, needed, seat, order }) => {
        const { people, list, confirmations } = await foundedCouncil(seats, needed);
        const successor = await aHolder('Noor Petit');
        const helpers = order.filter((one) => one !== seat).slice(0, needed);
        const takeovers = await Promise.all(
          helpers.map((helper) =>
            handPiece(people[helper - 1]!.content, {
              list,
              seat,
              confirmation: confirmations[seat - 1]!,
              file: 'c.json',
              card: successor.card,
            }),
          ),
        );
        const taking = { list, seat, takeovers: named(takeovers, 'takeover') };
        const { content } = await takeSeat(successor.content, taking);
        expect(content.seats).toHaveLength(1);
        await expect(
          takeSeat(successor.content, { ...taking, takeovers: taking.takeovers.slice(1) }),
        ).rejects.toThrow(refusing('pieces-too-few'));
      }),
      { numRuns: 4 },
    );
  });
});
