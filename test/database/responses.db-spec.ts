import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SystemClock } from '../../src/common/index.js';
import {
  IntakeKeys,
  ResponseCounter,
  ResponseFolding,
  ResponseReader,
  ResponseWriter,
  type Submission,
} from '../../src/responses/index.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';
import { testKeyWrap } from '../support/test-key-wrap.js';

const SURVEY = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);
const KEY = { publicKey: 'public', privateKey: 'private' };

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const serialOf = (n: number): string => hashOf(`token ${n}`);

const digestOf = (name: string): string => hashOf(name).slice(0, 32);

/** One press with token `n`; sealing is randomised, so no two have the same bytes. */
const press = (n: number, name: string, more: Partial<Submission> = {}): Submission => ({
  survey: SURVEY,
  serial: serialOf(n),
  input: Buffer.from(`input ${n}`),
  signature: Buffer.from(`signature ${n}`),
  nonceDigest: digestOf(name),
  action: 'submit',
  sealed: Buffer.concat([Buffer.from(`${name} `), randomBytes(8)]),
  ...more,
});
/** @param before the name of the press whose place it takes */
const replace = (n: number, name: string, before?: string) =>
  press(n, name, { action: 'replace', after: before && digestOf(before) });
const withdraw = (n: number, name: string, before?: string) =>
  press(n, name, { action: 'withdraw', sealed: null, after: before && digestOf(before) });

