import { beforeAll, describe, expect, it } from '@jest/globals';
import { refusing } from '../../../test/support/founded-council.js';
import {
  aTable,
  check,
  digestsOf,
  inDigestOrder,
  keyOf,
  pack,
  sealAll,
  type Table,
} from '../../../test/support/packed-box.js';
import { fromBase64Url, toBase64Url } from '../../credentials/browser.js';
import type { CheckedBox } from './check-box.js';
import { compareTests } from './compare-tests.js';
import { countUndecidedAsRefused } from './decide-rows.js';
import { givingHere, givingOf, giveValues, signValues } from './give-box.js';
import { minutesOf } from './minutes.js';
import { type BoxOpening, checkParty, openBox, openingHere } from './open-box.js';
import {
  readUnfinished,
  readValues,
  type ValuesContent,
  type ValuesFile,
  valuesHeading,
} from './values-file.js';

const CONTENTS = [
  ...Array.from({ length: 6 }, (_, i) => ({ answers: { p1: 'a1', q1: `o${(i % 3) + 1}` } })),
  { answers: { q1: 'o2' }, test: true },
  { answers: { q1: 'no such option' } },
  { answers: {}, more: 1 },
  'no object',
];

let table: Table;
let checked: CheckedBox;
let byHolder: CheckedBox;
beforeAll(async () => {
  table = await aTable(5, 3);
  const rows = inDigestOrder(await sealAll(table, CONTENTS), table);
  checked = await check(pack(table, rows, { bodies: true }), table.devices[0]!);
  byHolder = await check(pack(table, rows), table.devices[0]!);
});

/** What a holder's device makes of the package that has no answers in it. */
async function valuesFrom(from: number, to: number, of = byHolder): Promise<ValuesFile> {
  const giving = givingOf(of, from, to);
  let values!: ValuesContent;
  for await (const some of giveValues(giving, givingHere(giving, await keyOf(table, from)))) {
    values = some;
  }
  return signValues(values, table.devices[from - 1]!.sign);
}

async function openingBy(seat: number, files: readonly ValuesFile[]): Promise<BoxOpening> {
  const given = files.map(({ from, blocks }) => ({ from, blocks }));
  const { root, box } = checked;
  return { table: box.table, root, seat, own: await keyOf(table, seat), given };
}

const openBy = async (seat: number, files: readonly ValuesFile[]) => {
  const opening = await openingBy(seat, files);
  return openBox(checked.box.definition, opening.table, await openingHere(opening));
};

const read = async (value: unknown, to = 2) =>
  (await readValues(value, 'values', givingOf(checked, 1, to), table.signers)).values;

describe('a box', () => {
  it.each([0, 6, 1.5, Number.NaN, 1])('is given no values for seat %p by seat 1 of five', (to) => {
    expect(() => givingOf(byHolder, 1, to)).toThrow(
      refusing('values-for-no-seat', { seats: 5, from: 1 }),
    );
  });

  it('opens with the values of any three of five, to the same', async () => {
    const sorted = await openBy(2, [await valuesFrom(1, 2), await valuesFrom(4, 2)]);
    expect(sorted.responses).toHaveLength(6);
    expect(sorted).toMatchObject({ copies: 0, refused: 3, undecided: [] });
    expect(sorted.tests).toEqual([
      { digest: expect.stringMatching(/^[0-9a-f]{64}$/), answers: { q1: 'o2' } },
    ]);
    expect(sorted.faults.size).toBe(0);
    expect(await openBy(5, [await valuesFrom(3, 5), await valuesFrom(1, 5)])).toEqual(sorted);
  });

  it('says in its minutes where every row has gone', async () => {
    const sorted = await openBy(2, [await valuesFrom(1, 2), await valuesFrom(4, 2)]);
    const gave = { contests: [], release: null, comments: null };
    const tested = { same: 1, different: 0, missing: 0 };
    const sitting = { seats: [1, 2, 4], opener: 2, day: '2031-04-02', ...gave, tested };
    const minutes = minutesOf(checked, sorted, sitting);
    expect(minutes).toMatchObject({ rows: 10, counted: 6, tests: 1, copies: 0, refused: 3 });
    const { counted, tests, copies, refused, rows } = minutes;
    expect(counted + tests + copies + refused).toBe(rows);
  });

  it('is opened by as many seats as are needed, each once, from the package with the answers', async () => {
    const [one, four] = [await valuesFrom(1, 2), await valuesFrom(4, 2)];
    expect(checkParty(await openingBy(2, [one, four]), 'box')).toEqual([1, 2, 4]);
    const refused = async (
      files: readonly ValuesFile[],
      more: Partial<BoxOpening>,
      code: string,
    ) => {
      const opening = { ...(await openingBy(2, files)), ...more };
      expect(() => checkParty(opening, 'box')).toThrow(expect.objectContaining({ code }));
    };
    await refused([one], {}, 'box-seats-too-few');
    await refused([one, one], {}, 'box-seat-twice');
    await refused([one, four], { seat: 4 }, 'box-seat-twice');
    await refused([one, four], { table: byHolder.box.table }, 'box-without-bodies');
  });
});

