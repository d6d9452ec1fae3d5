import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { AccountService } from '../../src/accounts/index.js';
import { type BackupKey, makeBackup, restoreBackup } from '../../src/backup/index.js';
import { openArchive } from '../../src/backup/archive/archive-file.js';
import { SystemClock } from '../../src/common/index.js';
import { CONFIGURATION, type Configuration } from '../../src/config/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { Register } from '../../src/demands/index.js';
import { RegisterDocument } from '../../src/demands/register/register-document.entity.js';
import { ResponseFolding, ResponseReader, ResponseWriter } from '../../src/responses/index.js';
import { SurveyClosing } from '../../src/surveys/life/survey-closing.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { drawTestBallot, sealEnvelope, submit } from '../support/ballots.js';
import { type InvitedSurvey, seedInvitedSurvey } from '../support/ballot-visitor.js';
import { createTestStorage, type Engine, type TestStorage } from '../support/databases.js';
import { drawBody, postJson } from '../support/invitation-survey.js';
import { leftBehind } from '../support/left-behind.js';
import { seedSurvey } from '../support/open-survey.js';
import { seedTableSurvey } from '../support/table-survey.js';
import { ENGINES, signIn, startAppOn, startTestApp, type TestApp } from '../support/testing-app.js';
import { parseInvitationSecret, verifyBulletin } from '../../src/credentials/index.js';

const PASSPHRASE = 'nine quiet herons over Orvalmont';
/** A key of age opens at once; a passphrase takes seconds, as it should. */
const identity = await generateX25519Identity();
const lock = { recipients: [await identityToRecipient(identity)] };
const key = { identities: [identity] };
const clock = new SystemClock('UTC');
const folder = mkdtempSync(join(tmpdir(), 'cahier-backup-'));
const file = join(folder, 'cahier.backup');
afterAll(() => rmSync(folder, { recursive: true }));

const draw = (test: TestApp, survey: InvitedSurvey, code: string, seed: Uint8Array) =>
  drawBody(
    { id: survey.id, spki: survey.keys.issuers![0]!.spki },
    parseInvitationSecret(code)!,
    seed,
  ).then((body) => postJson(`${test.url}/api/draw`, body));

const DOCUMENT = Buffer.from('%PDF-1.4 \u0000\u00ff', 'latin1');

/** A demand of the register, and the bytes of a document of it. */
async function demandWithDocument({ app }: TestApp, surveyId: string): Promise<string> {
  const wording = { text: { en: 'A plan' }, addressee: {}, basis: {}, dueOn: null, figures: [] };
  const id = await app.get(Register).enter(
    {
      kind: 'demand',
      surveyId,
      code: null,
      isAfterOpening: false,
      day: clock.today(),
      content: { kind: 'demand', wording },
    },
    null,
  );
  const row = { id: 'd'.repeat(32), entryId: id, content: DOCUMENT.toString('base64') };
  const office = app.get<Database>(OFFICE_DATABASE);
  await office.run((manager) => manager.insert(RegisterDocument, row));
  return id;
}

/** A survey that holders open on their table, closed: its rows are apart from its ballots. */
async function splitSurvey(test: TestApp): Promise<string> {
  const { id } = await seedTableSurvey(test, { state: 'closed' });
  for (const name of ['first', 'second', 'third']) {
    const digest = createHash('sha256').update(`${id} ${name}`).digest('hex');
    const { kind } = await test.app.get(ResponseWriter).accept({
      survey: id,
      serial: createHash('sha256').update(`${name} ${id}`).digest('hex'),
      input: Buffer.from(`input ${name}`),
      signature: Buffer.from(`signature ${name}`),
      nonceDigest: digest.slice(0, 32),
      action: 'submit',
      sealed: Buffer.from(`row ${name}`),
      marks: { point: digest, digest },
    });
    expect(kind).toBe('stored');
  }
  await test.app.get(ResponseFolding).atClosing(id);
  return id;
}

/** What is left of it: ballots, and rows, each in an order of its own. */
async function splitIn({ app }: TestApp, id: string) {
  const reader = app.get(ResponseReader);
  const [ballots, rows]: [string[], string[]] = [[], []];
  for await (const { input } of reader.readBallots(id)) ballots.push(Buffer.from(input).toString());
  for await (const { sealed } of reader.readRows(id)) rows.push(Buffer.from(sealed).toString());
  return { ballots, rows };
}

