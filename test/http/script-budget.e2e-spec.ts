import { createHash } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildBrowser } from '../../scripts/build-browser.mjs';
import { makeClient } from '../../src/client/index.js';
import { Assets } from '../../src/web/assets.js';
import { pulseQuestionnaire } from '../../src/demo/world.js';
import { seedInvitedSurvey } from '../support/ballot-visitor.js';
import { seedSurvey } from '../support/open-survey.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

/** All that a respondent's phone may load of script, compressed. */
const BUDGET_BYTES = 45_000;

describe('the scripts of pages', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp('sqlite');
  });
  afterAll(() => test.close());

  /** As it comes, packed. */
  const load = (path: string, accepted: string): Promise<IncomingMessage> =>
    new Promise((resolve) => {
      get(test.url + path, { headers: { 'accept-encoding': accepted } }, resolve);
    });

  it('stay below 45 kB, as they are sent, for a respondent from the ballot to the bulletin', async () => {
    const page = await (await fetch(`${test.url}/i`)).text();
    const inPage = [...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(
      ([, text = '']) => brotliCompressSync(text).length,
    );
    expect(inPage).toHaveLength(2);
    const bulletin = await load(new Assets().scripts['bulletin']!.path, 'gzip, br');
    const sizes = [...inPage, (await buffer(bulletin)).length];
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
  });

  it('make up, with all else that an open link’s page of the demo names, six answers and 70 kB at most', async () => {
    const survey = await seedSurvey(test, 'open', pulseQuestionnaire);
    const read = async (path: string) => {
      const answer = await load(path, 'gzip, br');
      return { body: await buffer(answer), headers: answer.rawHeaders.join(': ').length };
    };
    const page = await (await fetch(survey.page)).text();
    const named = [...page.matchAll(/(?:href|src)="(?:\.\.)?(\/assets\/[^"]+)"/g)];
    const paths = [`/s/${survey.slug}`, ...new Set(named.map(([, path]) => path!))];
    const answers = await Promise.all(paths.map(read));
    const bytes = answers.reduce((sum, { body, headers }) => sum + body.length + headers, 0);
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.length).toBeLessThanOrEqual(6);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(70_000);
  });

  it('are served as the pages pin them, for good and by their content', async () => {
    const survey = await seedSurvey(test);
    const page = await (await fetch(survey.page)).text();
    const [, path = '', integrity = ''] = /<script[^>]* src="([^"]+)" integrity="([^"]+)"/.exec(
      page,
    )!;
    const answer = await fetch(new URL(path, survey.page));
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const body = Buffer.from(await answer.arrayBuffer());
    expect(integrity).toBe(`sha384-${createHash('sha384').update(body).digest('base64')}`);
    expect(path).toContain(createHash('sha256').update(body).digest('hex').slice(0, 12));
  });

  it.each([
    ['in the page', () => '/i'],
    ['as a file', () => new Assets().scripts['open-link']!.path],
  ])('come as small as a browser says that it can read them: %s', async (_where, pathOf) => {
    const path = pathOf();
    const whole = Buffer.from(await (await fetch(test.url + path)).arrayBuffer());
    const read = { br: brotliDecompressSync, gzip: gunzipSync, none: (body: Buffer) => body };
    const sizes: number[] = [];
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', 'none'],
    ] as const) {
      const answer = await load(path, accepted);
      const body = await buffer(answer);
      expect(answer.headers['content-encoding'] ?? 'none').toBe(encoding);
      expect(read[encoding](body).equals(whole)).toBe(true);
      sizes.push(body.length);
    }
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  });

  it('stand on a page that is sent to everybody as the command line makes it', async () => {
    const { files } = makeClient({ server: '', eligibility: '', intake: '' });
    const survey = await seedInvitedSurvey(test, 'one-sitting');
    for (const [path, file] of [
      ['/i', 'index.html'],
      ['/i?lang=fr', 'index.html'],
      [`/s/${survey.slug}`, 's/index.html'],
    ] as const) {
      const answer = await fetch(test.url + path, { headers: { 'accept-language': 'de' } });
      expect([path, await answer.text()]).toEqual([path, files.get(file)!.toString()]);
      expect(answer.headers.get('integrity-policy')).toBe('blocked-destinations=(script)');
    }
    for (const [path, body] of files) {
      if (!path.startsWith('assets/') && path !== 's/worker.js') continue;
      const served = Buffer.from(await (await fetch(`${test.url}/${path}`)).arrayBuffer());
      expect([path, served.equals(body)]).toEqual([path, true]);
    }
  });

  it('have the same bytes each time they are built, and name no folder of the builder', async () => {
    const built = await buildBrowser();
    expect(await buildBrowser()).toEqual(built);
    for (const { name, contents } of built) {
      const text = Buffer.from(contents).toString();
      expect(text).not.toContain(process.cwd());
      expect({ name, eval: /\beval\(|new Function\b|\.innerHTML\b/.test(text) }).toEqual({
        name,
        eval: false,
      });
    }
  });
});
