import { beforeAll, describe, expect, it } from '@jest/globals';
import { refusing } from '../../../test/support/founded-council.js';
import { aTable, type Table } from '../../../test/support/packed-box.js';
import {
  decisionAbout,
  REASON,
  SIGNED_ON,
  signedBy,
  under,
} from '../../../test/support/signed-changes.js';
import { dayAfter } from '../../common/index.js';
import { holdingOf } from '../../credentials/browser.js';
import { findHolding } from '../../credentials/verify-decision.js';
import {
  amend,
  type Amendment,
  areAmendments,
  type Change,
  signaturesUnder,
} from '../../questionnaire/index.js';
import type { DeviceContent } from '../device/device.js';
import { pointOf } from '../device/device-keys.js';
import { countAmendments } from './count-amendments.js';
import { readDecision } from './decision-file.js';
import { signDecision } from './sign-decision.js';

const LATER: Change = { kind: 'last-day-later', closesOn: '2031-04-07' };
const EARLY: Change = { kind: 'closed-early' };

let table: Table;
let other: Table;
let before: Table;
beforeAll(async () => {
  table = await aTable(3, 2, { mayCloseEarly: true }, { namesSigners: true });
  // The same people and devices, asked something else.
  const asked = await aTable(3, 2, {}, { namesSigners: true });
  other = { ...asked, definition: { ...asked.definition, holders: table.definition.holders! } };
  before = await aTable(3, 2);
});

const aboutOf = ({ hash, definition: { holders } }: Table) => ({ definitionHash: hash, holders });
const counts = (list: readonly Amendment[], of = table) => countAmendments(list, aboutOf(of));
const devices = (...seats: readonly number[]) => seats.map((seat) => table.devices[seat - 1]!);
/** Stored with the signatures of these seats, which signed what is stored unless told. */
async function stored(
  act: Change,
  by: readonly DeviceContent[],
  list: readonly Amendment[] = [],
  signed = decisionAbout(table, list, act),
): Promise<readonly Amendment[]> {
  return under(table, list, act, await signedBy(signed, by));
}

