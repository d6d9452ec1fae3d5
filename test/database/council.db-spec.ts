import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CouncilLock, OpeningParty } from '../../src/council/index.js';
import { CouncilShare } from '../../src/council/keys/council-share.entity.js';
import { combineHoldings } from '../../src/council/thread.js';
import { commitTo, generateCouncilKey } from '../../src/credentials/index.js';
import type { CouncilKeyPin } from '../../src/questionnaire/index.js';
import { aCouncil, party, removeAccount, type TestRep } from '../support/council.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';

const newSurvey = () => ({ id: randomBytes(16).toString('hex'), mode: 'open-link' as const });
const refusedWith = (code: string, line?: number) =>
  expect.objectContaining({ code, ...(line === undefined ? {} : { line }) });

describe.each(ENGINES)('the key of a council on %s', (engine) => {
  let databases: TestDatabases;
  let council: ReturnType<typeof aCouncil>;
  let reps: TestRep[];
  const survey = newSurvey();
  let key: CouncilKeyPin;
  let recovery: string;

  beforeAll(async () => {
    databases = await openTestDatabases(engine);
    council = aCouncil(databases.office);
    reps = [await council.rep()];
    const alone = council.maker.make(newSurvey());
    await expect(alone).rejects.toEqual(refusedWith('too-few-representatives'));
    reps.push(await council.rep());
    key = (await council.maker.make(survey)).council;
    recovery = council.recovery.take(survey.id)!;
  });
  afterAll(() => databases.close());

  /** What the server and the thread of an opening do, one after the other. */
  const unlock = (one = party(reps), lock?: CouncilLock) => unlockOf(survey.id, key, one, lock);
  async function unlockOf(
    id: string,
    council: CouncilKeyPin,
    one: OpeningParty,
    lock = aCouncil(databases.office).lock,
  ): Promise<Uint8Array> {
    return combineHoldings(await lock.gather(id, council, one));
  }
  const count = async (table: string) =>
    Number((await databases.office.run((m) => m.query(`SELECT count(*) AS n FROM ${table}`)))[0].n);

  it('is split among the reps who have a passphrase, and one printed share', () => {
    expect(key).toMatchObject({ needed: 2, shares: 3 });
  });

  it('is put together by two reps, in any order and however the passphrase is spaced', async () => {
    const [one, two] = reps as [TestRep, TestRep];
    expect(commitTo(await unlock())).toBe(key.commitment);
    const spaced = { ...two, passphrase: ` ${two.passphrase.replace(' ', '\u00a0 ')} ` };
    const shouted = { ...one, login: one.login.toUpperCase() };
    expect(commitTo(await unlock(party([spaced, shouted])))).toBe(key.commitment);
  });

  it('is put together by one rep and the recovery share', async () => {
    const opened = await unlock(party(reps.slice(1), recovery.toLowerCase()));
    expect(commitTo(opened)).toBe(key.commitment);
  });

  it('stays shut for one rep, for the recovery share alone and for one rep who comes twice', async () => {
    const [one] = reps as [TestRep];
    await expect(unlock(party([one]))).rejects.toEqual(refusedWith('opening-too-few'));
    await expect(unlock(party([], recovery))).rejects.toEqual(refusedWith('opening-too-few'));
    const twice = unlock(party([one, one]));
    await expect(twice).rejects.toEqual(refusedWith('opening-same-rep', 1));
  });

  it('names the line, and tells a wrong passphrase from a login that nobody has', async () => {
    const [one, two] = reps as [TestRep, TestRep];
    const wrong = unlock(party([one, { ...two, passphrase: one.passphrase }]));
    await expect(wrong).rejects.toEqual(refusedWith('opening-wrong-passphrase', 1));
    for (const login of ['nobody-here', '', '\u0000']) {
      const unknown = unlock(party([one, { ...two, login }]));
      await expect(unknown).rejects.toEqual(refusedWith('opening-no-such-login', 1));
    }
  });

  it('says of a login that it was removed, also when somebody else has it now', async () => {
    const leaving = await council.rep();
    const later = newSurvey();
    const made = (await council.maker.make(later)).council;
    await removeAccount(databases.office, leaving.accountId);
    const tried = () => unlockOf(later.id, made, party([reps[0]!, leaving]));
    await expect(tried()).rejects.toEqual(refusedWith('opening-login-removed', 1));
    await council.rep(leaving.login);
    await expect(tried()).rejects.toEqual(refusedWith('opening-login-removed', 1));
  });

  it('refuses a rep whose passphrase is younger than the survey', async () => {
    const late = await council.rep();
    const refusal = unlock(party([reps[0]!, late]));
    await expect(refusal).rejects.toEqual(refusedWith('opening-no-share', 1));
  });

  it('refuses a mistyped recovery share, and one of another survey', async () => {
    const typed = `${recovery.slice(0, -1)}${recovery.endsWith('0') ? '1' : '0'}`;
    const mistyped = unlock(party(reps.slice(0, 1), typed));
    await expect(mistyped).rejects.toEqual(refusedWith('opening-bad-recovery'));
    const other = newSurvey();
    await council.maker.make(other);
    const foreign = unlock(party(reps.slice(0, 1), council.recovery.take(other.id)));
    await expect(foreign).rejects.toEqual(refusedWith('opening-damaged-key'));
  });

  it('refuses a share that was altered, or exchanged for one of another survey', async () => {
    const other = newSurvey();
    await council.maker.make(other);
    const holder = reps[0]!.accountId;
    const read = (surveyId: string) =>
      databases.office.run(async (m) => m.findOneByOrFail(CouncilShare, { surveyId, holder }));
    const write = (sealed: string) =>
      databases.office.run((m) =>
        m.update(CouncilShare, { surveyId: survey.id, holder }, { sealed }),
      );
    const { sealed } = await read(survey.id);
    try {
      await write(`${sealed.slice(0, 60)}${sealed[60] === 'A' ? 'B' : 'A'}${sealed.slice(61)}`);
      await expect(unlock()).rejects.toEqual(refusedWith('opening-damaged-share', 0));
      await write((await read(other.id)).sealed);
      await expect(unlock()).rejects.toEqual(refusedWith('opening-damaged-key'));
    } finally {
      await write(sealed);
    }
    expect(commitTo(await unlock())).toBe(key.commitment);
  });

  it('lets nobody guess on: ten attempts, then one a minute, which are nobody else’s', async () => {
    const { lock } = aCouncil(databases.office);
    const [one] = reps as [TestRep];
    const guess = party([one, { ...one, login: 'nobody-here' }]);
    for (let i = 0; i < 10; i += 1) {
      await expect(unlock(guess, lock)).rejects.toEqual(refusedWith('opening-no-such-login', 1));
    }
    const limited = unlock(party(reps), lock);
    await expect(limited).rejects.toEqual(refusedWith('opening-too-many-attempts'));
    const other = unlock(party(reps, '', 'another-account'), lock);
    expect(commitTo(await other)).toBe(key.commitment);
  });

  it('counts an attempt until the key is together, wherever that fails', async () => {
    const { lock } = aCouncil(databases.office);
    const gather = () => lock.gather(survey.id, key, party(reps));
    for (let i = 0; i < 10; i += 1) await gather();
    await expect(gather()).rejects.toEqual(refusedWith('opening-too-many-attempts'));
    lock.opened(survey.id, party(reps));
    await expect(gather()).resolves.toMatchObject({ recovery: '' });
  });

  it('is not the key that rows are sealed to when the definition names another', async () => {
    const holdings = await aCouncil(databases.office).lock.gather(survey.id, key, party(reps));
    const { publicKey } = generateCouncilKey();
    const other = { ...holdings, council: { ...key, publicKey } };
    await expect(combineHoldings(other)).rejects.toEqual(refusedWith('opening-damaged-key'));
  });

  it('is made once: asked again, and by two at once, it is the same', async () => {
    expect((await council.maker.make(survey)).council).toEqual(key);
    expect(council.recovery.isWaiting(survey.id)).toBe(false);
    const twice = newSurvey();
    const before = await count('council_share');
    const made = await Promise.all([council.maker.make(twice), council.maker.make(twice)]);
    expect(made[0]).toEqual(made[1]);
    const holders = (await council.keys.ofReps()).length;
    expect(await count('council_share')).toBe(before + holders);
  });

  it('keeps its shares when a rep changes the passphrase, and the old one opens nothing', async () => {
    const [one, two] = reps as [TestRep, TestRep];
    const next = 'another long one';
    const { keys } = council;
    expect(await keys.change(one.accountId, 'a wrong passphrase', next)).toBe('current-wrong');
    expect(await keys.change(one.accountId, one.passphrase, next)).toBe('changed');
    await expect(unlock()).rejects.toEqual(refusedWith('opening-wrong-passphrase', 0));
    reps = [{ ...one, passphrase: next }, two];
    expect(commitTo(await unlock())).toBe(key.commitment);
  });

  it('keeps the share of a rep who gives up a passphrase, for whoever finds it again', async () => {
    const forgetful = await council.rep();
    const later = newSurvey();
    const made = (await council.maker.make(later)).council;
    const next = { ...forgetful, passphrase: 'never to forget' };
    await council.keys.replace(forgetful.accountId, next.passphrase);
    const tried = unlockOf(later.id, made, party([...reps, next]));
    await expect(tried).rejects.toEqual(refusedWith('opening-given-up-passphrase', 2));
    const found = await unlockOf(later.id, made, party([...reps, forgetful]));
    expect(commitTo(found)).toBe(made.commitment);
    await council.keys.replace(forgetful.accountId, 'given up a second time');
    const again = await unlockOf(later.id, made, party([...reps, forgetful]));
    expect(commitTo(again)).toBe(made.commitment);
  });

  it('refuses a second passphrase for one rep', async () => {
    const again = council.keys.create(reps[0]!.accountId, 'quite another one');
    await expect(again).rejects.toEqual(refusedWith('passphrase-exists'));
    expect(commitTo(await unlock())).toBe(key.commitment);
  });
});
