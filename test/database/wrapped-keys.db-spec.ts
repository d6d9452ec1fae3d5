import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { generateIntakeKey, generateIssuerKey, toHex } from '../../src/credentials/index.js';
import { type Database, openDatabase } from '../../src/database/index.js';
import { IssuerKeys } from '../../src/eligibility/signing/issuer-keys.js';
import { SigningPool } from '../../src/eligibility/signing/signing-pool.js';
import { IssuerKey } from '../../src/eligibility/storage/issuer-key.entity.js';
import { IntakeKeys } from '../../src/responses/index.js';
import { IntakeKeyEntity } from '../../src/responses/intake-key.entity.js';
import { SCHEMA } from '../../src/schema.js';
import { KeyWrap } from '../../src/secrets/index.js';
import { createApp } from '../../src/server/serve.js';
import { createTestStorage, ENGINES, type TestStorage } from '../support/databases.js';
import { testKeyWrap } from '../support/test-key-wrap.js';

const SURVEY = 'c'.repeat(32);
const OTHER_KEY = new KeyWrap(() => Buffer.alloc(32, 7));

describe.each(ENGINES)('private keys on %s', (engine) => {
  let storage: TestStorage;
  let eligibility: Database;
  let responses: Database;
  const apps: NestFastifyApplication[] = [];

  beforeEach(async () => {
    storage = await createTestStorage(engine, {}, 'migrated');
    const { databases } = storage.configuration;
    eligibility = await openDatabase(databases.eligibility!, SCHEMA.eligibility);
    responses = await openDatabase(databases.responses!, SCHEMA.responses);
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
    await eligibility.close();
    await responses.close();
    await storage.remove();
  });

  const issuers = () => new IssuerKeys(eligibility, new SigningPool(), testKeyWrap);
  const intakes = () => new IntakeKeys(responses, testKeyWrap);
  const storedIssuer = async () =>
    (await eligibility.run((manager) => manager.findOneByOrFail(IssuerKey, { survey: SURVEY })))
      .privateKey;
  const storedIntake = async () =>
    (await responses.run((manager) => manager.findOneByOrFail(IntakeKeyEntity, { survey: SURVEY })))
      .privateKey;
  const start = async (): Promise<void> => {
    const app = await createApp(storage.configuration);
    apps.push(app);
    await app.init();
  };

  it('are stored as the key file wraps them, and used as they were made', async () => {
    const fresh = generateIntakeKey();
    await intakes().keep(SURVEY, fresh);
    await issuers().make(SURVEY);
    const blinded = Buffer.alloc(384, 1);
    expect((await issuers().sign(SURVEY, blinded)).byteLength).toBe(384);
    expect(await intakes().privateKeyOf(SURVEY)).toBe(fresh.privateKey);
    for (const stored of [await storedIssuer(), await storedIntake()]) {
      expect(stored).toMatch(/^wrapped-1:[\w+/=]+$/);
    }
    expect(await storedIntake()).not.toContain(fresh.privateKey);
  });

  it('are wrapped at a start where an earlier version left them clear, files and all', async () => {
    const issuer = await generateIssuerKey();
    const intake = generateIntakeKey();
    await eligibility.run((manager) =>
      manager.insert(IssuerKey, {
        survey: SURVEY,
        partition: 'all',
        spki: issuer.spki,
        privateKey: issuer.pkcs8,
      }),
    );
    await responses.run((manager) =>
      manager.insert(IntakeKeyEntity, { survey: SURVEY, ...intake }),
    );
    await start();
    expect(await storedIssuer()).toMatch(/^wrapped-1:/);
    expect(await intakes().privateKeyOf(SURVEY)).toBe(intake.privateKey);
    const { dataFolder } = storage.configuration;
    const bytes = Buffer.concat(
      readdirSync(dataFolder).map((name) => readFileSync(join(dataFolder, name))),
    );
    for (const secret of [issuer.pkcs8.slice(200, 260), intake.privateKey]) {
      expect(bytes.includes(secret)).toBe(false);
    }
  });

  it('take no other beside them with another key file, and the server still starts', async () => {
    await intakes().keep(SURVEY, generateIntakeKey());
    await issuers().make(SURVEY);
    const differs = { code: 'key-file-differs' };
    const next = toHex(Buffer.alloc(16, 9));
    await expect(
      new IssuerKeys(eligibility, new SigningPool(), OTHER_KEY).make(next),
    ).rejects.toMatchObject(differs);
    await expect(
      new IntakeKeys(responses, OTHER_KEY).keep(next, generateIntakeKey()),
    ).rejects.toMatchObject(differs);
    await expect(new IntakeKeys(responses, OTHER_KEY).privateKeyOf(SURVEY)).rejects.toMatchObject(
      differs,
    );
    const key = Buffer.alloc(32, 7).toString('base64');
    writeFileSync(join(storage.configuration.dataFolder, 'cahier.key'), `cahier-key-1:${key}\n`);
    const before = await storedIssuer();
    await start();
    // Putting the right file back heals it.
    expect(await storedIssuer()).toBe(before);
  });
});