describe('a change to a survey whose definition names the keys of its holders', () => {
  it('counts with the signatures of two devices of two seats, each pair of them', async () => {
    for (const pair of [devices(1, 2), devices(3, 1), devices(2, 3), devices(1, 2, 3)]) {
      const list = await stored(LATER, pair);
      expect(areAmendments(list, table.hash, table.definition)).toBe(true);
      expect(await counts(list)).toBe(true);
    }
  });

  it('does not with one device, though it signs for two seats or twice for its own', async () => {
    const [ada] = devices(1);
    const list = table.definition.holders!.list;
    const asSecond = {
      ...ada!,
      lists: [{ ...ada!.lists[0]!, list, seat: 2 }],
    };
    expect(await counts(await stored(LATER, [ada!]))).toBe(false);
    expect(await counts(await stored(LATER, [ada!, asSecond]))).toBe(false);
    const once = await signedBy(decisionAbout(table, [], LATER), [ada!]);
    const again = await signedBy(decisionAbout(table, [], LATER), [ada!]);
    const signatures = [...once.signatures, ...again.signatures];
    expect(await counts(under(table, [], LATER, { ...once, signatures }))).toBe(false);
    const elsewhere = signatures.map((one, i) => ({ ...one, seat: i === 0 ? 1 : 9 }));
    expect(await counts(under(table, [], LATER, { ...once, signatures: elsewhere }))).toBe(false);
  });

  it('does not with a signature beside the two that does not hold, or one of them twice', async () => {
    const list = await stored(LATER, devices(1, 2));
    const [first, second] = list[0]!.signatures!;
    expect(await counts(list)).toBe(true);
    for (const beside of [
      { seat: 3, signature: 'A'.repeat(86) },
      { seat: 3, signature: first!.signature },
      { seat: 9, signature: 'A'.repeat(86) },
      second!,
    ]) {
      const forged = under(table, [], LATER, {
        day: SIGNED_ON,
        signatures: [first!, second!, beside],
      });
      expect(await counts(forged)).toBe(false);
    }
    const twice = { day: SIGNED_ON, signatures: [first!, second!, second!] };
    expect(areAmendments(under(table, [], LATER, twice), table.hash)).toBe(false);
  });

  it('does not with signatures of something else', async () => {
    const by = devices(1, 2);
    const first = await stored(LATER, by);
    const later: Change = { kind: 'last-day-later', closesOn: '2031-04-14' };
    const about = (more: object, act: Change = LATER) => decisionAbout(table, [], act, more);
    for (const [list, act, signed] of [
      // Of another survey, by the same people.
      [[], LATER, decisionAbout(other, [], LATER)],
      // Of another act, and of the same one with another day in it.
      [[], { kind: 'cancelled' }, about({}, EARLY)],
      [[], later, about({}, LATER)],
      // Of the same change before another one.
      [first, later, decisionAbout(table, [], later)],
      // For another reason.
      [[], LATER, about({ reason: 'Nobody has answered yet, it seems.' })],
    ] as const) {
      const looked = by.map((device) => ({
        ...device,
        definitions: [
          ...device.definitions,
          { definition: other.hash, list: other.definition.holders!.list, seat: 1 },
        ],
      }));
      expect(await counts(await stored(act, looked, list, signed))).toBe(false);
    }
    const signed = await signedBy(decisionAbout(table, [], LATER), by);
    const redated = { ...signed, day: dayAfter(SIGNED_ON, 1) };
    expect(await counts(under(table, [], LATER, redated))).toBe(false);
  });

  it('does not with the agreement of two accounts, and one of before not with signatures', async () => {
    const agreed = (of: Table) =>
      amend({ definitionHash: of.hash, amendments: [] }, LATER, {
        day: SIGNED_ON,
        reason: REASON,
        isOfOneMaker: false,
      });
    expect(await counts(agreed(table))).toBe(false);
    expect(await counts(agreed(before), before)).toBe(true);
    const signed = await signedBy(decisionAbout(before, [], LATER), before.devices.slice(0, 2));
    expect(await counts(under(before, [], LATER, signed), before)).toBe(false);
  });

  it('is not taken two weeks after it was signed', async () => {
    const signed = await signedBy(decisionAbout(table, [], LATER), devices(1, 2));
    const on = (days: number) =>
      amend({ definitionHash: table.hash, amendments: [] }, LATER, {
        day: dayAfter(SIGNED_ON, days),
        reason: REASON,
        isOfOneMaker: false,
        signed: { proposed: SIGNED_ON, signatures: signed.signatures },
      });
    expect(areAmendments(on(14), table.hash)).toBe(true);
    expect(areAmendments(on(15), table.hash)).toBe(false);
    expect(areAmendments(on(-1), table.hash)).toBe(false);
  });

  it('shows one that was dropped, moved or put in, but for those at the end', async () => {
    const first = await stored(LATER, devices(1, 2));
    const two = await stored({ kind: 'cancelled' }, devices(2, 3), first);
    expect([areAmendments(two, table.hash), await counts(two)]).toEqual([true, true]);
    expect(areAmendments(two.slice(1), table.hash)).toBe(false);
    expect(areAmendments([two[1], two[0]], table.hash)).toBe(false);
    // Whoever has never seen the second cannot miss it.
    expect([areAmendments(first, table.hash), await counts(first)]).toEqual([true, true]);
  });

  it('is found to be signed alike by both platforms', async () => {
    const good = await stored(LATER, devices(1, 2));
    const signed = await signedBy(decisionAbout(other, [], LATER), [
      {
        ...table.devices[0]!,
        definitions: [{ ...table.devices[0]!.definitions[0]!, definition: other.hash }],
      },
    ]);
    const [one, two] = good[0]!.signatures!;
    const mixed = under(table, [], LATER, {
      day: SIGNED_ON,
      signatures: [one!, two!, { ...signed.signatures[0]!, seat: 3 }],
    });
    const under2 = signaturesUnder(mixed, aboutOf(table));
    expect(under2).toHaveLength(3);
    expect(findHolding(under2)).toEqual(under2.slice(0, 2));
    expect(await holdingOf(under2)).toEqual(under2.slice(0, 2));
  });
});