describe.each(ENGINES)('the store of responses on %s', (engine) => {
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
    for (const survey of [SURVEY, OTHER]) await keys.keep(survey, KEY);
  });

  afterEach(async () => {
    await writer.beforeApplicationShutdown();
    await databases.close();
  });

  const accept = (submission: Submission) => writer.accept(submission);
  const kindOf = async (submission: Submission) => (await accept(submission)).kind;
  /** The names of the presses whose answers stand, in the order of their serials. */
  const standing = async (survey = SURVEY) => {
    const names: string[] = [];
    for await (const { sealed } of reader.readSealed(survey)) {
      names.push(Buffer.from(sealed).toString('latin1').split(' ')[0]!);
    }
    return names;
  };

  it('keeps all of 1500 responses that come at once', async () => {
    const numbers = Array.from({ length: 1500 }, (_, n) => n);
    const results = await Promise.all(numbers.map((n) => kindOf(press(n, `p${n}`))));
    expect(new Set(results)).toEqual(new Set(['stored']));
    expect((await standing()).sort()).toEqual(numbers.map((n) => `p${n}`).sort());
    expect(await counter.count(SURVEY)).toBe(1500);
  });

  it('answers a repeat with what is stored, not with what it brings', async () => {
    const first = press(1, 'first');
    expect(await accept(first)).toEqual({ kind: 'stored', sealed: first.sealed });
    const again = await accept(press(1, 'first'));
    expect(again.kind).toBe('repeated');
    expect('sealed' in again && Buffer.from(again.sealed!)).toEqual(first.sealed);
    expect(await standing()).toEqual(['first']);
  });

  it('takes one of two that come in one batch, whether they are the same press or not', async () => {
    const same = await Promise.all([kindOf(press(1, 'x')), kindOf(press(1, 'x'))]);
    expect(same.sort()).toEqual(['repeated', 'stored']);
    const different = await Promise.all([kindOf(press(2, 'x')), kindOf(press(2, 'y'))]);
    expect(different.sort()).toEqual(['counted', 'stored']);
    expect(await counter.count(SURVEY)).toBe(2);
  });

  it('leaves what is there alone when another press comes under its token', async () => {
    await accept(press(1, 'first'));
    expect(await kindOf(press(1, 'second'))).toBe('counted');
    expect(await standing()).toEqual(['first']);
  });

  it('replaces a response in place, and lets no late retry bring an earlier one back', async () => {
    await accept(press(1, 'first'));
    expect(await kindOf(replace(1, 'second', 'first'))).toBe('stored');
    expect(await kindOf(replace(1, 'third', 'second'))).toBe('stored');
    expect(await kindOf(replace(1, 'third', 'second'))).toBe('repeated');
    expect(await kindOf(replace(1, 'second', 'first'))).toBe('counted');
    expect(await accept(press(1, 'first'))).toEqual({
      kind: 'counted',
      standing: digestOf('third'),
    });
    expect(await standing()).toEqual(['third']);
  });

  it('takes a replacement as a response when nothing had arrived before', async () => {
    expect(await kindOf(replace(1, 'second'))).toBe('stored');
    expect(await kindOf(press(1, 'first'))).toBe('counted');
    expect(await standing()).toEqual(['second']);
  });

  it('keeps no answers of a withdrawn response, counts it no more, and keeps it withdrawn', async () => {
    await accept(press(1, 'first'));
    await accept(press(2, 'other'));
    expect(await accept(withdraw(1, 'gone', 'first'))).toEqual({ kind: 'stored', sealed: null });
    expect(await kindOf(withdraw(1, 'gone'))).toBe('repeated');
    expect(await kindOf(press(1, 'first'))).toBe('counted');
    expect(await counter.count(SURVEY)).toBe(1);
    expect(await standing()).toEqual(['other']);
  });

  it('lets a withdrawal that comes before its response stand', async () => {
    expect(await kindOf(withdraw(1, 'gone'))).toBe('stored');
    expect(await kindOf(press(1, 'first'))).toBe('counted');
    expect(await counter.count(SURVEY)).toBe(0);
  });

  it('lets somebody who withdrew answer after all, by pressing again', async () => {
    await accept(press(1, 'first'));
    await accept(withdraw(1, 'gone', 'first'));
    expect(await kindOf(replace(1, 'back', 'gone'))).toBe('stored');
    expect(await kindOf(withdraw(1, 'gone', 'first'))).toBe('counted');
    expect(await standing()).toEqual(['back']);
  });

  it('settles a press, its replacement and its withdrawal that come in one batch in their order', async () => {
    const [a, b] = [press(1, 'a'), replace(1, 'b', 'a')];
    const together = [a, b, withdraw(1, 'c', 'b'), replace(1, 'd', 'c')];
    const kinds = await Promise.all(together.map(kindOf));
    expect(kinds).toEqual(['stored', 'stored', 'stored', 'stored']);
    expect(await standing()).toEqual(['d']);
  });

  it('takes one of two changes that were made to the same response side by side', async () => {
    await accept(press(1, 'first'));
    const kinds = await Promise.all(
      ['mine', 'theirs'].map((name) => kindOf(replace(1, name, 'first'))),
    );
    expect(kinds).toEqual(['stored', 'counted']);
    expect(await standing()).toEqual(['mine']);
  });

  it('changes a response as often as somebody likes, and withdraws it after that', async () => {
    await accept(press(1, 'p0'));
    for (let n = 1; n <= 120; n += 1) {
      expect(await kindOf(replace(1, `p${n}`, `p${n - 1}`))).toBe('stored');
    }
    expect(await standing()).toEqual(['p120']);
    expect(await kindOf(withdraw(1, 'gone', 'p120'))).toBe('stored');
    expect(await counter.count(SURVEY)).toBe(0);
  });

  it('stores nothing for a survey that has no intake key', async () => {
    expect(await kindOf(press(1, 'x', { survey: 'c'.repeat(32) }))).toBe('closed');
    expect(await counter.count('c'.repeat(32))).toBe(0);
  });

  it('does not let one failing response cost another its place', async () => {
    const good = [1, 2, 3, 5, 6, 7].map((n) => kindOf(press(n, `p${n}`)));
    // The database refuses a row without an input.
    const bad = accept(press(4, 'p4', { input: null as unknown as Uint8Array }));
    await expect(bad).rejects.toMatchObject({ code: 'response-not-stored', category: 'fault' });
    expect(new Set(await Promise.all(good))).toEqual(new Set(['stored']));
    expect(await standing()).toHaveLength(6);
  });

  it('loses nothing when other work on the same database rolls back meanwhile', async () => {
    const rollback = (n: number) =>
      databases.responses.run(async (manager) => {
        await manager.query(
          `INSERT INTO intake_key (survey, "publicKey", "privateKey") VALUES ('r${n}', '', '')`,
        );
        await new Promise((resolve) => setTimeout(resolve, 2));
        throw new Error('rolled back');
      });
    const work: Promise<unknown>[] = [];
    for (let n = 0; n < 40; n += 1) {
      work.push(
        rollback(n).catch(() => 'rolled back'),
        accept(press(n, `p${n}`)),
      );
      if (n % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await Promise.all(work);
    expect(await standing()).toHaveLength(40);
  });

  it('says that it is unavailable, and accepts nothing, when the database is gone', async () => {
    await databases.responses.close();
    await expect(accept(press(1, 'x'))).rejects.toMatchObject({
      code: 'responses-unavailable',
      category: 'unavailable',
    });
  });

  it('gives responses of one survey only, in the order of their serials', async () => {
    await Promise.all([3, 1, 2].map((n) => accept(press(n, `p${n}`))));
    await accept(press(9, 'elsewhere', { survey: OTHER }));
    const bySerial = [1, 2, 3].sort((a, b) => (serialOf(a) < serialOf(b) ? -1 : 1));
    expect(await standing()).toEqual(bySerial.map((n) => `p${n}`));
    expect(await standing(OTHER)).toEqual(['elsewhere']);
  });

  it('gives the bulletin tokens and digests, and nothing of a withdrawn response', async () => {
    const first = press(1, 'first');
    await accept(first);
    await accept(press(2, 'gone'));
    await accept(withdraw(2, 'withdrawn', 'gone'));
    const stubs = [];
    for await (const stub of reader.readStubs(SURVEY)) stubs.push(stub);
    expect(stubs).toEqual([
      {
        input: first.input,
        signature: first.signature,
        sealedDigest: createHash('sha256').update(first.sealed!).digest('hex'),
      },
    ]);
  });

  it('has the columns that it needs and no time, no sequence and no other table beside them', async () => {
    const runner = databases.responses.source.createQueryRunner();
    const columnsOf = async (name: string) => (await runner.getTable(name))!.columns;
    const names = async (name: string) => (await columnsOf(name)).map((c) => c.name).sort();
    expect(await names('response')).toEqual([
      'digest',
      'input',
      'nonceDigest',
      'point',
      'sealed',
      'serial',
      'signature',
      'survey',
    ]);
    expect(await names('intake_key')).toEqual(['privateKey', 'publicKey', 'survey', 'use']);
    const all = [...(await columnsOf('response')), ...(await columnsOf('intake_key'))];
    expect(all.filter(({ isGenerated }) => isGenerated)).toEqual([]);
    await runner.release();
  });

  describe('at closing', () => {
    it('takes nothing more, forgets presses and withdrawn responses, and keeps the rest', async () => {
      await accept(press(1, 'first'));
      await accept(press(2, 'second'));
      await accept(withdraw(2, 'gone', 'second'));
      await accept(press(3, 'elsewhere', { survey: OTHER }));
      await folding.atClosing(SURVEY);
      expect(await kindOf(press(4, 'late'))).toBe('closed');
      expect(await kindOf(press(1, 'first'))).toBe('closed');
      expect(await kindOf(replace(1, 'late', 'first'))).toBe('closed');
      expect(await standing()).toEqual(['first']);
      expect(await kindOf(press(5, 'there', { survey: OTHER }))).toBe('stored');
      const rows = await databases.responses.run((manager) =>
        manager.query<{ survey: string; nonceDigest: string }[]>(
          `SELECT survey, "nonceDigest" FROM response WHERE survey = '${SURVEY}'`,
        ),
      );
      expect(rows).toEqual([{ survey: SURVEY, nonceDigest: '' }]);
    });

    it('stores of responses that come at that moment either the acknowledged or nothing', async () => {
      const results: string[] = [];
      let presses = 0;
      const sendUntilClosed = async () => {
        let kind: string;
        do {
          presses += 1;
          kind = await kindOf(press(presses, `p${presses}`));
          results.push(kind);
        } while (kind !== 'closed');
      };
      const sending = Array.from({ length: 8 }, sendUntilClosed);
      while (results.length < 50) await new Promise((resolve) => setImmediate(resolve));
      await folding.atClosing(SURVEY);
      const atTheEnd = await counter.count(SURVEY);
      await Promise.all(sending);
      expect(await counter.count(SURVEY)).toBe(atTheEnd);
      expect(results.filter((kind) => kind === 'stored')).toHaveLength(atTheEnd);
      expect(new Set(results)).toEqual(new Set(['stored', 'closed']));
    });

    it('may be done twice, after a crash between its steps', async () => {
      await accept(press(1, 'first'));
      await folding.atClosing(SURVEY);
      await folding.atClosing(SURVEY);
      expect(await standing()).toEqual(['first']);
    });
  });

  if (engine === 'sqlite') {
    it('keeps no rowid', async () => {
      const { source } = databases.responses;
      await expect(source.query('SELECT rowid FROM response')).rejects.toThrow(/rowid/);
    });
  } else {
    it('keeps one transaction number and the order of the serials after closing', async () => {
      for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) await accept(press(n, `p${n}`));
      const heap = () =>
        databases.responses.source.query<{ xmin: string; serial: string }[]>(
          'SELECT xmin::text, serial FROM response ORDER BY ctid',
        );
      expect(new Set((await heap()).map(({ xmin }) => xmin)).size).toBeGreaterThan(1);
      await folding.atClosing(SURVEY);
      const rows = await heap();
      expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
      expect(rows.map(({ serial }) => serial)).toEqual(rows.map(({ serial }) => serial).sort());
      expect(rows).toHaveLength(8);
    });
  }
});
