import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeClient } from '../../src/client/index.js';
import { Clock, dayAfter } from '../../src/common/index.js';
import { inviteToVans } from '../../src/demo/seed-demo.js';
import { answerAndSend, panel, takeBallot, toBallot } from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { councilOf } from '../support/rep-survey.js';
import { PHONE, useRespondentBrowser } from '../support/respondent-browser.js';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** The files lie among others of the host's. */
const FOLDER = '/page/';

/** A host of files that knows nothing of Cahier and sets no headers but the type. */
async function hostFiles(files: ReadonlyMap<string, Buffer>): Promise<Server> {
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '', 'http://host');
    const path = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) : '';
    const body = files.get(path);
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain';
    answer.writeHead(body ? 200 : 404, { 'content-type': type }).end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describeInBrowser('the page on which people answer, as files', () => {
  const shared = useRespondentBrowser();
  let host: Server;
  let elsewhere: string;

  beforeAll(async () => {
    const { files } = makeClient({ server: shared.test.url, eligibility: '', intake: '' });
    host = await hostFiles(files);
    elsewhere = `http://127.0.0.1:${(host.address() as AddressInfo).port}${FOLDER.slice(0, -1)}`;
  });
  afterAll(() => new Promise((resolve) => host.close(resolve)));

  it('takes a response from another origin, also after a reload, whose host is asked for files and nothing else', async () => {
    const { page } = shared;
    const survey = shared.surveys['one-sitting'];
    const before = await survey.stored();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const { link } = await survey.invite();
    await page.goto(`${elsewhere}/index.html#${link.split('#')[1]!}`);
    await takeBallot(page, survey.words, 'own');
    // Without a network it could not.
    await page.locator('[data-part=online]').waitFor();
    expect(page.url()).toBe(`${elsewhere}/index.html`);
    await page.reload();
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(before + 1);
    // Files of the page would be a store of their own.
    await page.waitForFunction(
      `caches.keys().then((names) => names.join() === 'cahier key ${survey.id} next')`,
    );
    const there = asked.filter((url) => url.startsWith(new URL(elsewhere).origin));
    expect(there.filter((url) => !/\/page\/(index\.html|assets\/[^/]+)$/.test(url))).toEqual([]);
    expect(there.join()).not.toContain('v1.');
    expect(asked.filter((url) => url.endsWith('/api/submit'))).toEqual([
      `${shared.test.url}/api/submit`,
    ]);
  });

  it('asks for six things and 70 kB at most until the first question of the demo, in three languages', async () => {
    const { page, test } = shared;
    await councilOf(test);
    const today = test.app.get(Clock).today('Europe/Paris');
    const demo = await inviteToVans(test.app, { opensOn: today, closesOn: dayAfter(today, 7) });
    const sizes: Promise<number>[] = [];
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('requestfinished', (request) =>
      sizes.push(
        request
          .sizes()
          .then(
            ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
          ),
      ),
    );
    await page.goto(`${test.url}/i#${demo.fragment}`);
    await panel(page, 'first').waitFor();
    // One large button that needs no scrolling.
    const button = (await page.locator('[data-action=begin]').boundingBox())!;
    expect(button.y + button.height).toBeLessThanOrEqual(PHONE.height);
    await toBallot(page);
    await takeBallot(page, demo.controlWords);
    await panel(page, 'form').waitFor();
    const question = (await page.locator('.question:visible').first().boundingBox())!;
    expect(question.y).toBeGreaterThanOrEqual(0);
    expect(question.y).toBeLessThan(PHONE.height / 2);
    expect(await page.locator('.question:visible').count()).toBe(1);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    // The icon is the browser's own wish: nothing waits for it.
    expect(asked.filter((url) => !/\/icon\.[^/]*$/.test(url)).length).toBeLessThanOrEqual(6);
    expect(bytes).toBeGreaterThan(30_000);
    expect(bytes).toBeLessThanOrEqual(70_000);
    const list = /\/assets\/fr\.\w+\.json$/;
    expect(asked.filter((url) => list.test(url))).toEqual([]);
  });
});
