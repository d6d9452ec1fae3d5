import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SystemClock } from '../../src/common/index.js';
import {
  generateIssuerKey,
  type IssuerKey as IssuerKeyPair,
  sha256,
  toHex,
} from '../../src/credentials/index.js';
import { EligibilityClosing, InvitationStore } from '../../src/eligibility/index.js';
import { MailLists } from '../../src/eligibility/queue/mail-lists.js';
import { MailSeal } from '../../src/eligibility/queue/mail-seal.js';
import { IssuerKeys } from '../../src/eligibility/signing/issuer-keys.js';
import { SigningPool } from '../../src/eligibility/signing/signing-pool.js';
import { LetterStore } from '../../src/eligibility/storage/letter-store.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';
import { testKeyWrap } from '../support/test-key-wrap.js';
import {
  hashOf,
  type InvitationSurvey,
  seedInvitationSurvey,
} from '../support/invitation-survey.js';

const TABLES = [
  'draw',
  'drawing',
  'invitation',
  'issuer_key',
  'letter',
  'mail_job',
  'mail_batch',
  'written_address',
  'invitation_count',
  'bounce',
  'reminder_job',
  'reminder_round',
];

describe.each(ENGINES)('the store of invitations on %s', (engine) => {
  let databases: TestDatabases;
  let key: IssuerKeyPair;
  let store: InvitationStore;
  let closing: EligibilityClosing;
  let surveys: SurveyDirectory;
  let lists: MailLists;
  beforeAll(async () => {
    key = await generateIssuerKey();
  });
  beforeEach(async () => {
    databases = await openTestDatabases(engine);
    store = new InvitationStore(databases.eligibility);
    surveys = new SurveyDirectory(databases.office, new SystemClock('UTC'));
    lists = new MailLists(databases.eligibility, new MailSeal(testKeyWrap));
    closing = new EligibilityClosing(databases.eligibility, surveys, new SigningPool());
  });
  afterEach(async () => {
    await databases.close();
  });

  const drawFor = (survey: InvitationSurvey, n: number) =>
    store.draw(survey.id, {
      invitation: hashOf(survey.id, survey.secrets[n]!),
      blinded: toHex(sha256(randomBytes(8))),
      signature: `signature ${n} of ${survey.id}`,
    });
  const rowsOf = async (table: string) => {
    const rows = await databases.eligibility.run((manager) =>
      manager.query<{ n: string }[]>(`SELECT COUNT(*) AS n FROM ${table}`),
    );
    return Number(rows[0]!.n);
  };

  it('has no column for a time, a sequence or a place in an order', async () => {
    const runner = databases.eligibility.source.createQueryRunner();
    for (const name of TABLES) {
      const table = (await runner.getTable(name))!;
      expect(table.columns.filter(({ isGenerated }) => isGenerated)).toEqual([]);
      const temporal = table.columns.filter(({ type }) => /date|time|interval|serial/i.test(type));
      expect(temporal.map((column) => column.name)).toEqual([]);
      expect(table.foreignKeys).toEqual([]);
    }
    await runner.release();
  });

  it('counts an invitation once, however often its hash is uploaded', async () => {
    const survey = await seedInvitationSurvey(databases, { key, invited: 450 });
    const again = survey.secrets.slice(0, 100).map((secret) => hashOf(survey.id, secret));
    expect(await store.add(survey.id, again)).toBe(0);
    expect(await store.add(survey.id, [...again, 'a'.repeat(64)])).toBe(1);
    expect(await store.countInvited(survey.id)).toBe(451);
  });

  it('uses an invitation for one value only when many come together', async () => {
    const survey = await seedInvitationSurvey(databases, { key, invited: 1 });
    const results = await Promise.all(Array.from({ length: 40 }, () => drawFor(survey, 0)));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await rowsOf('draw')).toBe(1);
  });

  it('says of each who come together what becomes of theirs alone', async () => {
    const survey = await seedInvitationSurvey(databases, { key, invited: 4 });
    const other = await seedInvitationSurvey(databases, { key, invited: 1 });
    const [used, revoked, fresh, last] = survey.secrets.map((secret) => hashOf(survey.id, secret));
    const asks = (invitation: string, value: string) => ({
      invitation,
      blinded: toHex(sha256(Buffer.from(value))),
      signature: `signature of ${value}`,
    });
    expect(await store.draw(survey.id, asks(used!, 'first'))).toBe(true);
    await store.revoke(survey.id, [revoked!]);
    const drawing = [
      asks(used!, 'first'),
      asks(used!, 'second'),
      asks(revoked!, 'third'),
      asks(fresh!, 'fourth'),
      asks('f'.repeat(64), 'fifth'),
      asks(hashOf(other.id, other.secrets[0]!), 'sixth'),
      asks(last!, 'seventh'),
      asks(last!, 'eighth'),
    ];
    const standings = async () =>
      Promise.all(
        drawing.map((one) => store.standingOf(survey.id, one.invitation, one.blinded)),
      ).then((all) => all.map(({ kind }) => kind));
    expect(await standings()).toEqual([
      'drawn',
      'refused',
      'refused',
      'unused',
      'refused',
      'refused',
      'unused',
      'unused',
    ]);
    const drawn = await Promise.all(drawing.map((one) => store.draw(survey.id, one)));
    expect(drawn).toEqual([true, false, false, true, false, false, true, false]);
    expect(await store.standingOf(survey.id, last!, drawing[6]!.blinded)).toEqual({
      kind: 'drawn',
      signature: 'signature of seventh',
    });
    expect(await rowsOf('draw')).toBe(3);
  });

  it('counts whoever draws at the moment of a revocation, and gives nobody a ballot after it', async () => {
    const survey = await seedInvitationSurvey(databases, { key, invited: 20 });
    let drawn = 0;
    for (const [n, secret] of survey.secrets.entries()) {
      const hash = hashOf(survey.id, secret);
      const [isDrawn, revoked] = await Promise.all([
        drawFor(survey, n),
        store.revoke(survey.id, [hash]),
      ]);
      drawn += Number(isDrawn);
      expect(revoked).toBe(1);
      expect(await drawFor(survey, n)).toBe(false);
      await store.tellDraws();
      expect(await store.stateOf(survey.id, hash)).toBe(isDrawn ? 'drawn' : 'unknown');
    }
    expect(await store.countInvited(survey.id)).toBe(0);
    await closing.atClosing(survey.id);
    expect(await surveys.get(survey.id)).toMatchObject({ invited: drawn, drawn });
  });

  it('keeps only two numbers of a survey that is closed, and other surveys whole', async () => {
    const survey = await seedInvitationSurvey(databases, { key, invited: 250 });
    const other = await seedInvitationSurvey(databases, { key, invited: 5 });
    for (let n = 0; n < 210; n += 1) await drawFor(survey, n);
    await drawFor(other, 0);
    await store.revoke(survey.id, [hashOf(survey.id, survey.secrets[249]!)]);
    await new LetterStore(databases.eligibility).seal(survey.id);
    await closing.atClosing(survey.id);
    expect(await surveys.get(survey.id)).toMatchObject({ invited: 249, drawn: 210 });
    expect(await Promise.all(TABLES.map(rowsOf))).toEqual([1, 0, 5, 1, 0, 0, 0, 0, 1, 0, 0, 0]);
    expect(await drawFor(survey, 230)).toBe(false);
  });

  it('closes twice as it closes once', async () => {
    const survey = await seedInvitationSurvey(databases, { key, invited: 3 });
    await drawFor(survey, 0);
    await closing.atClosing(survey.id);
    await closing.atClosing(survey.id);
    expect(await surveys.get(survey.id)).toMatchObject({ invited: 3, drawn: 1 });
  });

  it('leaves the key that is made first in place when it is asked again', async () => {
    const keys = new IssuerKeys(databases.eligibility, new SigningPool(), testKeyWrap);
    const made = await Promise.all([keys.make('b'.repeat(32)), keys.make('b'.repeat(32))]);
    expect(new Set([...made, await keys.make('b'.repeat(32))]).size).toBe(1);
  });

  it('leaves nothing of a closed survey in the files', async () => {
    const survey = await seedInvitationSurvey(databases, { key, invited: 12 });
    for (let n = 0; n < 6; n += 1) await drawFor(survey, n);
    const hashes = survey.secrets.map((secret) => hashOf(survey.id, secret));
    const before = await storedBytes(databases);
    expect(hashes.every((hash) => before.includes(hash))).toBe(true);
    const signature = `signature 3 of ${survey.id}`;
    expect(before.includes(signature)).toBe(true);
    await lists.add(survey.id, { addresses: ['ana@orvane.example'], name: 'Thule', fewest: 10 });
    const [written] = await databases.eligibility.run((manager) =>
      manager.query<{ digest: string }[]>('SELECT digest FROM written_address'),
    );
    await closing.atClosing(survey.id);
    const after = await storedBytes(databases);
    expect(after.includes(written!.digest)).toBe(false);
    expect(hashes.filter((hash) => after.includes(hash))).toEqual([]);
    expect(after.includes(survey.spki.slice(40, 200))).toBe(false);
    expect(after.includes(signature)).toBe(false);
  });
});

/** The eligibility database as whoever takes its files would read it. */
async function storedBytes({ eligibility }: TestDatabases): Promise<Buffer> {
  const { options } = eligibility.source;
  if (options.type === 'better-sqlite3') {
    await eligibility.outsideTransaction((source) => source.query('PRAGMA wal_checkpoint(FULL)'));
    return Buffer.concat(
      ['', '-wal'].map((suffix) => readFileSync(`${options.database}${suffix}`)),
    );
  }
  const parts: Buffer[] = [];
  await eligibility.outsideTransaction((source) => source.query('CHECKPOINT'));
  for (const table of TABLES) {
    const rows = await eligibility.run((manager) =>
      manager.query<{ bytes: Buffer }[]>(
        `SELECT pg_read_binary_file(pg_relation_filepath(file)) AS bytes
         FROM pg_class, unnest(ARRAY[oid, NULLIF(reltoastrelid, 0)]) AS file
         WHERE relname = $1 AND file IS NOT NULL`,
        [table],
      ),
    );
    parts.push(...rows.map(({ bytes }) => bytes));
  }
  return Buffer.concat(parts);
}
