import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { codeOn, message, receiptOn } from '../support/ballot-page.js';
import {
  turnTo,
  answerAndSend,
  panel,
  takeBallot,
  toBallot,
  typeWords,
} from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { tapWire } from '../support/wire-tap.js';
import { PHONE, useRespondentBrowser } from '../support/respondent-browser.js';

const REMARK = 'The-soup-of-Orvalmont-is-cold';

function watch(page: Page): Request[] {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  return requests;
}

describeInBrowser('what leaves a respondent’s phone', () => {
  const shared = useRespondentBrowser();

  it('is no cookie, no referrer, no fragment and no secret but where it is needed, and nothing comes back that a browser keeps', async () => {
    const { page, context, surveys } = shared;
    const survey = surveys['one-sitting'];
    const wire = await tapWire(shared.test.url);
    // Somebody who is signed in on the same device.
    await context.addCookies([{ name: 'cahier', value: 'somebody', url: wire.url }]);
    const requests = watch(page);
    const answers: Promise<Record<string, string>>[] = [];
    page.on('response', (answer) => answers.push(answer.allHeaders()));
    const { link, code, secret } = await survey.invite();
    const [, fragment = ''] = link.split('#');
    await page.goto(`${wire.url}/i#${fragment}`);
    await toBallot(page);
    const ballotCode = await codeOn(page, 'ballot');
    await takeBallot(page, survey.words);
    await panel(page, 'form').waitFor();
    await turnTo(page, 'remark');
    await page.locator('#q-remark').fill(REMARK);
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    const receipt = (await receiptOn(page)).replace(/ /g, '');
    const sent = wire.sent();
    expect(answers.length).toBeGreaterThan(4);
    for (const headers of await Promise.all(answers)) {
      for (const name of ['set-cookie', 'etag', 'server-timing', 'last-modified']) {
        expect(headers[name]).toBeUndefined();
      }
    }
    await context.close();
    await wire.close();

    const bare = (text: string) => text.replace(/-/g, '');
    const never = [fragment, code, bare(code), ballotCode, bare(ballotCode), REMARK, receipt];
    for (const text of never) expect(sent).not.toContain(text);
    expect(sent.split(secret)).toHaveLength(2);
    expect(sent).not.toMatch(/\breferer:/i);
    expect(sent).toContain('POST /api/submit HTTP/1.1');
    const asked = sent.split(/(?=(?:GET|POST) \S+ HTTP)/);
    const withCookie = asked.filter((request) => /^cookie:/im.test(request));
    // A visit that a person makes; what the script and the page do afterwards carries none.
    expect(
      withCookie.filter((request) => !/^GET \/(i|assets\/\S+|favicon.ico) /.test(request)),
    ).toEqual([]);
    expect(requests.every((request) => request.url().startsWith(wire.url))).toBe(true);
  });

  it('is nothing when a machine opens the link, fills in, presses and submits', async () => {
    const { surveys } = shared;
    for (const survey of Object.values(surveys)) {
      for (const pick of ['first', 'last'] as const) {
        const { link, code } = await survey.invite();
        const page = await shared.another();
        const requests = watch(page);
        await page.goto(link);
        await toBallot(page);
        await actLikeScanner(page, pick);
        expect(requests.map((request) => new URL(request.url()).pathname)).not.toContain(
          '/api/draw',
        );
        expect(await survey.stateOf(code)).toBe('not-drawn');
      }
    }
  });

  it('is nothing when the survey is not the one that the invitation pins', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link, code } = await survey.invite();
    const requests = watch(page);
    await page.goto(link.replace(/[0-9a-f]{16}$/, '0123456789abcdef'));
    await message(page, 'mismatch').waitFor();
    expect(requests.some((request) => request.url().endsWith('/api/draw'))).toBe(false);
    expect(await survey.stateOf(code)).toBe('not-drawn');
  });

  it('is nothing when the server shows one person other keys', async () => {
    const { page, surveys } = shared;
    const { 'one-sitting': survey, 'two-phases': other } = surveys;
    const { link } = await survey.invite();
    await page.route('**/definition', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { definition: { keys: object } };
      body.definition.keys = other.keys;
      await route.fulfill({ json: body });
    });
    await page.goto(link);
    await message(page, 'mismatch').waitFor();
    expect(await panel(page, 'ballot').count()).toBe(0);
  });

  it('is nothing while a word is missing or wrong, three times at most, and leaves no invitation in the history of the tab', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link, code } = await survey.invite();
    await page.addInitScript('navigator.clipboard.writeText = () => Promise.reject(new Error())');
    await page.goto(link);
    await toBallot(page);
    const session = await shared.context.newCDPSession(page);
    const { entries } = await session.send('Page.getNavigationHistory');
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.map(({ url }) => url).join()).not.toContain('v1.');
    const copy = page.locator('[data-action=copy]:visible').first();
    await copy.click();
    await page.getByText('Not copied: please write it down').waitFor();

    await page.locator('#word-1').fill(surveys['one-sitting'].words[0]!);
    await page.locator('[data-action=draw]').click();
    await message(page, 'incomplete').waitFor();
    // One of them may be a word of the page; no two stand there as they do on a slip.
    const shown = await panel(page, 'ballot').innerText();
    const pairs = surveys['one-sitting'].words
      .slice(1)
      .map((word, i) => [surveys['one-sitting'].words[i]!, word]);
    expect(pairs.filter(([one, two]) => new RegExp(`${one}\\s+${two}`).test(shown))).toEqual([]);
    expect(await panel(page, 'ballot').locator('option, .words').count()).toBe(0);

    const asked = await page.locator('.three label').allInnerTexts();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await page.locator('.three label').allInnerTexts()).toEqual(asked);
      await typeWords(page, survey.words);
      await page.locator('#word-2').fill('zzzz');
      await page.locator('[data-action=draw]').click();
      await page.locator('[aria-invalid=true]').waitFor();
      expect(await page.locator('[aria-invalid=true]').getAttribute('id')).toBe('word-2');
    }
    await message(page, 'too-many-mistakes').waitFor();
    expect(await page.locator('[data-action=draw]').isDisabled()).toBe(true);
    expect(await survey.stateOf(code)).toBe('not-drawn');
  });

  it('is no answer in clear where scripts do not run: the page says why and who helps', async () => {
    const { surveys } = shared;
    const survey = surveys['one-sitting'];
    const page = await shared.another({ javaScriptEnabled: false });
    for (const address of [`${shared.test.url}/i`, survey.page]) {
      await page.goto(address);
      const text = await page.locator('main').innerText();
      expect(text).toMatch(/needs JavaScript.*staff representative/s);
      expect(await page.locator('button:visible').count()).toBe(0);
      expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(PHONE.width);
    }
    expect(await page.locator('form').count()).toBe(0);
  });

  it('is decided by one script, which stands in the page and is pinned by its digest, like the lines before it', async () => {
    const { page, surveys } = shared;
    const { link } = await surveys['one-sitting'].invite();
    const answer = await page.goto(link);
    const policy = (await answer!.allHeaders())['content-security-policy']!;
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
    expect((await answer!.allHeaders())['integrity-policy']).toBe('blocked-destinations=(script)');
    const scripts = await (await fetch(`${shared.test.url}/i`)).text();
    const tags = scripts.match(/<script[^>]*>/g)!;
    expect(tags).toEqual(['<script>', '<script type="module">']);
    const digests = [...scripts.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(
      ([, lines = '']) => `'sha256-${createHash('sha256').update(lines).digest('base64')}'`,
    );
    expect(policy).toContain(`script-src ${digests.join(' ')}; worker-src 'self';`);
  });
});