describe('the values of a seat', () => {
  let values: ValuesFile;
  beforeAll(async () => {
    values = await valuesFrom(1, 2);
  });

  it('are read by the seat that they are for', async () => {
    expect(await read(JSON.parse(JSON.stringify(values)))).toEqual(values);
  });

  it('are opened by nobody else, nor under another block', async () => {
    const opening = { ...(await openingBy(3, [values, await valuesFrom(4, 3)])) };
    const { run } = await openingHere(opening);
    await expect(run(0)).rejects.toMatchObject({ code: 'values-closed', values: { seat: 1 } });
    const moved = { from: 1, blocks: [await valuesFrom(4, 2)].flatMap(({ blocks }) => blocks) };
    const other = await openingHere({ ...(await openingBy(2, [values])), given: [moved] });
    await expect(other.run(0)).rejects.toMatchObject({ code: 'values-closed' });
  });

  it.each([
    ['of another survey', { definition: `sha256:${'00'.repeat(32)}` }, 'values-of-other-survey'],
    ['of other rows', { root: '00'.repeat(32) }, 'values-of-other-rows'],
    ['of fewer rows', { rows: 9 }, 'council-file-bad'],
    ['for another seat', { to: 3 }, 'values-for-other'],
    ['said to be of another seat', { from: 4 }, 'values-not-signed'],
    ['unfinished', { blocks: [] }, 'values-unfinished'],
    ['cut', { blocks: ['AAAA'] }, 'council-file-bad'],
    ['doubled', { blocks: ['AAAA', 'AAAA'] }, 'council-file-bad'],
    ['of no seat', { from: 0 }, 'council-file-bad'],
    ['with something beside', { note: 'x' }, 'council-file-bad'],
    ['of another kind', { schema: 'cahier/holder-1' }, 'council-file-other'],
  ])('are refused by name where they are %s', async (_, change, code) => {
    await expect(read({ ...values, ...change })).rejects.toMatchObject({ code });
  });

  it('are refused where one bit of them was changed', async () => {
    const bytes = fromBase64Url(values.blocks[0]!)!;
    const blocks = [toBase64Url(bytes.with(90, bytes[90]! ^ 1))];
    await expect(read({ ...values, blocks })).rejects.toMatchObject({ code: 'values-not-signed' });
  });

  it('can be gone on with where they were interrupted, for the same rows only', async () => {
    const giving = givingOf(byHolder, 1, 2);
    const whole = { ...valuesHeading(giving), blocks: values.blocks };
    const begun = readUnfinished({ ...whole, blocks: [] }, 'values', giving);
    expect(begun.blocks).toEqual([]);
    const other = { ...whole, blocks: [], root: '00'.repeat(32) };
    expect(() => readUnfinished(other, 'values', giving)).toThrow(
      expect.objectContaining({ code: 'values-of-other-rows' }),
    );
    const rest = giveValues(giving, givingHere(giving, await keyOf(table, 1)), {
      ...begun,
      blocks: whole.blocks,
    });
    expect((await rest.next()).done).toBe(true);
  });
});

