import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aTable,
  check,
  DAY_AFTER,
  digestsOf,
  inDigestOrder,
  LAST_DAY,
  openPacked,
  pack,
  type Packing,
  rootOf,
  sealAll,
  type Table,
} from '../../../test/support/packed-box.js';
import { decisionAbout, signedBy, under } from '../../../test/support/signed-changes.js';
import type { DomainError } from '../../common/index.js';
import { merkleRoot } from '../../credentials/index.js';
import { sayRefusal } from '../../language/index.js';
import { amend, type Change } from '../../questionnaire/index.js';
import { forgetTests, noteTest } from '../device/note-test.js';
import { rowDigest } from '../rows/read-row.js';
import { sealedRoot } from './sealed-root.js';

type Rows = readonly Uint8Array<ArrayBuffer>[];

let table: Table;
let early: Table;
let rows: Rows;
beforeAll(async () => {
  table = await aTable(3, 2);
  early = await aTable(3, 2, { mayCloseEarly: true });
  const answers = Array.from({ length: 5 }, (_, i) => ({ answers: { q1: `o${(i % 3) + 1}` } }));
  rows = inDigestOrder(await sealAll(table, answers), table);
});

const refusing = (code: string, values: Readonly<Record<string, unknown>> = {}) =>
  expect.objectContaining({ code, values: expect.objectContaining(values) });

const checked = (packed: Rows, packing: Packing = {}) =>
  check(pack(table, packed, packing), table.devices[0]!);

const amended = ({ hash }: Table, ...changes: readonly Change[]) =>
  changes.reduce<ReturnType<typeof amend>>(
    (amendments, change) =>
      amend({ definitionHash: hash, amendments }, change, {
        day: '2031-03-20',
        reason: 'The post was late in Nordhaven.',
        isOfOneMaker: false,
      }),
    [],
  );

describe('a package', () => {
  it('is answered for where everything holds, with bodies or without', async () => {
    const root = rootOf(rows, table);
    expect(await checked(rows)).toMatchObject({ root, amendments: [] });
    expect(await checked(rows, { bodies: true })).toMatchObject({ root });
    expect((await checked([])).digests.size).toBe(0);
  });

  it('has the root that RFC 9162 gives over its digests', () => {
    for (const some of [rows, rows.slice(0, 1), []]) {
      const digests = some.map((row) => rowDigest(row, 3)!);
      expect(sealedRoot(digests)).toEqual(merkleRoot(digests));
    }
  });
});