describe.each(ENGINES)('a backup on %s', (engine) => {
  let test: TestApp;
  let configuration: Configuration;
  let survey: InvitedSurvey;
  let scheduled: InvitedSurvey;
  let split: string;
  let demand: string;
  let before: string;
  let after: string;
  const seed = Buffer.alloc(16, 1);
  const made: TestStorage[] = [];

  beforeAll(async () => {
    test = await startTestApp(engine);
    configuration = test.app.get<Configuration>(CONFIGURATION);
    survey = await seedInvitedSurvey(test, 'one-sitting');
    scheduled = await seedInvitedSurvey(test, 'one-sitting', undefined, 'scheduled');
    split = await splitSurvey(test);
    await seedSurvey(test, 'draft');
    await signIn(test, 'admin');
    [before, after] = [(await survey.invite()).code, (await survey.invite()).code];
    expect((await draw(test, survey, before, seed)).status).toBe(200);
    await submit(test.url, await sealEnvelope(survey, await drawTestBallot(survey)));
    demand = await demandWithDocument(test, survey.id);
    await makeBackup(configuration, clock, { file, lock, withKeys: false });
  });
  afterEach(() => Promise.all(made.splice(0).map((storage) => storage.remove())));
  afterAll(() => test?.close());

  async function emptyStorage(on: Engine = engine): Promise<TestStorage> {
    const storage = await createTestStorage(on);
    made.push(storage);
    return storage;
  }

  /** The same, for somebody who has lost the key file. */
  async function keylessStorage(): Promise<TestStorage> {
    const storage = await emptyStorage();
    rmSync(storage.configuration.keyFile);
    return storage;
  }

  const restore = (storage: TestStorage, from = file, opening: BackupKey = key) =>
    restoreBackup(storage.configuration, clock, { file: from, key: opening, withoutKeys: false });

  const damaged = (bytes: Buffer): string => {
    const path = join(folder, 'damaged.backup');
    writeFileSync(path, bytes);
    return path;
  };

  it.each([
    ['backup-passphrase-short', { passphrase: 'fifteen letters' }],
    ['backup-recipient-unknown', { recipients: ['age1nobody'] }],
  ])('is not begun with a lock that is none: %s', async (code, none) => {
    const order = { file: join(folder, 'none.backup'), lock: none, withKeys: false };
    await expect(makeBackup(configuration, clock, order)).rejects.toMatchObject({ code });
  });

  it('leaves the one before it where it cannot be written', async () => {
    const gone = join(folder, 'no-such-folder', 'cahier.backup');
    const order = { file: gone, lock, withKeys: false };
    await expect(makeBackup(configuration, clock, order)).rejects.toMatchObject({
      code: 'backup-unwritable',
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });

  it('is refused where something is stored already', async () => {
    const storage = await emptyStorage();
    await restore(storage);
    await expect(restore(storage)).rejects.toMatchObject({ code: 'restore-needs-empty' });
  });

  it('is refused without the key file that it does not hold', async () => {
    const storage = await keylessStorage();
    await expect(restore(storage)).rejects.toMatchObject({ code: 'restore-needs-key-file' });
  });

  // The same cipher over the same bytes: one engine shows it.
  if (engine === 'sqlite') {
    it('opens with its passphrase and with no other', async () => {
      const storage = await emptyStorage();
      const told = join(folder, 'by-passphrase.backup');
      const own = { passphrase: PASSPHRASE };
      await makeBackup(configuration, clock, { file: told, lock: own, withKeys: false });
      // 2^18 rounds of scrypt are asked for, whatever they cost in a test.
      expect(readFileSync(told, 'latin1')).toMatch(/^\S+\n-> scrypt \S+ 18\n/);
      const other = { passphrase: `${PASSPHRASE}.` };
      await expect(restore(storage, told, other)).rejects.toMatchObject({
        code: 'backup-not-opened',
      });
      expect((await openArchive(told, own)).header).toMatchObject({ day: clock.today() });
    });
  }

  it('is opened by nothing where it is no backup', async () => {
    const storage = await emptyStorage();
    const none = damaged(Buffer.from('no backup'));
    await expect(restore(storage, none)).rejects.toMatchObject({ code: 'backup-not-opened' });
    await expect(restore(storage, `${file}.not`)).rejects.toMatchObject({
      code: 'backup-unreadable',
    });
  });

  it.each([
    ['is cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['was changed', (bytes: Buffer) => bytes.fill(0, bytes.length - 40, bytes.length - 30)],
  ])('leaves nothing behind where it %s', async (_name, change) => {
    const storage = await emptyStorage();
    const broken = damaged(change(readFileSync(file)));
    await expect(restore(storage, broken)).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(await leftBehind(storage)).toEqual(['cahier.key']);
    await restore(storage);
  });

  it('holds no time but its day, nobody’s session, and rows in no order but their key’s', async () => {
    const { header, lines } = await openArchive(file, key);
    expect(header).toMatchObject({ day: clock.today(), keys: 'apart' });
    expect(header).not.toHaveProperty('keyFile');
    const keys = new Map<string, string[]>();
    let place = 0;
    let into: string[] = [];
    for await (const line of lines) {
      if (line.kind === 'table') {
        place = line.table.columns.indexOf(line.table.key[0]!);
        keys.set(line.table.name, (into = []));
      }
      if (line.kind === 'row') into.push(String(line.row[place]));
    }
    expect([...keys.keys()]).not.toContain('session');
    expect([...keys.keys()]).not.toContain('account_link');
    expect(keys.get('invitation')).toHaveLength(2);
    for (const [table, all] of keys) expect([table, all]).toEqual([table, [...all].sort()]);
  });

  it('comes back: accounts, answers, a demand with its document, and a ballot that was drawn; no new ballot is given out', async () => {
    const sent = await sealEnvelope(survey, await drawTestBallot(survey));
    const restored = await restore(await emptyStorage());
    expect(restored.marked).toEqual([survey.slug]);
    expect(restored.marked).not.toContain(scheduled.slug);
    const again = await startAppOn(made.pop()!);
    try {
      expect(await again.app.get(AccountService).list()).toHaveLength(1);
      const apart = await splitIn(test, split);
      expect([apart.ballots.length, apart.rows.length]).toEqual([3, 3]);
      expect(await splitIn(again, split)).toEqual(apart);
      const register = again.app.get(Register);
      expect((await register.get('demand', demand)).steps).toHaveLength(1);
      expect((await register.document(demand, 'd'.repeat(32)))?.equals(DOCUMENT)).toBe(true);
      const same = await draw(again, survey, before, seed);
      expect(same.status).toBe(200);
      expect(await same.json()).toEqual(await (await draw(test, survey, before, seed)).json());
      expect((await draw(again, survey, after, Buffer.alloc(16, 2))).status).toBe(
        (await draw(again, survey, before, Buffer.alloc(16, 3))).status,
      );
      expect((await draw(again, survey, after, Buffer.alloc(16, 2))).status).not.toBe(200);
      expect((await submit(again.url, sent)).status).toBeLessThan(300);
      const days = { backupOf: clock.today(), on: clock.today() };
      const found = await again.app.get(SurveyDirectory).get(survey.id);
      expect(found.restored).toEqual([days]);
      // The page says it from there (src/screens/client/client-page.spec.ts).
      const described = await (await fetch(`${again.url}/api/surveys/${survey.slug}`)).json();
      expect(described).toMatchObject({ restored: [days] });
      await again.app.get(SurveyClosing).close(found);
      const bulletin: unknown = await (
        await fetch(`${again.url}/b/${survey.slug}/bulletin.json`)
      ).json();
      expect(bulletin).toMatchObject({ drawn: null, responses: 2, restored: [days] });
      expect(verifyBulletin(bulletin).findings).toEqual([]);
      const closed = await (await fetch(`${again.url}/b/${survey.slug}?lang=en`)).text();
      expect(closed).toContain('came back on');
    } finally {
      await again.close();
    }
  });

  it('replaces the one before it, and brings the key file where it was asked for', async () => {
    const own = join(folder, 'to-a-key.backup');
    await makeBackup(configuration, clock, { file: own, lock, withKeys: true });
    await makeBackup(configuration, clock, { file: own, lock, withKeys: true });
    expect(readdirSync(folder).filter((name) => name.startsWith('to-a-key'))).toHaveLength(1);
    const storage = await keylessStorage();
    await restore(storage, own);
    expect(existsSync(storage.configuration.keyFile)).toBe(true);
  });

  it('comes back part by part where the parts run apart, the office first', async () => {
    const storage = await emptyStorage();
    const days = { backupOf: clock.today(), on: clock.today() };
    for (const role of ['office', 'eligibility'] as const) {
      const part = join(folder, `${role}.backup`);
      await makeBackup({ ...configuration, role }, clock, { file: part, lock, withKeys: false });
      const there = { ...storage.configuration, role };
      const other = { file, key, withoutKeys: false };
      await expect(restoreBackup(there, clock, other)).rejects.toMatchObject({
        code: 'backup-of-other-role',
      });
      const { marked } = await restoreBackup(there, clock, { ...other, file: part });
      expect(marked).toEqual([survey.slug]);
    }
    const again = await startAppOn(made.pop()!);
    try {
      expect((await again.app.get(SurveyDirectory).get(survey.id)).restored).toEqual([days]);
      expect((await draw(again, survey, before, seed)).status).toBe(200);
      expect((await draw(again, survey, after, Buffer.alloc(16, 2))).status).not.toBe(200);
    } finally {
      await again.close();
    }
  });

  it('comes back on the other engine', async () => {
    const other = engine === 'sqlite' ? 'postgres' : 'sqlite';
    await restore(await emptyStorage(other));
    const there = await startAppOn(made.pop()!);
    try {
      expect((await draw(there, survey, before, seed)).status).toBe(200);
      expect((await fetch(`${there.url}/s/${survey.slug}`)).status).toBe(200);
    } finally {
      await there.close();
    }
  });
});
