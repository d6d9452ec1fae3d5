import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { controlWords } from '../../src/common/index.js';
import { invitationFragment, newInvitationSecret } from '../../src/credentials/index.js';
import { openDatabase } from '../../src/database/index.js';
import { SCHEMA } from '../../src/schema.js';
import { message } from '../support/ballot-page.js';
import { panel, takeBallot, toBallot } from '../support/ballot-visitor.js';
import { describeInBrowser, openChromium, PATIENCE_MS } from '../support/chromium.js';
import { createTestStorage, type TestStorage } from '../support/databases.js';
import { type InvitationSurvey, seedInvitationSurvey } from '../support/invitation-survey.js';
import { type RunningProcess, startServerProcess } from '../support/server-process.js';
import { freePort } from '../support/start-postgres.mjs';

describeInBrowser('a ballot from a process on another origin', () => {
  let storage: TestStorage;
  let survey: InvitationSurvey;
  let browser: Browser;
  let desk: RunningProcess;
  let box: RunningProcess;

  beforeAll(async () => {
    storage = await createTestStorage('sqlite');
    const { databases } = storage.configuration;
    const office = await openDatabase(databases.office, SCHEMA.office);
    const eligibility = await openDatabase(databases.eligibility!, SCHEMA.eligibility);
    survey = await seedInvitationSurvey({ office, eligibility }, { invited: 3 });
    await Promise.all([office.close(), eligibility.close()]);
    const port = String(await freePort());
    const folder = storage.env['CAHIER_DATA']!;
    desk = await startServerProcess(
      folder,
      { ...storage.env, CAHIER_PUBLIC_URL: `http://127.0.0.1:${port}` },
      ['--role', 'eligibility'],
    );
    const elsewhere = { ...storage.env, CAHIER_ELIGIBILITY_URL_PUBLIC: desk.address };
    box = await startServerProcess(folder, elsewhere, ['--role', 'intake', '--port', port]);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([desk, box].map((running) => running?.stop()));
    await storage?.remove();
  });

  it('is drawn there, without a cookie and without the page knowing more than the address', async () => {
    const page = await browser.newPage({ locale: 'en' });
    page.setDefaultTimeout(PATIENCE_MS);
    const asked: { url: string; headers: Record<string, string> }[] = [];
    page.on('request', (request) => asked.push({ url: request.url(), headers: request.headers() }));
    const code = newInvitationSecret(new Uint8Array(survey.secrets[0]!));
    const fragment = invitationFragment(survey.id, code, survey.definitionHash);
    await page.goto(`${box.address}/i#${fragment}`);
    await toBallot(page);
    await page.locator('details:has([data-action=ask-use]) summary').click();
    await page.locator('[data-action=ask-use]').click();
    await message(page, 'unused').waitFor();
    await takeBallot(page, controlWords(survey.definitionHash, undefined));
    await panel(page, 'form').waitFor();
    const there = asked.filter(({ url }) => url.startsWith(desk.address));
    expect(there.map(({ url }) => new URL(url).pathname).sort()).toEqual([
      `/api/ballot-book/${survey.id}`,
      '/api/draw',
      '/api/invitation-state',
    ]);
    for (const { headers } of there) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers['referer'] ?? '').toBe('');
    }
    expect(new URL(desk.address).origin).not.toBe(new URL(box.address).origin);
  });
});