describe('no value leaves for a package', () => {
  it('from which a row was taken', async () => {
    await expect(checked(rows.slice(1), { closedWith: rows })).rejects.toEqual(
      refusing('box-row-count', { rows: 4, ballots: 5 }),
    );
  });

  it('to which a row was added', async () => {
    const closedWith = rows.slice(1);
    await expect(checked(rows, { closedWith })).rejects.toEqual(
      refusing('box-row-count', { rows: 5, ballots: 4 }),
    );
  });

  it('in which a row takes the place of another', async () => {
    const others = await sealAll(table, [{ answers: {} }]);
    const packed = inDigestOrder([...rows.slice(1), ...others], table);
    await expect(checked(packed, { closedWith: rows })).rejects.toEqual(refusing('box-root'));
  });

  it('in which a row stands twice', async () => {
    const twice = [rows[0]!, rows[0]!, ...rows.slice(2)];
    await expect(checked(twice)).rejects.toEqual(refusing('box-order', { row: 2 }));
  });

  it('in another order', async () => {
    const [a, b, ...rest] = rows;
    await expect(checked([b!, a!, ...rest])).rejects.toEqual(refusing('box-order', { row: 2 }));
  });

  it('of a definition that the device has not looked at', async () => {
    const definition = { ...table.definition, threshold: 6 };
    await expect(checked(rows, { definition })).rejects.toEqual(refusing('box-not-looked-at'));
  });

  it('of a definition whose list the device has not signed', async () => {
    const device = { ...table.devices[0]!, lists: [] };
    await expect(check(pack(table, rows), device)).rejects.toEqual(refusing('list-not-signed'));
  });

  it('without what was published of a survey that it repeats', async () => {
    const [first, second] = [`sha256:${'1a'.repeat(32)}`, `sha256:${'2b'.repeat(32)}`] as const;
    const wave = await aTable(3, 2, { previousWave: second });
    const own = inDigestOrder(await sealAll(wave, [{ answers: {} }]), wave);
    const release = (definition: string, previousWave?: string) => ({
      survey: { definition },
      definition: previousWave ? { previousWave } : {},
    });
    const of = (...earlier: readonly unknown[]) =>
      check(pack(wave, own, { earlier }), wave.devices[0]!);
    await of(release(second, first), release(first));
    for (const earlier of [
      [],
      [release(first)],
      [release(second, first)],
      [null, { survey: null }],
      // In a circle, which no hashes could be.
      [release(second, first), release(first, second)],
    ]) {
      await expect(of(...earlier)).rejects.toEqual(refusing('box-without-earlier'));
    }
  });

  it('with the bulletin of another survey', async () => {
    const bulletin = { definition: `sha256:${'00'.repeat(32)}` };
    await expect(checked(rows, { bulletin })).rejects.toEqual(refusing('box-of-other'));
  });

  it('with a bulletin that does not hold', async () => {
    const [blob, device] = [pack(table, rows), table.devices[0]!];
    await expect(check(blob, device, { findingsIn: async () => 2 })).rejects.toEqual(
      refusing('box-bulletin', { findings: 2 }),
    );
  });

  it('that leaves out a test ballot of the device', async () => {
    const [digest] = digestsOf(rows, table);
    const cast = (of: string) => ({
      ...table.devices[0]!,
      tests: [{ definition: table.hash, digest: of, answers: {} }],
    });
    await check(pack(table, rows), cast(digest!));
    await expect(check(pack(table, rows), cast('00'.repeat(32)))).rejects.toEqual(
      refusing('box-test-missing', { missing: 1 }),
    );
  });

  it('is answered for where a test ballot was changed and its last file noted', async () => {
    const [digest] = digestsOf(rows, table);
    const looked = { definition: table.hash, list: '', seat: 1 };
    const cast = (of: string, ballot: string) => ({
      definition: table.hash,
      digest: of,
      answers: {},
      ballot: ballot.repeat(32),
    });
    const [device] = table.devices;
    const before = { ...device!, definitions: [...device!.definitions, looked] };
    const first = noteTest(before, cast('00'.repeat(32), '1a'), 'first');
    const last = noteTest(first, cast(digest!, '1a'), 'last');
    expect(last.tests).toHaveLength(1);
    await check(pack(table, rows), { ...device!, tests: last.tests });
    // Another ballot takes the place of none.
    const other = noteTest(first, cast(digest!, '2b'), 'other');
    await expect(check(pack(table, rows), { ...device!, tests: other.tests })).rejects.toEqual(
      refusing('box-test-missing', { missing: 1 }),
    );
    // One that was withdrawn is forgotten, whichever of its files is there, and the rest is still looked for.
    const rest = forgetTests(other, cast('77'.repeat(32), '1a'), 'withdrawn');
    expect(rest.tests).toHaveLength(1);
    await check(pack(table, rows), { ...device!, tests: rest.tests });
    expect(forgetTests(other, looked.definition, 'survey').tests).toEqual([]);
    expect(() => forgetTests(rest, cast('77'.repeat(32), '1a'), 'withdrawn')).toThrow(
      refusing('test-not-noted', { file: 'withdrawn' }),
    );
  });

  it('with another set of rows than the one it has answered for; for the same, again', async () => {
    const before = (root: string) => ({
      ...table.devices[0]!,
      roots: [{ definition: table.hash, root }],
    });
    await check(pack(table, rows), before(rootOf(rows, table)));
    await expect(check(pack(table, rows), before('00'.repeat(32)))).rejects.toEqual(
      refusing('box-other-root'),
    );
  });
});

