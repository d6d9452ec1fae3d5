import { beforeAll, describe, expect, it } from '@jest/globals';
import { aClosedSurvey, packagesOf } from '../../../test/support/closed-box.js';
import {
  aHolder,
  type Founded,
  foundedCouncil,
  type Holder,
  named,
  refusing,
  signedBy,
} from '../../../test/support/founded-council.js';
import { check } from '../../../test/support/packed-box.js';
import { ENGLISH_WORDS } from '../../common/index.js';
import type { SurveyDefinition } from '../../questionnaire/index.js';
import { pointOf, sealKeyOf, seatsOf } from '../device/device-keys.js';
import { hashOfList } from '../list/council-list.js';
import { handPiece } from '../list/hand-piece.js';
import { lookAt } from '../list/look-at.js';
import { type Takeover, TAKEOVER_LABEL } from '../list/takeover.js';
import { takeSeat } from '../list/take-seat.js';
import { givingHere, givingOf, giveValues, signValues } from './give-box.js';
import { checkParty, openBox, openingHere } from './open-box.js';
import { readParty } from './read-party.js';
import { type ValuesContent, valuesHeading } from './values-file.js';

describe('a successor at an opening', () => {
  const SEAT = 2;
  let council: Founded;
  let definition: SurveyDefinition;
  let successor: Holder;
  let takeovers: readonly Takeover[];
  let boxes: Awaited<ReturnType<typeof packagesOf>>;

  const look = async (holder: Holder): Promise<Holder['content']> => {
    const looking = { definition, file: 's', list: council.list, words: ENGLISH_WORDS };
    return (await lookAt(holder.content, looking)).content;
  };

  beforeAll(async () => {
    council = await foundedCouncil(3, 2);
    const { list, people, confirmations } = council;
    definition = await aClosedSurvey(list);
    boxes = await packagesOf(definition);
    successor = await aHolder('Noor Petit');
    const handing = { list, seat: SEAT, confirmation: confirmations[SEAT - 1]!, file: 'c' };
    const from = [people[0]!, people[2]!];
    takeovers = await Promise.all(
      from.map(({ content }) => handPiece(content, { ...handing, card: successor.card })),
    );
    const taking = { list, seat: SEAT, takeovers: named(takeovers, 'piece') };
    successor.content = (await takeSeat(successor.content, taking)).content;
    successor.content = await look(successor);
  });

  /** What the successor gives to seat 1, as a file. */
  async function given(): Promise<unknown> {
    const { content } = successor;
    const checked = await check(boxes.holder, content);
    const giving = givingOf(checked, SEAT, 1);
    const [taken] = seatsOf(content, await hashOfList(council.list));
    let values: ValuesContent = { ...valuesHeading(giving), blocks: [] };
    const working = givingHere(giving, await sealKeyOf(taken!.seal));
    for await (const more of giveValues(giving, working)) values = more;
    return signValues(values, content.sign);
  }

  async function read(brought: readonly Takeover[]) {
    const content = await look(council.people[0]!);
    const checked = await check(boxes.opener, content);
    const files = named([await given()], 'values');
    const own = { seat: 1, sign: pointOf(content.sign) };
    const party = { checked, list: council.list, ...own, takeovers: named(brought, 'piece') };
    return { checked, content, given: await readParty(files, party) };
  }

  it('opens with the others, where what was handed over shows whose seat it is', async () => {
    const { checked, content, given: values } = await read(takeovers);
    const { table } = checked.box;
    const own = await sealKeyOf(content.seal);
    const opening = { table, root: checked.root, seat: 1, own, given: values };
    expect(checkParty(opening, 'box')).toEqual([1, SEAT]);
    const sorted = await openBox(definition, table, await openingHere(opening));
    expect(sorted.responses).toHaveLength(12);
    expect(sorted.faults.size).toBe(0);
  });

  it('is nobody where nothing, or too little, was handed over', async () => {
    await expect(read([])).rejects.toThrow(refusing('values-not-signed'));
    await expect(read(takeovers.slice(1))).rejects.toThrow(
      refusing('successor-unproven', { seat: SEAT, needed: 2, given: 1 }),
    );
    await expect(read([takeovers[0]!, takeovers[0]!])).rejects.toThrow(
      refusing('successor-unproven', { given: 1 }),
    );
  });

  it('is nobody who has a seat already, whatever key of theirs is on the card', async () => {
    const [ada, , cleo] = council.people as [Holder, Holder, Holder];
    const card = { ...successor.card, sign: ada.card.sign };
    const mixed = { ...takeovers[1]!, card };
    const signed = await signedBy(cleo, mixed, TAKEOVER_LABEL);
    await expect(read([signed])).rejects.toThrow(refusing('successor-has-seat'));
    const handing = { list: council.list, seat: SEAT, confirmation: council.confirmations[1]! };
    await expect(handPiece(cleo.content, { ...handing, file: 'c', card })).rejects.toThrow(
      refusing('successor-has-seat'),
    );
  });

  it('is not the device that opens for another seat', async () => {
    const { content } = council.people[0]!;
    const checked = await check(boxes.opener, await look(council.people[0]!));
    const party = { checked, list: council.list, seat: 1, takeovers: named(takeovers, 'piece') };
    const files = named([await given()], 'values');
    expect(await readParty(files, { ...party, sign: pointOf(content.sign) })).toHaveLength(1);
    const sign = pointOf(successor.content.sign);
    await expect(readParty(files, { ...party, sign })).rejects.toThrow(
      refusing('box-device-twice'),
    );
  });

  it('is not somebody else whose card was put into what was handed over', async () => {
    const other = await aHolder('Ole Brandt');
    const forged = takeovers.map((one) => ({ ...one, card: other.card }));
    await expect(read(forged)).rejects.toThrow(refusing('takeover-not-signed'));
  });
});
