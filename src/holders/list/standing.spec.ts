import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aHolder,
  confirm,
  copyOf,
  type Founded,
  foundedCouncil,
  type Holder,
  holders,
  listOf,
  named,
  refusing,
  signedBy,
  TODAY,
} from '../../../test/support/founded-council.js';
import { readCard } from '../device/card.js';
import { checkConfirmation } from './check-confirmation.js';
import { confirmList } from './confirm-list.js';
import { type Confirmation, CONFIRMATION_LABEL, type SeatConfirmation } from './confirmation.js';
import { hashOfList } from './council-list.js';
import { readConfirmation } from './read-confirmation.js';
import { readList } from './read-list.js';
import { newRehearsal } from './rehearsal.js';
import { standingOf } from './standing.js';

describe('a council list', () => {
  let council: Founded;

  beforeAll(async () => {
    council = await foundedCouncil(3, 2);
  });

  const standing = (confirmations = council.confirmations, list = council.list) =>
    standingOf(
      { file: 'list.json', content: list },
      {
        lists: [{ file: 'list.json', content: list }],
        confirmations: named(confirmations, 'confirmation'),
      },
    );

  it('is in force when all its seats have confirmed, and its row has opened', async () => {
    expect(await standing()).toMatchObject({ isInForce: true, missing: [], hasRehearsed: true });
  });

  it('is not in force without one of them, and says whose is missing', async () => {
    const [first, , third] = council.confirmations;
    expect(await standing([third!, first!])).toMatchObject({ isInForce: false, missing: [2] });
  });

  it('counts a confirmation that was brought twice once', async () => {
    const [first, second] = council.confirmations;
    expect(await standing([first!, copyOf(first!), second!])).toMatchObject({ missing: [3] });
  });

  it('is read back as it was written', async () => {
    const { list, confirmations } = council;
    expect(await hashOfList(await readList(copyOf(list), 'list.json'))).toBe(
      await hashOfList(list),
    );
    expect(readConfirmation(copyOf(confirmations[0]), 'c.json')).toEqual(confirmations[0]);
  });

  it('names the file whose signature is another’s', async () => {
    const [first, second, third] = copyOf(council.confirmations);
    const forged = { ...second!, signature: first!.signature };
    await expect(standing([first!, forged, third!])).rejects.toThrow(
      refusing('confirmation-not-signed', { file: 'confirmation-2.json', seat: 2 }),
    );
  });

  it('names the file of a device that did not open the row', async () => {
    const [first, second] = council.confirmations as SeatConfirmation[];
    const said = { ...second!, value: first!.value };
    const given = await signedBy(council.people[1]!, said, CONFIRMATION_LABEL);
    await expect(standing([first!, given])).rejects.toThrow(
      refusing('confirmation-value', { file: 'confirmation-2.json', seat: 2 }),
    );
  });

  it('names the file that leaves one of the others without a piece', async () => {
    const [first] = council.confirmations as SeatConfirmation[];
    const said = { ...first!, pieces: first!.pieces.slice(1) };
    const given = await signedBy(council.people[0]!, said, CONFIRMATION_LABEL);
    await expect(standing([given])).rejects.toThrow(
      refusing('confirmation-pieces', { file: 'confirmation-1.json', seat: 1 }),
    );
  });

  it('names the file that is about another list, or a seat that there is not', async () => {
    const other = await foundedCouncil(2, 2);
    await expect(standing(council.confirmations, other.list)).resolves.toMatchObject({
      missing: [1, 2],
    });
    const [first] = council.confirmations as SeatConfirmation[];
    const { list } = council;
    await expect(checkConfirmation(first!, 'c.json', other)).rejects.toThrow(
      refusing('confirmation-of-other', { file: 'c.json' }),
    );
    await expect(checkConfirmation({ ...first!, seat: 4 }, 'c.json', { list })).rejects.toThrow(
      refusing('confirmation-without-seat', { file: 'c.json', seat: 4 }),
    );
  });

  it('finds two copies of one device by two confirmations of one seat', async () => {
    const [ada] = council.people;
    const again = await confirmList(
      { ...ada!.content, lists: [] },
      { list: council.list, file: 'list.json', today: TODAY },
    );
    await expect(standing([...council.confirmations, again.confirmation])).rejects.toThrow(
      refusing('confirmations-differ', {
        file: 'confirmation-4.json',
        other: 'confirmation-1.json',
        seat: 1,
      }),
    );
  });
});

