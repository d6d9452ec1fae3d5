import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SystemClock } from '../../src/common/index.js';
import {
  IntakeKeys,
  ResponseCounter,
  ResponseDestruction,
  ResponseFolding,
  ResponseReader,
  ResponseWriter,
  type Submission,
} from '../../src/responses/index.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';
import { testKeyWrap } from '../support/test-key-wrap.js';

const SURVEY = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const pressOf = (name: string): string => hashOf(name).slice(0, 32);

/** The press of somebody, with a row that was sealed on the phone. */
const press = (n: number, name: string, more: Partial<Submission> = {}): Submission => {
  const sealed = randomBytes(300);
  return {
    survey: SURVEY,
    serial: hashOf(`token ${n}`),
    input: randomBytes(64),
    signature: randomBytes(64),
    nonceDigest: pressOf(name),
    action: 'submit',
    sealed,
    marks: { point: randomBytes(32).toString('hex'), digest: hashOf(sealed.toString('hex')) },
    ...more,
  };
};

describe.each(ENGINES)('rows that phones sealed, on %s', (engine) => {
  let databases: TestDatabases;
  let writer: ResponseWriter;
  let reader: ResponseReader;
  let counter: ResponseCounter;
  let folding: ResponseFolding;

  beforeEach(async () => {
    databases = await openTestDatabases(engine);
    writer = new ResponseWriter(databases.responses);
    reader = new ResponseReader(databases.responses);
    counter = new ResponseCounter(databases.responses);
    folding = new ResponseFolding(databases.responses, new SystemClock('UTC'));
    const keys = new IntakeKeys(databases.responses, testKeyWrap);
    for (const survey of [SURVEY, OTHER]) {
      await keys.keep(survey, { publicKey: 'public', privateKey: 'private' }, 'receipt');
    }
  });

  afterEach(async () => {
    await writer.beforeApplicationShutdown();
    await databases.close();
  });

  const kindOf = async (submission: Submission) => (await writer.accept(submission)).kind;
  const ask = <T>(statement: string) =>
    databases.responses.run((manager) => manager.query<T[]>(statement));
  const gather = async <T>(rows: AsyncIterable<T>) => {
    const all: T[] = [];
    for await (const row of rows) all.push(row);
    return all;
  };

  it('are refused under a second ballot, whether they come later, together or as a change', async () => {
    const first = press(1, 'first');
    const copyOf = { sealed: first.sealed, marks: first.marks };
    expect(await kindOf(first)).toBe('stored');
    expect(await kindOf(press(2, 'copy', copyOf))).toBe('copied');
    const mine = press(3, 'mine');
    const kinds = await Promise.all([kindOf(mine), kindOf(press(4, 'x', copyOf))]);
    expect(kinds).toEqual(['stored', 'copied']);
    const change = { action: 'replace', after: pressOf('mine'), ...copyOf } as const;
    expect(await kindOf(press(3, 'change', change))).toBe('copied');
    const twins = [press(5, 'one'), press(6, 'two')];
    const together = await Promise.all(
      twins.map((one) => kindOf({ ...one, marks: twins[0]!.marks })),
    );
    expect([...together].sort()).toEqual(['copied', 'stored']);
    expect(await counter.count(SURVEY)).toBe(3);
    // Under the same point another survey cannot open it, and nobody is kept out there.
    expect(await kindOf(press(7, 'there', { survey: OTHER, ...copyOf }))).toBe('stored');
  });

  it('are changed, withdrawn and brought back as others are', async () => {
    const [first, second] = [press(1, 'first'), press(1, 'second')];
    await kindOf(first);
    const change = { ...second, action: 'replace', after: pressOf('first') } as const;
    expect(await kindOf(change)).toBe('stored');
    // The row that was replaced is nobody's any more.
    expect(await kindOf(press(2, 'other', { sealed: first.sealed, marks: first.marks }))).toBe(
      'stored',
    );
    const gone = press(1, 'gone', { action: 'withdraw', sealed: null, after: pressOf('second') });
    expect(await kindOf({ ...gone, marks: undefined })).toBe('stored');
    expect(await counter.count(SURVEY)).toBe(1);
    const back = press(1, 'back', { action: 'replace', after: pressOf('gone') });
    expect(await kindOf(back)).toBe('stored');
    expect(await counter.count(SURVEY)).toBe(2);
  });

  it('are apart from their ballots once the survey is closed, which may be done twice', async () => {
    const sent = [1, 2, 3, 4, 5].map((n) => press(n, `p${n}`));
    for (const one of sent) await kindOf(one);
    await kindOf(press(6, 'gone', { action: 'withdraw', sealed: null, marks: undefined }));
    await kindOf(press(7, 'there', { survey: OTHER }));
    await folding.atClosing(SURVEY);
    await folding.atClosing(SURVEY);
    expect(await kindOf(press(8, 'late'))).toBe('closed');
    expect(await ask(`SELECT serial FROM response WHERE survey = '${SURVEY}'`)).toEqual([]);
    expect(await counter.count(SURVEY)).toBe(5);
    expect(await counter.count(OTHER)).toBe(1);
    const rows = await gather(reader.readRows(SURVEY));
    expect(rows.map(({ digest }) => digest)).toEqual(sent.map((one) => one.marks!.digest).sort());
    expect(rows.map(({ sealed }) => Buffer.from(sealed).toString('hex')).sort()).toEqual(
      sent.map(({ sealed }) => Buffer.from(sealed!).toString('hex')).sort(),
    );
    const ballots = await gather(reader.readBallots(SURVEY));
    const bySerial = [...sent].sort((a, b) => (a.serial < b.serial ? -1 : 1));
    expect(ballots.map(({ input }) => Buffer.from(input).toString('hex'))).toEqual(
      bySerial.map(({ input }) => Buffer.from(input).toString('hex')),
    );
    const columns = async (table: string) => Object.keys((await ask<object>(table))[0]!).sort();
    const shared = (await columns('SELECT * FROM ballot LIMIT 1')).filter((name) =>
      ['digest', 'sealed', 'point'].includes(name),
    );
    expect(shared).toEqual([]);
    expect(await columns('SELECT * FROM sealed_row LIMIT 1')).toEqual([
      'digest',
      'sealed',
      'survey',
    ]);
  });

  it('are destroyed with their ballots', async () => {
    await kindOf(press(1, 'first'));
    await folding.atClosing(SURVEY);
    await new ResponseDestruction(databases.responses).destroy(SURVEY);
    expect(await counter.count(SURVEY)).toBe(0);
    expect(await gather(reader.readRows(SURVEY))).toEqual([]);
  });

  if (engine === 'sqlite') {
    it('stand in no file beside their ballot after closing, and did before', async () => {
      const folder = dirname(String(databases.responses.source.options.database));
      const files = () =>
        Buffer.concat(
          readdirSync(folder, { withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map(({ name }) => readFileSync(join(folder, name))),
        );
      const timesIn = (whole: Buffer, part: Uint8Array) => {
        let times = 0;
        for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) times += 1;
        return times;
      };
      const sent = Array.from({ length: 40 }, (_, n) => press(n, `p${n}`));
      for (const one of sent) await kindOf(one);
      const joined = sent.map((one) =>
        Buffer.concat([one.input, one.signature, one.sealed!].map((bytes) => Buffer.from(bytes))),
      );
      const before = files();
      expect(joined.filter((bytes) => timesIn(before, bytes) > 0)).toHaveLength(40);
      await folding.atClosing(SURVEY);
      const after = files();
      // Once each: a page that is free, or a log, would hold them a second time, side by side.
      for (const [n, one] of sent.entries()) {
        expect(timesIn(after, joined[n]!)).toBe(0);
        expect([one.input, one.sealed!].map((bytes) => timesIn(after, bytes))).toEqual([1, 1]);
        expect(timesIn(after, Buffer.from(one.nonceDigest))).toBe(0);
        expect(timesIn(after, Buffer.from(one.marks!.point))).toBe(0);
      }
      const orderOf = (part: (one: Submission) => Uint8Array) =>
        sent
          .map((_, n) => n)
          .sort((a, b) => after.indexOf(part(sent[a]!)) - after.indexOf(part(sent[b]!)));
      const [ballots, rows] = [orderOf(({ input }) => input), orderOf(({ sealed }) => sealed!)];
      expect(ballots).not.toEqual(rows);
      expect(rows).not.toEqual(sent.map((_, n) => n));
    });

    it('lie in the order of their digests also where they are longer than a page of the file holds', async () => {
      const path = String(databases.responses.source.options.database);
      const sent = Array.from({ length: 30 }, (_, n) => {
        const sealed = randomBytes(9000);
        const digest = hashOf(sealed.toString('hex'));
        return press(n, `p${n}`, { sealed, marks: { point: hashOf(`point ${n}`), digest } });
      });
      for (const one of sent) await kindOf(one);
      /** By where the end of each row lies, which is on a page of its own. */
      const inFile = () => {
        const file = readFileSync(path);
        const end = ({ sealed }: Submission) => file.indexOf(Buffer.from(sealed!).subarray(-64));
        return sent
          .filter((one) => end(one) >= 0)
          .sort((a, b) => end(a) - end(b))
          .map(({ marks }) => marks!.digest);
      };
      const byDigest = sent.map(({ marks }) => marks!.digest).sort();
      await databases.responses.source.query('PRAGMA wal_checkpoint(TRUNCATE)');
      // The control: while people answer, they lie as they came.
      expect(inFile()).toEqual(sent.map(({ marks }) => marks!.digest));
      await folding.atClosing(SURVEY);
      expect(inFile()).toEqual(byDigest);
    });
  } else {
    it('carry one transaction number and lie in the order of their own keys after closing', async () => {
      for (let n = 0; n < 40; n += 1) await kindOf(press(n, `p${n}`));
      await folding.atClosing(SURVEY);
      for (const [table, key] of [
        ['ballot', 'serial'],
        ['sealed_row', 'digest'],
      ] as const) {
        const heap = await ask<{ xmin: string; key: string }>(
          `SELECT xmin::text, "${key}" AS key FROM ${table} ORDER BY ctid`,
        );
        expect(heap).toHaveLength(40);
        expect(new Set(heap.map(({ xmin }) => xmin)).size).toBe(1);
        expect(heap.map((row) => row.key)).toEqual(heap.map((row) => row.key).sort());
      }
      const [size] = await ask<{ size: string }>(`SELECT pg_relation_size('response') AS size`);
      expect(Number(size!.size)).toBe(0);
    });
  }
});