describe('the last day', () => {
  const on = (today: string) => check(pack(table, rows), table.devices[0]!, { today });

  it('is over by the clock of the device before a value leaves', async () => {
    await on(DAY_AFTER);
    for (const today of [LAST_DAY, '2031-03-30', '2030-12-31']) {
      await expect(on(today)).rejects.toEqual(
        refusing('box-before-last-day', { last: { day: LAST_DAY }, today: { day: today } }),
      );
    }
  });

  it('is what the amendments made it, which are those of the bulletin', async () => {
    const amendments = amended(table, { kind: 'last-day-later', closesOn: '2031-04-07' });
    const last = { day: '2031-04-07' };
    const device = table.devices[0]!;
    const packed = pack(table, rows, { amendments });
    await expect(check(packed, device)).rejects.toEqual(refusing('box-before-last-day', { last }));
    const { lastDay } = await check(packed, device, { today: '2031-04-08' });
    expect(lastDay).toBe('2031-04-07');
    const hidden = pack(table, rows, { amendments: [], bulletin: { amendments } });
    await expect(check(hidden, device)).rejects.toEqual(refusing('box-amendments'));
    const unhung = amended(early, { kind: 'closed-early' });
    await expect(checked(rows, { amendments: unhung })).rejects.toEqual(refusing('box-amendments'));
  });

  it('is waited for where it was closed early, unless each says yes, and the definition allows it', async () => {
    const closed = inDigestOrder(await sealAll(early, [{ answers: {} }]), early);
    const amendments = amended(early, { kind: 'closed-early' });
    const packed = pack(early, closed, { amendments });
    const today = '2031-03-21';
    const ask = (agreesToEarly: boolean) =>
      check(packed, early.devices[0]!, { today, agreesToEarly });
    await expect(ask(false)).rejects.toEqual(refusing('box-closed-early'));
    await ask(true);
    const unasked = pack(table, rows, { amendments: amended(table, { kind: 'closed-early' }) });
    await expect(check(unasked, table.devices[0]!, { today, agreesToEarly: true })).rejects.toEqual(
      refusing('box-amendments'),
    );
  });

  it('is not believed to have been cut short without the signatures of two holders, where their keys are named', async () => {
    const held = await aTable(3, 2, { mayCloseEarly: true }, { namesSigners: true });
    const closed = inDigestOrder(await sealAll(held, [{ answers: {} }]), held);
    const decision = decisionAbout(held, [], { kind: 'closed-early' });
    const ask = async (seats: number) => {
      const signed = await signedBy(decision, held.devices.slice(0, seats));
      const [first] = signed.signatures;
      const signatures = [...signed.signatures, { ...first!, seat: 2 }].slice(0, 2);
      const list = under(held, [], { kind: 'closed-early' }, { ...signed, signatures });
      const packed = pack(held, closed, { amendments: list });
      return check(packed, held.devices[0]!, { today: '2031-03-21', agreesToEarly: true });
    };
    await expect(ask(1)).rejects.toEqual(refusing('box-amendments-unsigned'));
    await expect(ask(2)).resolves.toBeDefined();
    const agreed = pack(held, closed, { amendments: amended(held, { kind: 'closed-early' }) });
    await expect(check(agreed, held.devices[0]!, { agreesToEarly: true })).rejects.toEqual(
      refusing('box-amendments-unsigned'),
    );
  });

  it('does not come for a survey that was cancelled, nor for one that has none', async () => {
    const amendments = amended(table, { kind: 'cancelled' });
    await expect(checked(rows, { amendments })).rejects.toEqual(refusing('box-cancelled'));
    const open = await aTable(3, 2, { closesOn: undefined } as never);
    const none = pack(open, inDigestOrder(await sealAll(open, [{ answers: {} }]), open));
    await expect(check(none, open.devices[0]!)).rejects.toEqual(refusing('box-without-day'));
  });
});

describe('a file that is no package', () => {
  const blobOf = async (change: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>) =>
    openPacked(new Blob([change(new Uint8Array(await pack(table, rows).arrayBuffer()))]));

  it.each([
    ['empty', () => new Uint8Array(0), 'council-file-other'],
    ['something else', () => new TextEncoder().encode('{"schema":"x"}'), 'council-file-other'],
    ['cut in its beginning', (b: Uint8Array) => Uint8Array.from(b.slice(0, 200)), 'box-damaged'],
    ['cut at its end', (b: Uint8Array) => Uint8Array.from(b.slice(0, -1)), 'box-size'],
    ['doubled', (b: Uint8Array) => Uint8Array.of(...b, ...b), 'box-size'],
    [
      'changed in its beginning',
      (b: Uint8Array) => Uint8Array.from(b).fill(0, 30, 60),
      'box-damaged',
    ],
  ] as const)('is refused by name: %s', async (_, change, code) => {
    await expect(blobOf(change as never)).rejects.toMatchObject({ code, values: { file: 'box' } });
  });

  it('is refused by an older page where a newer version made it, with what to do', async () => {
    const newer = (bytes: Uint8Array) =>
      Buffer.from(
        Buffer.from(bytes)
          .toString('latin1')
          .replace(
            /^cahier\/box-1 (\d+)\n\{/,
            (_, n) => `cahier/box-1 ${Number(n) + 9}\n{"also":1,`,
          ),
        'latin1',
      );
    const error: unknown = await blobOf(newer as never).catch((one: unknown) => one);
    expect(error).toMatchObject({ code: 'council-file-bad' });
    expect(sayRefusal(error as DomainError, 'en')).toContain('Where a newer Cahier made it');
  });

  it('is refused where its survey is opened on the server', async () => {
    const fields = Object.entries(table.definition).filter(([field]) => field !== 'holders');
    const definition = Object.fromEntries(fields);
    await expect(checked(rows, { definition })).rejects.toEqual(
      refusing('definition-without-holders'),
    );
  });
});
