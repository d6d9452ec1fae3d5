import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BounceCollector } from '../../src/eligibility/bounces/bounce-collector.js';
import { BounceStore } from '../../src/eligibility/bounces/bounce-store.js';
import { addressForList } from '../../src/eligibility/bounces/read-bounce.js';
import { SystemClock } from '../../src/common/index.js';
import { EligibilityClosing } from '../../src/eligibility/index.js';
import { SigningPool } from '../../src/eligibility/signing/signing-pool.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { MailBatch } from '../../src/eligibility/queue/mail-batch.entity.js';
import { aBounce } from '../support/bounces.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';
import { type Pop3Server, startPop3Server } from '../support/pop3-server.js';

const ADDRESS = 'bounces@orvalmont.example';
const SURVEY = '5'.repeat(32);
const OFFICE = 'a'.repeat(16);
const YARD = 'b'.repeat(16);

describe.each(ENGINES)('what came back of mails on %s', (engine) => {
  let databases: TestDatabases;
  let server: Pop3Server;
  let store: BounceStore;

  beforeEach(async () => {
    databases = await openTestDatabases(engine);
    server = await startPop3Server();
    store = new BounceStore(databases.eligibility);
    const list = { survey: SURVEY, keyMark: '', state: 'begun' as const };
    await databases.eligibility.run((manager) =>
      manager.insert(MailBatch, [
        { ...list, id: OFFICE, name: 'Office' },
        { ...list, id: YARD, name: 'Yard' },
      ]),
    );
  });
  afterEach(async () => {
    await server.close();
    await databases.close();
  });

  /** As the server makes one, for the mailbox of this test. */
  const collector = () => {
    const { port } = server;
    const mailbox = { host: '127.0.0.1', port, secure: false, user: 'bounces', password: 'secret' };
    const mail = { server: '', from: '', perMinute: 1, bounces: { address: ADDRESS, mailbox } };
    return new BounceCollector(store, { mail } as never);
  };
  const collect = () => collector().collect();
  const rows = () =>
    databases.eligibility.run((manager) =>
      manager.query<Record<string, unknown>[]>('SELECT * FROM bounce'),
    );
  const bounceOf = (list: string, action = 'failed') =>
    aBounce({ to: addressForList(ADDRESS, list), action });

  it('is nothing of what answers no list, and the mailbox is empty all the same', async () => {
    server.put('');
    server.put('\u0000\u0001 nonsense');
    server.put(aBounce({ to: ADDRESS }));
    server.put(bounceOf('c'.repeat(16)));
    server.put(`Subject: win\r\n\r\n${'x'.repeat(1_000_000)}`);
    await collect();
    expect(server.messages).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('is counted list by list, failures apart from what else came', async () => {
    for (const list of [OFFICE, OFFICE, YARD]) server.put(bounceOf(list));
    server.put(bounceOf(YARD, 'delayed'));
    await collect();
    expect(server.messages).toEqual([]);
    const counts = [...(await store.counts(SURVEY))].sort((a, b) => (a.list < b.list ? -1 : 1));
    expect(counts).toEqual([
      { batch: OFFICE, list: 'Office', failed: 2, other: 0 },
      { batch: YARD, list: 'Yard', failed: 1, other: 1 },
    ]);
    expect(await store.counts('6'.repeat(32))).toEqual([]);
  });

  it('is more than one conversation takes, and all of it is read', async () => {
    for (let n = 0; n < 250; n += 1) server.put(bounceOf(OFFICE));
    await collect();
    expect(server.messages).toEqual([]);
    expect((await store.counts(SURVEY))[0]).toMatchObject({ failed: 250 });
  });

  it('is counted once, wherever the conversation breaks and whoever reads beside it', async () => {
    for (const line of ['PASS', 'UIDL', 'TOP 2', 'DELE 1', 'DELE 2', 'QUIT']) {
      server.put(bounceOf(OFFICE));
      server.put(bounceOf(YARD));
      server.breakAt(line);
      await collect();
      expect(server.messages.length).toBeGreaterThan(0);
      await Promise.all([collect(), collect()]);
      expect(server.messages).toEqual([]);
    }
    const counts = await store.counts(SURVEY);
    expect(counts.map(({ failed }) => failed)).toEqual([6, 6]);
  });

  it('keeps no address, no text, no time, and of a message that is gone not which it was', async () => {
    server.put(bounceOf(OFFICE));
    await collect();
    await collect();
    const [row = {}] = await rows();
    const { id, ...rest } = row;
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(rest).toEqual({ survey: SURVEY, batch: OFFICE, kind: 'failed', mark: null });
  });

  it('goes with the survey when it closes', async () => {
    server.put(bounceOf(OFFICE));
    await collect();
    const { eligibility, office } = databases;
    const surveys = new SurveyDirectory(office, new SystemClock('UTC'));
    await new EligibilityClosing(eligibility, surveys, new SigningPool()).atClosing(SURVEY);
    expect(await rows()).toEqual([]);
  });

  it('stops nothing when the mailbox is gone', async () => {
    await server.close();
    await expect(collect()).resolves.toBeUndefined();
    server = await startPop3Server();
  });
});