describe('a seat that gives something else', () => {
  /** Values of seat 1 that it seals as it likes. */
  async function spoilt(change: (values: Uint8Array<ArrayBuffer>) => void): Promise<ValuesFile> {
    const { sealMessage } = await import('../crypto/seal-message.js');
    const { valuesInfo, valuesOf } = await import('./give-values.js');
    const { sealedTo } = await import('../rows/sealed-to.js');
    const giving = givingOf(byHolder, 1, 2);
    const { definition, points, needed } = giving.table;
    const sealed = (await sealedTo(definition, points, needed))!;
    const values = await valuesOf(sealed, giving, await keyOf(table, 1), 0);
    change(values);
    const block = await sealMessage(points[1]!, valuesInfo(giving, 0), values);
    return { ...(await valuesFrom(1, 2)), blocks: [toBase64Url(block!)] };
  }

  it('is named with its rows, and other seats open the box', async () => {
    const wrong = await spoilt((values) => values.fill(7, 32, 96));
    const few = await openBy(2, [wrong, await valuesFrom(4, 2)]);
    expect(few.faults.get(1)).toEqual({ wrong: [2, 3], denied: [] });
    expect(few.undecided.map(({ row, wrong: by }) => [row, by])).toEqual([
      [2, [1]],
      [3, [1]],
    ]);
    expect(() => countUndecidedAsRefused(few)).toThrow(
      expect.objectContaining({ code: 'box-seat-wrong', values: { seats: '1' } }),
    );
    const more = await openBy(2, [wrong, await valuesFrom(4, 2), await valuesFrom(5, 2)]);
    expect(more.undecided).toEqual([]);
    expect(more.responses).toHaveLength(6);
    expect(more.faults.get(1)).toEqual({ wrong: [2, 3], denied: [] });
  });

  it('is named where it denies a row, once another seat comes; else it is decided and written down', async () => {
    const denying = await spoilt((values) => values.fill(0, 0, 32));
    const few = await openBy(2, [denying, await valuesFrom(4, 2)]);
    expect(few.undecided).toEqual([{ row: 1, without: [1], wrong: [] }]);
    const decided = countUndecidedAsRefused(few);
    expect(decided.refused).toBe(few.refused + 1);
    const more = await openBy(2, [denying, await valuesFrom(4, 2), await valuesFrom(5, 2)]);
    expect(more.undecided).toEqual([]);
    expect(more.faults.get(1)).toEqual({ wrong: [], denied: [1] });
  });
});

describe('test ballots', () => {
  it('are compared with what was cast', async () => {
    const { tests } = await openBy(2, [await valuesFrom(1, 2), await valuesFrom(4, 2)]);
    const [test] = tests;
    expect(compareTests(tests, tests)).toEqual({ same: 1, different: 0, missing: 0 });
    const cast = [
      { ...test!, answers: { q1: 'o1' } },
      { digest: '00'.repeat(32), answers: {} },
    ];
    expect(compareTests(cast, tests)).toEqual({ same: 0, different: 1, missing: 1 });
  });

  it('are known by the digests that phones give out', async () => {
    const rows = await sealAll(table, [{ answers: {}, test: true }]);
    expect(digestsOf(rows, table)[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('rows that were sealed with one ephemeral key', () => {
  it('count once, and the others are counted as copies', async () => {
    const { RowSorter } = await import('./sort-rows.js');
    const sorter = new RowSorter(table.definition.questionnaire);
    const content = new TextEncoder().encode('{"answers":{"q1":"o1"}}');
    const row = (digest: string, ephemeral: string) => ({
      kind: 'opened' as const,
      content,
      secret: new TextEncoder().encode(digest),
      wrong: [],
      denied: [],
      digest,
      ephemeral,
    });
    for (const one of [row('01', 'aa'), row('02', 'bb'), row('03', 'aa'), row('04', 'aa')]) {
      sorter.add(one);
    }
    const { responses, copies, coins } = sorter.sorted();
    expect([responses.length, copies]).toEqual([2, 2]);
    // What is not counted brings no coins: neither a copy nor what nobody could answer.
    const counted = new RowSorter(table.definition.questionnaire);
    const bad = { ...row('05', 'cc'), content: new TextEncoder().encode('{"answers":{"q1":"x"}}') };
    for (const one of [row('01', 'aa'), bad, row('02', 'bb')]) counted.add(one);
    expect(counted.sorted().coins).toBe(coins);
    const fewer = new RowSorter(table.definition.questionnaire);
    fewer.add(row('01', 'aa'));
    expect(fewer.sorted().coins).not.toBe(coins);
  });
});
