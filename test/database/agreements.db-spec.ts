import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EntityNotFoundError } from 'typeorm';
import { Account, AccountService } from '../../src/accounts/index.js';
import { type Act, Agreements } from '../../src/agreements/index.js';
import type { Signing } from '../../src/agreements/act.js';
import { Agreement } from '../../src/agreements/agreement.entity.js';
import { KnownActs } from '../../src/agreements/known-acts.js';
import { DomainError } from '../../src/common/index.js';
import { openDatabase } from '../../src/database/index.js';
import { SCHEMA } from '../../src/schema.js';
import { record } from '../../src/trail/index.js';
import type { Role, Viewer } from '../../src/web/index.js';
import { createTestStorage, ENGINES, type TestStorage } from '../support/databases.js';
import { PlacedClock } from '../support/placed-clock.js';

type Office = Awaited<ReturnType<typeof openDatabase>>;
const TODAY = '2027-03-10';
const SIGNING: Signing = {
  list: `sha256:${'1a'.repeat(32)}`,
  survey: null,
  act: { kind: 'factors-cleared', login: 'somebody' },
  day: TODAY,
  reason: null,
  seats: [],
};
const aSubject = () => randomBytes(16).toString('hex');

describe.each(ENGINES)('what takes two accounts on %s', (engine) => {
  let storage: TestStorage;
  let office: Office;
  let agreements: Agreements;
  const clock = new PlacedClock(`${TODAY}T12:00:00Z`);
  /** What was done, by subject; and what the act does when it is carried out. */
  let done: string[];
  let refusal: DomainError | null;
  let followed: string[];
  /** Whether there are holders by now who decide. */
  let holdersDecide: boolean;
  let zone: string | null;
  /** Why it cannot be said what the act would do. */
  let untold: Error | null;

  const act: Act = {
    kind: 'ring-the-bell',
    zone: () => Promise.resolve(zone),
    pathOf: (subject) => `/towers/${subject}`,
    describe: () => {
      if (untold) throw untold;
      return { title: 'Ring the bell', lines: ['It rings once.'], button: 'Ring' };
    },
    signing: () => Promise.resolve(holdersDecide ? SIGNING : null),
    check: () => (refusal ? Promise.reject(refusal) : Promise.resolve()),
    carryOut: async (manager, { subject, isOfOneMaker }) => {
      // A row of its own, to see what a transaction kept.
      await manager.update(Account, { login: `bell-${subject.slice(0, 8)}` }, { language: 'de' });
      if (refusal) throw refusal;
      done.push(`${subject} ${isOfOneMaker}`);
    },
    afterwards: (subject) => Promise.resolve(void followed.push(subject)),
  };

  beforeAll(async () => {
    storage = await createTestStorage(engine, {}, 'migrated');
    office = await openDatabase(storage.configuration.databases.office, SCHEMA.office);
    agreements = new Agreements(office, new KnownActs([act], clock), clock);
  });
  afterAll(async () => {
    await office.close();
    await storage.remove();
  });
  beforeEach(() => {
    [done, followed, refusal, holdersDecide, zone, untold] = [[], [], null, false, null, null];
    clock.put(`${TODAY}T12:00:00Z`);
  });

  async function somebody(
    role: Role = 'rep',
    made: Partial<Account> = {},
    login = `some-${randomBytes(4).toString('hex')}`,
  ): Promise<Viewer> {
    const account = { login, password: 'nine hills of slate', role, language: 'en' as const };
    const { id } = await new AccountService(office, clock).create(account);
    if (Object.keys(made).length > 0) {
      await office.run((manager) => manager.update(Account, { id }, made));
    }
    return { accountId: id, login, role, language: 'en', csrf: '' };
  }

  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const propose = (by: Viewer, subject = aSubject()) =>
    agreements.propose(act.kind, by, { subject, content: { times: 1 } });

  it('is not proposed by an admin, nor what the act refuses, nor twice at once', async () => {
    expect(await code(propose(await somebody('admin')))).toBe('takes-two-reps');
    const rep = await somebody();
    refusal = new DomainError('bell-is-broken', 'refused');
    expect(await code(propose(rep))).toBe('bell-is-broken');
    refusal = null;
    const subject = aSubject();
    const both = await Promise.all([code(propose(rep, subject)), code(propose(rep, subject))]);
    expect(both.sort()).toEqual(['already-proposed', 'done']);
  });

  it('has the days of its survey’s time zone, and of the server where it is about none', async () => {
    const [first, second] = [await somebody(), await somebody()];
    const days = async (end: 'agree' | 'withdraw') => {
      const id = await propose(first);
      await agreements[end](id, second);
      const { proposedOn, endedOn } = (await agreements.get(id, first)).proposal;
      return [proposedOn, endedOn];
    };
    expect(await days('agree')).toEqual([TODAY, TODAY]);
    zone = 'Pacific/Kiritimati';
    expect(await days('agree')).toEqual(['2027-03-11', '2027-03-11']);
    expect(await days('withdraw')).toEqual(['2027-03-11', '2027-03-11']);
  });

  it('is not confirmed by the account that proposed it, nor by an admin', async () => {
    const rep = await somebody();
    const id = await propose(rep);
    expect(await code(agreements.agree(id, rep))).toBe('second-account-is-first');
    expect(await code(agreements.agree(id, await somebody('admin')))).toBe('takes-two-reps');
    expect(done).toEqual([]);
  });

  it('is not confirmed by an account that the other made or reset within seven days', async () => {
    const rep = await somebody();
    const id = await propose(rep);
    const made = await somebody('rep', { madeBy: rep.accountId, madeOn: TODAY });
    expect(await code(agreements.agree(id, made))).toBe('made-by-the-other');
    const reset = await somebody('rep', { resetBy: rep.accountId, resetOn: TODAY });
    expect(await code(agreements.agree(id, reset))).toBe('reset-by-the-other');
    expect(done).toEqual([]);
    clock.put('2027-03-17T12:00:00Z');
    expect(await code(agreements.agree(id, made))).toBe('done');
  });

  it('is not confirmed by an account that the other let in by way of one that was let in again, or removed', async () => {
    const [rep, between, last] = [await somebody(), await somebody(), await somebody()];
    const id = await propose(rep);
    const letIn = (by: Viewer, about: Viewer) =>
      office.run(async (manager) => {
        const named = ({ accountId, login }: Viewer) => ({ id: accountId, login });
        const reset = { resetBy: by.accountId, resetOn: TODAY };
        await manager.update(Account, { id: about.accountId }, reset);
        const act = { kind: 'password-reset-used', by: named(by), about: named(about) } as const;
        await record(manager, clock, act);
      });
    await letIn(rep, between);
    await letIn(await somebody(), between);
    expect(await code(agreements.agree(id, last))).toBe('done');
    const subject = aSubject();
    const again = await propose(rep, subject);
    await letIn(between, last);
    expect(await code(agreements.agree(again, last))).toBe('let-in-through-others');
    expect(await agreements.open(last, { subject })).toMatchObject([
      { obstacle: { code: 'let-in-through-others' } },
    ]);
    await office.run((manager) => manager.delete(Account, { id: between.accountId }));
    expect(await code(agreements.agree(again, last))).toBe('let-in-through-others');
    clock.put('2027-03-17T12:00:00Z');
    expect(await code(agreements.agree(again, last))).toBe('done');
  });

  it('is not confirmed once the account that proposed it was removed', async () => {
    const rep = await somebody();
    const other = await somebody();
    const id = await propose(rep);
    await office.run((manager) => manager.delete(Account, { id: rep.accountId }));
    expect(await code(agreements.agree(id, other))).toBe('proposer-gone');
    expect(await code(agreements.withdraw(id, other))).toBe('done');
  });

  it('is done once, however often two others confirm it at once', async () => {
    const id = await propose(await somebody());
    const [one, other] = [await somebody(), await somebody()];
    const all = [one, one, other].map((viewer) => code(agreements.agree(id, viewer)));
    expect((await Promise.all(all)).sort()).toEqual(['done', 'proposal-over', 'proposal-over']);
    expect(done).toHaveLength(1);
    expect(followed).toHaveLength(1);
  });

  it('is neither done nor over when the act refuses it at the end', async () => {
    const subject = aSubject();
    await somebody('rep', {}, `bell-${subject.slice(0, 8)}`);
    const id = await propose(await somebody(), subject);
    const other = await somebody();
    refusal = new DomainError('bell-is-broken', 'refused');
    expect(await code(agreements.agree(id, other))).toBe('bell-is-broken');
    const bell = await new AccountService(office, clock).byLogin(`bell-${subject.slice(0, 8)}`);
    expect(bell?.language).toBe('en');
    expect(await agreements.open(other, { subject })).toHaveLength(1);
    refusal = null;
    expect(await agreements.agree(id, other)).toBe(`/towers/${subject}`);
    expect(done).toEqual([`${subject} false`]);
  });

  it('is not confirmed by an account once holders decide, though two accounts did when it was proposed', async () => {
    const subject = aSubject();
    const [rep, other] = [await somebody(), await somebody()];
    const id = await propose(rep, subject);
    expect(await agreements.open(other, { subject })).toMatchObject([{ obstacle: null }]);
    holdersDecide = true;
    expect(await agreements.open(other, { subject })).toMatchObject([
      { obstacle: { code: 'takes-holders-now' } },
    ]);
    expect(await code(agreements.agree(id, other))).toBe('takes-holders-now');
    // Nor where the row was emptied of what the devices sign.
    await agreements.withdraw(id, other);
    const signed = await propose(rep, subject);
    expect(await code(agreements.agree(signed, other))).toBe('takes-holders');
    await office.run((manager) => manager.update(Agreement, { id: signed }, { decision: null }));
    expect(await code(agreements.agree(signed, other))).toBe('takes-holders-now');
    expect(done).toEqual([]);
  });

  it('can be withdrawn, and then proposed again', async () => {
    const subject = aSubject();
    const [rep, other] = [await somebody(), await somebody()];
    const id = await propose(rep, subject);
    expect(await code(agreements.withdraw(id, await somebody('admin')))).toBe('takes-two-reps');
    await agreements.withdraw(id, other);
    expect(await code(agreements.agree(id, other))).toBe('proposal-over');
    expect(await code(propose(rep, subject))).toBe('done');
    expect(done).toEqual([]);
  });

  it.each([
    ['of a kind that nobody knows', { kind: 'nonsense' }],
    ['with something else than devices sign', { decision: '{"x":1}' }],
    ['with half of what devices sign', { decision: '{"schema":' }],
  ])('is shown and withdrawn where its row was damaged: %s', async (_, damaged) => {
    const subject = aSubject();
    const [rep, other] = [await somebody(), await somebody()];
    const id = await propose(rep, subject);
    const [[column, value]] = Object.entries(damaged) as [[string, string]];
    await office.run((manager) =>
      manager.query(`UPDATE agreement SET ${column} = '${value}' WHERE id = '${id}'`),
    );
    const shown = [
      {
        described: { title: 'A proposal that cannot be read' },
        obstacle: { code: 'proposal-unreadable' },
      },
    ];
    expect(await agreements.open(other, { subject })).toMatchObject(shown);
    expect(await agreements.get(id, other)).toMatchObject(shown[0]!);
    expect(await code(agreements.agree(id, other))).toMatch(
      /^(proposal-unreadable|takes-holders)$/,
    );
    expect(await code(agreements.withdraw(id, other))).toBe('done');
    expect(await agreements.open(other, { subject })).toEqual([]);
    expect(await code(propose(rep, subject))).toBe('done');
    expect(done).toEqual([]);
  });

  it('is shown as one that cannot be read where nothing can be said of it, and asked nothing where others are', async () => {
    const subject = aSubject();
    const [rep, other] = [await somebody(), await somebody()];
    await propose(rep, subject);
    for (const reason of [
      new DomainError('council-file-bad', 'invalid-input'),
      new EntityNotFoundError('Survey', { id: subject }),
    ]) {
      untold = reason;
      expect(await agreements.open(other, { subject })).toMatchObject([
        { described: { title: 'A proposal that cannot be read' }, seats: [] },
      ]);
    }
    // What is wrong with more than the row is not said of the row.
    untold = new DomainError('storage-unavailable', 'unavailable');
    expect(await code(agreements.open(other, { subject }))).toBe('storage-unavailable');
    expect(await agreements.open(other, { kind: 'found-council' })).toEqual([]);
  });

  it('tells the act, and keeps, whether one account made both within seven days', async () => {
    const subject = aSubject();
    const made = { madeBy: aSubject(), madeOn: TODAY };
    const id = await propose(await somebody('rep', made), subject);
    const other = await somebody('rep', made);
    expect(await agreements.open(other, { subject })).toMatchObject([
      { obstacle: null, isOfOneMaker: true },
    ]);
    await agreements.agree(id, other);
    expect(done).toEqual([`${subject} true`]);
    expect(await agreements.agreed(other, subject)).toMatchObject([
      { proposal: { isOfOneMaker: true, enderLogin: other.login } },
    ]);
  });
});