describe('a seat that was handed over', () => {
  const replaced = ({ devices: [, , third] }: Table): Change => ({
    kind: 'holder-replaced',
    seat: 3,
    name: 'Dario Moreau',
    seal: pointOf(third!.seal),
    sign: pointOf(third!.sign),
  });
  /** The other table's third device, which has taken the third seat over. */
  const successor = (): DeviceContent => ({
    ...other.devices[2]!,
    definitions: table.devices[2]!.definitions,
    lists: [],
    seats: [{ list: table.definition.holders!.list, seat: 3, seal: table.devices[2]!.seal }],
  });

  it('is signed for by the successor alone, from then on', async () => {
    const handed = await stored(replaced(other), devices(1, 2));
    expect(await counts(handed)).toBe(true);
    const [ada, , cleo] = devices(1, 2, 3);
    expect(await counts(await stored(LATER, [ada!, successor()], handed))).toBe(true);
    expect(await counts(await stored(LATER, [ada!, cleo!], handed))).toBe(false);
    expect(await counts(await stored(LATER, [ada!, successor()]))).toBe(false);
    // Both devices of one seat are one.
    const both = await signedBy(decisionAbout(table, handed, LATER), [cleo!]);
    const two = await signedBy(decisionAbout(table, handed, LATER), [successor()]);
    const signatures = [...both.signatures, ...two.signatures];
    expect(await counts(under(table, handed, LATER, { ...two, signatures }))).toBe(false);
  });

  it('is not given to a key that somebody has or had', async () => {
    expect(await counts(await stored(replaced(table), devices(1, 2)))).toBe(false);
    const handed = await stored(replaced(other), devices(1, 2));
    const again = { ...replaced(other), seat: 2 } as Change;
    expect(await counts(await stored(again, devices(1, 2), handed))).toBe(false);
  });
});

describe('a device that is asked to decide', () => {
  it('signs only about a survey that it has looked over, for a seat of its list', async () => {
    const [ada] = devices(1);
    const decision = decisionAbout(table, [], EARLY);
    const sign = (device: DeviceContent, more = {}) =>
      signDecision({ ...decision, ...more }, 'decision.json', device);
    await expect(sign({ ...ada!, definitions: [] })).rejects.toEqual(
      refusing('decision-not-looked-at', { file: 'decision.json' }),
    );
    const list = `sha256:${'0'.repeat(64)}`;
    await expect(sign(ada!, { survey: null, list })).rejects.toEqual(
      refusing('decision-without-seat'),
    );
    const once = await sign(ada!);
    expect((await sign(ada!, once)).signatures).toHaveLength(1);
  });

  it('reads nothing that it would not show', () => {
    const decision = decisionAbout(table, [], EARLY);
    const read = (more: object) => () => readDecision({ ...decision, ...more }, 'decision.json');
    expect(read({})()).toEqual(decision);
    // As long as the office takes one, which is longer than a holder's name.
    const removed = { act: { kind: 'account-removed', login: 'l'.repeat(100) } };
    expect(read(removed)()).toEqual({ ...decision, ...removed });
    for (const [field, more] of [
      ['act', { act: { kind: 'everything' } }],
      ['act', { act: { kind: 'closed-early', and: 'more' } }],
      ['seat', { act: { kind: 'holder-replaced', seat: 10, name: 'Ada', seal: 'x', sign: 'y' } }],
      ['login', { act: { kind: 'factors-cleared', login: 'l'.repeat(101) } }],
      ['release', { act: { kind: 'results-shown', release: 'none' } }],
      ['reason', { reason: 'Short.' }],
      ['reason', { reason: 'Two lines\nof a reason' }],
      ['{}', { note: 'beside it' }],
      ['day', { day: '2031-02-30' }],
      ['previous', { survey: { definition: table.hash, previous: 'none' } }],
    ] as const) {
      expect(read(more)).toThrow(
        expect.objectContaining({
          code: 'council-file-bad',
          values: expect.objectContaining({ field: expect.stringContaining(field) }),
        }),
      );
    }
  });
});