describe('a device', () => {
  it('gives the same confirmation again, and signs no second list of a number', async () => {
    const people = await holders(3);
    const [ada] = people;
    const list = await listOf(people, 2);
    const first = await confirm(ada!, list);
    expect(await confirm(ada!, list)).toEqual(first);
    // As long as the first, and of the same people: the row alone is another.
    const second = await listOf(people, 2);
    await expect(confirm(ada!, second, { isInstead: true })).rejects.toThrow(
      refusing('list-number-signed', { number: 1 }),
    );
  });

  it('signs another list in the place of one only if it is told that that one was given up', async () => {
    const people = await holders(3);
    await confirm(people[0]!, await listOf(people, 2));
    const again = await listOf(people.slice(0, 2), 2, { number: 2 });
    await expect(confirm(people[0]!, again)).rejects.toThrow(refusing('list-in-place-of-other'));
    await confirm(people[0]!, again, { isInstead: true });
    expect(people[0]!.content.lists.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('confirms no list with a seat that is half its own', async () => {
    const people = await holders(3);
    const mallory = await aHolder('Ada Moreau');
    // Ada's key to seal to, and a stranger's to sign with.
    const said = { ...mallory.card, seal: people[0]!.card.seal };
    const card = await signedBy(mallory, said, 'cahier/holder/1');
    const list = await listOf([{ ...mallory, card }, people[1]!, people[2]!], 2);
    await expect(confirm(people[0]!, list)).rejects.toThrow(
      refusing('list-card-altered', { seat: 1 }),
    );
  });

  it('confirms no list that is not its own, is dated after tomorrow, or has no share for it', async () => {
    const people = await holders(4);
    const others = await listOf(people.slice(0, 3), 2);
    await expect(confirm(people[3]!, others)).rejects.toThrow(refusing('list-not-yours'));
    const tomorrow = await listOf(people, 3, { day: '2031-03-05' });
    await expect(confirm(people[0]!, tomorrow)).resolves.toBeDefined();
    const later = await listOf(people, 3, { day: '2031-03-06' });
    await expect(confirm(people[1]!, later)).rejects.toThrow(
      refusing('list-of-tomorrow', { day: { day: '2031-03-06' }, today: { day: TODAY } }),
    );
    const list = await listOf(people, 3);
    const wrong = {
      ...list,
      rehearsal: await newRehearsal(others.seats.concat(others.seats[0]!), 3),
    };
    await expect(confirm(people[2]!, wrong)).rejects.toThrow(
      refusing('rehearsal-closed', { seat: 3 }),
    );
  });
});

describe('a list after another', () => {
  it('needs as many of the one before as open a survey, also of those who leave', async () => {
    const council = await foundedCouncil(3, 2);
    const { list: before, people } = council;
    const [ada, ben, cleo] = people as [Holder, Holder, Holder];
    const [dario, emma] = [await aHolder('Dario Petit'), await aHolder('Emma Petit')];
    const seated = [ada, dario, emma];
    const list = await listOf(seated, 2, { before });
    const confirmations: Confirmation[] = [];
    for (const holder of seated) confirmations.push(await confirm(holder, list, { before }));
    const standing = (extra: readonly Confirmation[], earlier = council.confirmations) =>
      standingOf(
        { file: 'list-2.json', content: list },
        {
          lists: named([before, list], 'list'),
          confirmations: named([...earlier, ...confirmations, ...extra], 'confirmation'),
        },
      );
    expect(await standing([])).toMatchObject({
      isInForce: false,
      missing: [],
      before: { isInForce: true, needed: 2, signed: [1] },
    });
    const leaving = await confirm(ben, list, { before });
    expect(leaving).toMatchObject({ seatBefore: 2 });
    expect(readConfirmation(copyOf(leaving), 'c.json')).toEqual(leaving);
    expect(await standing([leaving])).toMatchObject({
      isInForce: true,
      before: { signed: [1, 2] },
    });
    // The list before was never confirmed by all.
    expect(await standing([leaving], council.confirmations.slice(1))).toMatchObject({
      isInForce: false,
      before: { isInForce: false },
    });
    expect(await confirm(cleo, list, { before })).toMatchObject({ seatBefore: 3 });
  });

  it('is in force for nobody while one of its devices has signed two of its number', async () => {
    const { list: before, people, confirmations: earlier } = await foundedCouncil(3, 2);
    const lists = [await listOf(people, 2, { before }), await listOf(people, 2, { before })];
    const confirmations = [...earlier];
    for (const holder of people) confirmations.push(await confirm(holder, lists[0]!, { before }));
    const files = {
      lists: named([before, ...lists], 'list'),
      confirmations: named(confirmations, 'confirmation'),
    };
    expect(await standingOf(files.lists[1]!, files)).toMatchObject({
      isInForce: true,
      signedTwice: [],
    });
    // An old copy of a device does not know what it signed: what it signs is seen by all.
    const old = { ...people[1]!, content: { ...people[1]!.content, lists: [] } };
    confirmations.push(await confirm(old, lists[1]!, { before }));
    const all = { ...files, confirmations: named(confirmations, 'confirmation') };
    expect(await standingOf(files.lists[1]!, all)).toMatchObject({
      isInForce: false,
      signedTwice: [2],
    });
  });

  it('asks for the list before, and takes no other', async () => {
    const { list: before, people, confirmations } = await foundedCouncil(3, 2);
    const list = await listOf(people, 2, { before });
    await expect(confirm(people[0]!, list)).rejects.toThrow(refusing('list-before-missing'));
    const other = await listOf(people, 2);
    await expect(confirm(people[0]!, list, { before: other })).rejects.toThrow(
      refusing('list-before-other'),
    );
    const of = { file: 'list-2.json', content: list };
    const files = { lists: [of], confirmations: named(confirmations, 'confirmation') };
    await expect(standingOf(of, files)).rejects.toThrow(
      refusing('list-before-missing', { file: 'list-2.json' }),
    );
  });
});

describe('a list that is assembled', () => {
  it.each([
    [3, 1],
    [4, 2],
    [3, 4],
  ])('of %i seats is not opened by %i', async (seats, needed) => {
    await expect(listOf(await holders(seats), needed)).rejects.toThrow(
      refusing('list-needed-wrong', { needed, seats }),
    );
  });

  it('has one seat for a device and for a name', async () => {
    const [ada, ben] = await holders(2);
    const twin = await aHolder('ada moreau');
    for (const third of [ada!, twin]) {
      await expect(listOf([ada!, ben!, third], 2)).rejects.toThrow(
        refusing('list-seats-alike', { seat: 1, other: 3 }),
      );
    }
  });

  it('has the cards that were given, whole', async () => {
    const [ada, ben] = await holders(2);
    const forged = { ...ada!.card, name: 'Somebody Else' };
    await expect(readCard(forged, 'card.json')).rejects.toThrow(
      refusing('card-not-signed', { file: 'card.json' }),
    );
    const list = copyOf(await listOf([ada!, ben!], 2));
    Object.assign(list.seats[1]!.card, { name: 'Somebody Else' });
    await expect(readList(list, 'list.json')).rejects.toThrow(
      refusing('card-not-signed', { file: 'list.json' }),
    );
  });
});
