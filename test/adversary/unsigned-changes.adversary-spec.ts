import { beforeAll, describe, expect, it } from '@jest/globals';
import { aTable, type Table } from '../support/packed-box.js';
import {
  changedBy,
  decisionAbout,
  forgedFrom,
  REASON,
  SIGNED_ON,
  signedBy,
  under,
} from '../support/signed-changes.js';
import { amend, type Amendment, type Change } from '../../src/questionnaire/index.js';
import { areTrue } from '../../src/browser/survey/changes-agreed.js';

const LATER: Change = { kind: 'last-day-later', closesOn: '2031-04-07' };

describe('what the respondents’ page asks of the changes to a survey', () => {
  let table: Table;
  let before: Table;
  beforeAll(async () => {
    table = await aTable(3, 2, {}, { namesSigners: true });
    before = await aTable(3, 2);
  });
  const holds = ({ definition, hash }: Table, amendments: readonly Amendment[]) =>
    areTrue(JSON.parse(JSON.stringify(amendments)) as readonly Amendment[], definition, hash);
  const changed = (of: Table, seats: number) => changedBy(of, LATER, [1, 2].slice(0, seats));

  it('is the signatures of two of its holders, by the keys of the definition', async () => {
    expect(await holds(table, [])).toBe(true);
    expect(await holds(table, await changed(table, 2))).toBe(true);
    expect(await holds(table, await changed(table, 1))).toBe(false);
    expect(await holds(table, await changed(before, 2))).toBe(false);
    expect(await holds(table, forgedFrom(table, LATER, await changed(table, 2)))).toBe(false);
    // Of a survey from before holders signed, nobody has.
    expect(await holds(before, await changed(before, 2))).toBe(false);
  });

  it('is that nobody stands beside them who has not signed', async () => {
    const [one] = await changed(table, 2);
    const signatures = [...one!.signatures!, { seat: 3, signature: 'A'.repeat(86) }];
    expect(await holds(table, under(table, [], LATER, { day: one!.day, signatures }))).toBe(false);
  });

  it('is what a holder’s device would take too: in time, later, announced, and nothing after an end', async () => {
    const by = table.devices.slice(0, 2);
    const signed = async (act: Change, list: readonly Amendment[] = []) =>
      under(table, list, act, await signedBy(decisionAbout(table, list, act), by));
    // Signed by two each, whose signatures hold: only the order of things is wrong.
    const earlier: Change = { kind: 'last-day-later', closesOn: '2031-03-22' };
    const cancelled = await signed({ kind: 'cancelled' });
    const { signatures } = cancelled[0]!;
    const inJune = amend(
      { definitionHash: table.hash, amendments: [] },
      { kind: 'cancelled' },
      {
        day: '2031-06-15',
        reason: REASON,
        isOfOneMaker: false,
        signed: { proposed: SIGNED_ON, signatures: signatures! },
      },
    );
    expect(await holds(table, cancelled)).toBe(true);
    expect(await holds(table, inJune)).toBe(false);
    expect(await holds(table, await signed(earlier))).toBe(false);
    expect(await holds(table, await signed(LATER, cancelled))).toBe(false);
    expect(await holds(table, await signed({ kind: 'closed-early' }))).toBe(false);
  });

  it('is a chain in which none was dropped before another, or moved', async () => {
    const first = await changed(table, 2);
    const act: Change = { kind: 'cancelled' };
    const signed = await signedBy(decisionAbout(table, first, act), table.devices.slice(0, 2));
    const two = under(table, first, act, signed);
    expect(await holds(table, two)).toBe(true);
    expect(await holds(table, two.slice(1))).toBe(false);
    expect(await holds(table, [two[1]!, two[0]!])).toBe(false);
  });
});
