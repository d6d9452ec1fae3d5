import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type ArchiveHeader, writeLine } from '../../src/backup/archive/archive.js';
import { openArchive, writeArchive } from '../../src/backup/archive/archive-file.js';
import { type BackupKey, restoreBackup } from '../../src/backup/index.js';
import {
  deriveBlinding,
  fromBase64Url,
  parseInvitationSecret,
  verifyBulletin,
} from '../../src/credentials/index.js';
import { readLeaves } from '../support/faults/told.js';
import { createApp } from '../../src/server/serve.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { SurveyClosing } from '../../src/surveys/life/survey-closing.js';
import { sealEnvelope, submit } from '../support/ballots.js';
import { createTestStorage, ENGINES, type TestStorage } from '../support/databases.js';
import { drawBody, postJson } from '../support/invitation-survey.js';
import { hashAsInUse } from '../support/light-argon2.js';
import { leftBehind } from '../support/left-behind.js';
import { PlacedClock } from '../support/placed-clock.js';
import { openWith } from '../support/rep-survey.js';
import { said } from '../support/said.js';
import type { ServerKeys } from '../support/survey-keys.js';
import { openSession, startAppOn, type TestApp } from '../support/testing-app.js';

// What was put under passphrases in another program opens at their cost.
hashAsInUse();

/** How it was made stands in its README. */
const FOLDER = join('test', 'fixtures', 'first-backup');
const FILE = join(FOLDER, 'cahier.age');
const KEY = { passphrase: 'nine quiet herons over Orvalmont' };
const told = JSON.parse(readFileSync(join(FOLDER, 'told.json'), 'utf8')) as {
  readonly drawn: string;
  readonly undrawn: string;
  readonly signature: string;
  readonly receipt: string;
};
const DAYS = { backupOf: '2026-11-29', on: '2026-12-01' };
const clock = new PlacedClock(`${DAYS.on}T12:00:00Z`);
/** Opens at once; a passphrase takes seconds. */
const identity = await generateX25519Identity();
const key = { identities: [identity] };
const lock = { recipients: [await identityToRecipient(identity)] };
const earlier = read();
const SEED = Buffer.alloc(16, 1);

const folder = mkdtempSync(join(tmpdir(), 'cahier-earlier-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(ENGINES)('a backup of another version, on %s', (engine) => {
  let storage: TestStorage;
  let test: TestApp | undefined;
  afterEach(async () => {
    await test?.app.close();
    await storage.remove();
    test = undefined;
  });

  async function aMachine(state: 'empty' | 'migrated' = 'empty'): Promise<void> {
    storage = await createTestStorage(engine, {}, state);
    rmSync(storage.configuration.keyFile);
  }

  const restore = (file: string, opening: BackupKey) =>
    restoreBackup(storage.configuration, clock, { file, key: opening, withoutKeys: false });

  const surveyOf = async (slug: string) => (await test!.app.get(SurveyDirectory).bySlug(slug))!;

  it('is restored, brought up to date and goes on, if that version was earlier', async () => {
    await aMachine();
    const restored = await restore(FILE, KEY);
    expect(restored).toMatchObject({ day: DAYS.backupOf, marked: ['canteen'] });
    test = await startAppOn(storage, clock);
    const canteen = await surveyOf('canteen');
    expect(canteen).toMatchObject({ state: 'open', invited: 12, restored: [DAYS] });
    expect((await fetch(`${test.url}/s/canteen`)).status).toBe(200);

    // The same ballot again, no other, and a response with it.
    const { id, definition } = canteen;
    const keys = definition.keys! as ServerKeys;
    const { spki } = keys.issuers![0]!;
    const draw = async (code: string) =>
      postJson(
        `${test!.url}/api/draw`,
        await drawBody({ id, spki }, parseInvitationSecret(code)!, SEED),
      );
    expect(await (await draw(told.drawn)).json()).toMatchObject({ signature: told.signature });
    expect((await draw(told.undrawn)).status).not.toBe(200);
    expect(await readLeaves(storage.configuration)).toContain(told.receipt);
    const request = await deriveBlinding(SEED, id, spki);
    const token = await request.finalize(fromBase64Url(told.signature)!);
    const sent = await submit(test.url, await sealEnvelope({ id, keys }, token));
    expect(await sent.json()).toMatchObject({ code: 'already-counted' });

    await test.app.get(SurveyClosing).close(canteen);
    const bulletin: unknown = await (await fetch(`${test.url}/b/canteen/bulletin.json`)).json();
    expect(bulletin).toMatchObject({ drawn: null, responses: 1, restored: [DAYS] });
    expect(verifyBulletin(bulletin).findings).toEqual([]);

    // What it had sealed is opened with the passphrases of then.
    const visits = await surveyOf('visits');
    expect(visits.state).toBe('closed');
    const rep = await openSession(test.url, 'first-rep', 'the first rep of Orvalmont');
    await openWith(rep, visits.id, {
      login: ['first-rep', 'second-rep'],
      passphrase: ['seven grey barges on the lock', 'one red signal at the bridge'],
      recovery: '',
    });
    expect((await surveyOf('visits')).state).toBe('opened');
    const results = await (await rep.get(`/rep/surveys/${visits.id}`)).text();
    expect(results).toContain('Is there time to drive safely?');
    const admin = await openSession(test.url, 'first-admin', 'the first admin of Orvalmont');
    expect(await (await admin.get('/admin')).text()).toContain('The canteen of Orvalmont');
  });

  it.each([
    [
      'whose tables are not known here',
      (header: ArchiveHeader) => ({
        ...header,
        databases: {
          ...header.databases,
          responses: [...header.databases['responses']!, 'SealTwice1999000000000'],
        },
      }),
      'This was made by a later version of Cahier: install that version or a later one.',
    ],
    [
      'of another form',
      (header: ArchiveHeader) => ({ ...header, schema: 'cahier/backup-2' as never }),
      'The backup has a form that this version of Cahier does not know',
    ],
  ])(
    'is refused, and leaves nothing behind, if it is of a later one %s',
    async (_, change, why) => {
      await aMachine();
      const refusal = await restore(await rewritten(change), key).catch((error: unknown) => error);
      expect(said(refusal)).toContain(why);
      expect(await leftBehind(storage)).toEqual([]);
      // What is refused keeps nobody from the right one.
      const right = await restore(await rewritten((header) => header), key);
      expect(right).toMatchObject({ day: DAYS.backupOf });
    },
  );

  it('is not filled into tables that a later version has made', async () => {
    await aMachine('migrated');
    if (engine === 'sqlite') await (await createApp(storage.configuration, clock)).close();
    const file = await rewritten((header) => header);
    const refusal = await restore(file, key).catch((error: unknown) => error);
    expect(said(refusal)).toContain('Nothing was restored');
  });
});

/** The earlier backup with another header, to a key that opens at once. */
async function rewritten(change: (header: ArchiveHeader) => ArchiveHeader): Promise<string> {
  const { header, lines } = await earlier;
  const texts = [change(header), ...lines].map(writeLine);
  const file = join(folder, 'rewritten.age');
  await writeArchive(file, Readable.from(texts), lock);
  return file;
}

async function read() {
  const { header, lines } = await openArchive(FILE, KEY);
  const all = [];
  for await (const line of lines) all.push(line);
  return { header, lines: all };
}
