import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/server/serve.js';
import { createTestStorage, type TestStorage } from '../support/databases.js';
import { PlacedClock } from '../support/placed-clock.js';
import { said } from '../support/said.js';
import { openSession, startAppOn } from '../support/testing-app.js';

/** How they were made stands in their README. */
const FOLDERS = join('test', 'fixtures', 'first-version');
const WHILE_OPEN = new PlacedClock('2026-11-10T12:00:00Z');

describe('a data folder of the first version', () => {
  let storage: TestStorage | undefined;
  afterEach(() => storage?.remove());

  async function copyOf(name: 'answered' | 'unanswered') {
    storage = await createTestStorage('sqlite');
    const { dataFolder } = storage.configuration;
    for (const file of readdirSync(join(FOLDERS, name))) {
      copyFileSync(join(FOLDERS, name, file), join(dataFolder, file));
    }
    /** Every file of the folder with a digest of its bytes. */
    const look = () =>
      readdirSync(dataFolder).map((file) => {
        const bytes = readFileSync(join(dataFolder, file));
        return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
      });
    return { storage, look };
  }

  it('goes on: its account signs in, and its questionnaire and surveys are there', async () => {
    const test = await startAppOn((await copyOf('unanswered')).storage, WHILE_OPEN);
    try {
      const admin = await openSession(test.url, 'first-admin', 'the first admin of Orvalmont');
      const textOf = async (path: string) => (await admin.get(path)).text();
      const office = await textOf('/admin');
      const [, questionnaire] = /href="(\/admin\/questionnaires\/[0-9a-f]{32})"/.exec(office)!;
      expect(await textOf(questionnaire!)).toContain('Is there rest between two nights?');
      const surveys = [...office.matchAll(/href="(\/admin\/surveys\/[0-9a-f]{32})"/g)];
      const pages = await Promise.all(surveys.map(([, path]) => textOf(path!)));
      const page = (slug: string) => pages.find((one) => one.includes(`/s/${slug}"`))!;
      expect(page('next-nights')).toContain('<span class="badge badge-draft">');
      expect(page('night-buses')).toContain('<span class="badge badge-open">');
      expect(page('night-buses')).toContain('Its definition names no time.');
      // Its answers could not be sealed, so nobody is asked to write any.
      const form = await fetch(`${test.url}/s/night-buses`);
      expect(form.status).toBe(409);
      expect(await form.text()).toContain('it was not scheduled here, where its keys are made');
      const rep = await openSession(test.url, 'first-rep', 'the first rep of Orvalmont');
      expect(await (await rep.get('/rep')).text()).toContain('Night buses of Orvalmont');
    } finally {
      await test.app.close();
    }
  });

  it('is left as it was for that version to go on with, where it holds unsealed answers', async () => {
    const { storage: answered, look } = await copyOf('answered');
    const before = look();
    const refusal = await createApp(answered.configuration).catch((error: unknown) => error);
    expect(said(refusal)).toContain('stored before they were sealed');
    expect(said(refusal)).toContain(
      'Nothing was changed: go on with the earlier version of Cahier',
    );
    expect(look()).toEqual(before);
  });
});
