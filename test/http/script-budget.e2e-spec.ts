import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildBrowser } from '../../scripts/build-browser.mjs';
import { Assets } from '../../src/web/assets.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

/** All that a respondent's phone may load of script, compressed. */
const BUDGET_BYTES = 45_000;

describe('the scripts of pages', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp('sqlite');
  });
  afterAll(() => test.close());

  it('stay below 45 kB, compressed, for a respondent from the ballot to the bulletin', async () => {
    const { scripts } = new Assets();
    const sizes = ['respondent', 'bulletin'].map(async (name) => {
      const answer = await fetch(test.url + scripts[name]!.path);
      return gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 9 }).length;
    });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
  });

  it('are served as the pages pin them, for good and by their content', async () => {
    const page = await (await fetch(`${test.url}/i`)).text();
    const [, path = '', integrity = ''] = /<script[^>]* src="([^"]+)" integrity="([^"]+)"/.exec(
      page,
    )!;
    const answer = await fetch(test.url + path);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const body = Buffer.from(await answer.arrayBuffer());
    expect(integrity).toBe(`sha384-${createHash('sha384').update(body).digest('base64')}`);
    expect(path).toContain(createHash('sha256').update(body).digest('hex').slice(0, 12));
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
