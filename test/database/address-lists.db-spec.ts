import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateIssuerKey, type IssuerKey as IssuerKeyPair } from '../../src/credentials/index.js';
import { type Database, openDatabase } from '../../src/database/index.js';
import { InvitationStore } from '../../src/eligibility/index.js';
import { BatchInvitations } from '../../src/eligibility/queue/batch-invitations.js';
import { MailLists } from '../../src/eligibility/queue/mail-lists.js';
import { MailQueue } from '../../src/eligibility/queue/mail-queue.js';
import { MailSeal } from '../../src/eligibility/queue/mail-seal.js';
import { SCHEMA } from '../../src/schema.js';
import { KeyWrap } from '../../src/secrets/index.js';
import { createTestStorage, ENGINES, type TestStorage } from '../support/databases.js';
import { seedInvitationSurvey } from '../support/invitation-survey.js';
import { testKeyWrap } from '../support/test-key-wrap.js';

const FEWEST = 10;

const staff = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => `person.${from + n}@thule.example`);

/** The rooms of one process, on a connection of its own. */
function processOn(database: Database, keyWrap = testKeyWrap) {
  const seal = new MailSeal(keyWrap);
  const lists = new MailLists(database, seal);
  return {
    lists,
    queue: new MailQueue(database, seal),
    batches: new BatchInvitations(database, seal),
    invitations: new InvitationStore(database),
    add: (survey: string, addresses: readonly string[], name = '') =>
      lists.add(survey, { addresses, name, fewest: FEWEST }),
  };
}