/** Follows the page as link checkers do: fills in every field, clicks all, submits every form. */
async function actLikeScanner(page: Page, pick: 'first' | 'last'): Promise<void> {
  for (const select of await page.locator('select:visible').all()) {
    const options = await select.locator('option').count();
    await select.selectOption({ index: pick === 'first' ? 0 : options - 1 });
  }
  // Words that stand somewhere on the page, as a machine would try them.
  const words = await page.locator('.words[lang=en] li').allTextContents();
  for (const field of await page.locator('[data-field=word]:visible').all()) {
    await field.fill(words.at(pick === 'first' ? 0 : -1) ?? 'word');
  }
  for (const box of await page.locator('input[type=checkbox]:visible').all()) await box.check();
  for (const button of await page.locator('button:visible, summary:visible').all()) {
    const action = await button.getAttribute('data-action');
    // The one waits for a printer; of the other nothing is left to press.
    if (action !== 'print' && action !== 'leave') await button.click();
  }
  // Text, because the types of a page are not those of these tests.
  await page.evaluate(`
    for (const element of document.querySelectorAll('button, a, summary, label')) {
      if (!element.closest('.languages')) element.click();
    }
    for (const form of document.querySelectorAll('form')) {
      form.requestSubmit();
      form.submit();
    }
  `);
  await page.waitForTimeout(300);
}