describe.each(ENGINES)('lists of addresses on %s', (engine) => {
  let storage: TestStorage;
  let office: Database;
  let eligibility: Database;
  let one: ReturnType<typeof processOn>;
  let key: IssuerKeyPair;

  beforeAll(async () => {
    key = await generateIssuerKey();
  });
  beforeEach(async () => {
    storage = await createTestStorage(engine, {}, 'migrated');
    const { databases } = storage.configuration;
    office = await openDatabase(databases.office, SCHEMA.office);
    eligibility = await openDatabase(databases.eligibility!, SCHEMA.eligibility);
    one = processOn(eligibility);
  });
  afterEach(async () => {
    await office.close();
    await eligibility.close();
    await storage.remove();
  });

  const seed = async () =>
    (await seedInvitationSurvey({ office, eligibility }, { key, invited: 0 })).id;
  const rows = (statement: string) =>
    eligibility.run((manager) => manager.query<Record<string, unknown>[]>(statement));
  const makeAll = async (survey: string, others: readonly string[] = []) => {
    for (const batch of await one.queue.waiting([survey])) {
      await one.batches.make(
        batch,
        others.map((other) => ({ survey: other, fewest: FEWEST })),
      );
    }
  };
  const codesOf = async (survey: string) => {
    const taken = await Promise.all(
      (await one.queue.ready([survey])).map((id) => one.queue.take(id)),
    );
    return new Map(taken.map((mail) => [mail!.address, mail!]));
  };

  it('write to nobody twice, however the list comes again', async () => {
    const survey = await seed();
    expect(await one.add(survey, staff(0, 30))).toEqual({ kind: 'queued', count: 30 });
    const again = staff(0, 30).map((address) => address.toUpperCase());
    expect(await one.add(survey, again)).toEqual({ kind: 'queued', count: 0 });
    expect(await one.add(survey, staff(10, 40))).toEqual({ kind: 'queued', count: 20 });
    await makeAll(survey);
    expect(await one.invitations.countInvited(survey)).toBe(50);
    expect(await one.add(survey, staff(0, 50))).toEqual({ kind: 'queued', count: 0 });
    expect(await one.lists.writtenTo(survey, staff(45, 10))).toEqual(staff(45, 5));
    const other = await seed();
    expect(await one.add(other, staff(0, 5))).toEqual({ kind: 'queued', count: 5 });
  });

  it('are not mailed when they hold fewer new people than the threshold, but the first', async () => {
    const survey = await seed();
    await one.add(survey, staff(0, 3));
    expect(await one.add(survey, staff(0, 12))).toEqual({ kind: 'too-few-new', count: 9 });
    expect((await one.queue.counts(survey)).queued).toBe(3);
    expect(await one.add(survey, staff(0, 13))).toEqual({ kind: 'queued', count: 10 });
  });

  it('count once when several processes take the same one at the same moment', async () => {
    const survey = await seed();
    const more = engine === 'postgres' ? await openMore(3) : [];
    const processes = [one, one, ...more.map((database) => processOn(database))];
    const taken = await Promise.all(
      processes.map(({ add }, n) => add(survey, n % 2 ? staff(0, 300) : staff(0, 300).reverse())),
    );
    const counts = taken.map((outcome) => ('count' in outcome ? outcome.count : -1));
    expect(counts.sort((a, b) => a - b)).toEqual([...processes.slice(1).map(() => 0), 300]);
    await Promise.all(
      processes.map(async ({ queue, batches }) => {
        for (const batch of await queue.waiting([survey])) await batches.make(batch, []);
      }),
    );
    expect(await one.invitations.countInvited(survey)).toBe(300);
    const ids = await one.queue.ready([survey]);
    const mails = await Promise.all(
      ids.slice(0, 20).flatMap((id) => processes.map(({ queue }) => queue.take(id))),
    );
    expect(mails.filter((mail) => mail !== undefined)).toHaveLength(20);
    for (const database of more) await database.close();
  });

  const openMore = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () =>
        openDatabase(storage.configuration.databases.eligibility!, SCHEMA.eligibility),
      ),
    );

  it('are taken back as a whole while they wait, and can then come again', async () => {
    const survey = await seed();
    await one.add(survey, staff(0, 20), 'Thule');
    await one.add(survey, staff(20, 15), 'the wrong site');
    const waiting = await one.lists.waiting(survey);
    expect(new Map(waiting.map(({ name, count }) => [name, count]))).toEqual(
      new Map([
        ['Thule', 20],
        ['the wrong site', 15],
      ]),
    );
    const wrong = waiting.find(({ name }) => name !== 'Thule')!.id;
    expect(await one.lists.void(survey, wrong)).toBe('voided');
    expect(await one.lists.void(survey, wrong)).toBe('no-such-list');
    expect((await one.queue.counts(survey)).queued).toBe(20);
    expect(await one.add(survey, staff(15, 20))).toEqual({ kind: 'queued', count: 15 });
    await makeAll(survey);
    const [begun] = await rows(`SELECT id FROM mail_batch WHERE survey = '${survey}'`);
    expect(await one.lists.void(survey, String(begun!['id']))).toBe('begun');
    expect(await one.invitations.countInvited(survey)).toBe(35);
  });

  it('invite a person once to each survey of a book', async () => {
    const [spring, autumn] = [await seed(), await seed()];
    await one.add(autumn, staff(0, 12));
    await one.add(spring, staff(0, 40));
    await makeAll(spring, [autumn]);
    await makeAll(autumn, [spring]);
    expect(await one.invitations.countInvited(spring)).toBe(40);
    expect(await one.invitations.countInvited(autumn)).toBe(40);
    const mails = await codesOf(spring);
    expect(mails.get('person.0@thule.example')!.surveys).toEqual([spring]);
    expect(mails.get('person.20@thule.example')!.surveys.toSorted()).toEqual(
      [spring, autumn].toSorted(),
    );
    expect(await one.add(autumn, staff(0, 40))).toEqual({ kind: 'queued', count: 0 });
  });

  it('keep the code of a mail that was cut short, and forget that of one that went out', async () => {
    const survey = await seed();
    await one.add(survey, staff(0, 10));
    await makeAll(survey);
    const [cut, sent] = await one.queue.ready([survey]);
    const first = await one.queue.take(cut!);
    expect(await one.queue.take(cut!)).toBeUndefined();
    await one.queue.onApplicationBootstrap();
    expect(await one.queue.take(cut!)).toEqual(first);
    await one.queue.take(sent!);
    await one.queue.markSent(sent!);
    expect(await rows(`SELECT sealed, state FROM mail_job WHERE id = '${sent!}'`)).toEqual([
      { sealed: '', state: 'sent' },
    ]);
  });

  it('show nothing of an address, not even how long it is', async () => {
    const survey = await seed();
    await one.add(survey, ['a@b.example', `${'long.'.repeat(12)}name@orvane.example`]);
    await makeAll(survey);
    const jobs = await rows('SELECT * FROM mail_job');
    expect(new Set(jobs.map(({ sealed }) => String(sealed).length)).size).toBe(1);
    expect(JSON.stringify([jobs, await rows('SELECT * FROM written_address')])).not.toMatch(
      /example|orvane|@/,
    );
  });

  it('are not taken beside those that another key file read', async () => {
    const survey = await seed();
    await one.add(survey, staff(0, 20));
    const other = processOn(eligibility, new KeyWrap(() => Buffer.alloc(32, 7)));
    expect(await other.add(survey, staff(0, 20))).toEqual({ kind: 'unknown-before' });
    expect(await one.add(survey, staff(0, 20))).toEqual({ kind: 'queued', count: 0 });
  });

  it('are sealed where an earlier version queued them in clear', async () => {
    const survey = await seed();
    await rows(
      `INSERT INTO mail_job (id, survey, batch, sealed, state)
       VALUES ('${'1'.repeat(64)}', '${survey}', '', 'ana@orvane.example', 'queued'),
              ('${'2'.repeat(64)}', '${survey}', '', 'bo@orvane.example', 'queued')`,
    );
    await one.lists.onApplicationBootstrap();
    await one.lists.onApplicationBootstrap();
    expect(await one.add(survey, ['BO@orvane.example'])).toEqual({ kind: 'queued', count: 0 });
    await makeAll(survey);
    expect([...(await codesOf(survey)).keys()].sort()).toEqual([
      'ana@orvane.example',
      'bo@orvane.example',
    ]);
  });

  it('are taken no more once the survey is closed', async () => {
    expect(await one.add('f'.repeat(32), staff(0, 20))).toEqual({ kind: 'over' });
  });
});
