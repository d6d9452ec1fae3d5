import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { codeOn, message, receiptOn } from '../support/ballot-page.js';
import {
  answerAndSend,
  panel,
  seedInvitedSurvey,
  takeBallot,
  toBallot,
  turnTo,
} from '../support/ballot-visitor.js';
import { CHROMIUM, describeInBrowser, PATIENCE_MS } from '../support/chromium.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

/** Longer than Chromium waits before it writes its history and its sessions to the disk. */
const WRITTEN_MS = 12_000;

/** How a link carries the code of its invitation. */
const secretIn = (link: string): string => link.split('.').at(-2)!;

/** What somebody typed and what their page showed, each found by nothing else. */
interface Traces {
  readonly remark: string;
  readonly code: string;
  readonly ballotCode: string;
  readonly secret: string;
  receipt?: string;
  /** What the tab's storage is sealed with; a tab that keeps nothing has none. */
  readonly key: Buffer | undefined;
}

describeInBrowser('what the profile of a browser keeps of a visit', () => {
  let test: TestApp;
  let context: BrowserContext;
  let holding: (text: string | Buffer) => readonly string[];
  let urls: readonly string[];
  let link: string;
  let stored: readonly string[] = [];
  const unfinished: string[] = [];
  const ways = new Map<string, Traces>();

  const launch = async (folder: string) => {
    const launched = await chromium.launchPersistentContext(folder, {
      executablePath: CHROMIUM,
      args: ['--no-sandbox'],
      timeout: PATIENCE_MS,
      locale: 'en',
    });
    launched.setDefaultTimeout(PATIENCE_MS);
    return launched;
  };

  /** Comes by a typed code, takes a ballot, and writes something that nobody else writes. */
  async function fillIn(way: string, device: 'own' | 'not-own', keep = false): Promise<Page> {
    const survey = await seedInvitedSurvey(test, 'one-sitting');
    const { code, link: unused } = await survey.invite();
    const page = await context.newPage();
    await page.goto(`${test.url}/i`);
    const enter = panel(page, 'enter');
    await enter.locator('[data-field="slug"]').fill(survey.slug);
    await enter.locator('[data-field="invitation"]').fill(code);
    await enter.locator('[data-action="open"]').click();
    const ballotCode = await codeOn(page, 'ballot');
    const remark = `remark-${randomBytes(12).toString('hex')}`;
    if (keep) {
      await page.locator('#own').check();
      await page.locator('#keep').check();
    }
    await takeBallot(page, survey.words, device);
    if (way.startsWith('own') && way.endsWith('closed')) unfinished.push(survey.slug);
    await turnTo(page, 'remark');
    await page.locator('#q-remark').fill(remark);
    const key = await page.evaluate<number[]>(`caches
      .match('/key', { cacheName: 'cahier key ${survey.id}' })
      .then((kept) => (kept ? kept.arrayBuffer() : new ArrayBuffer(0)))
      .then((raw) => [...new Uint8Array(raw)])`);
    const secret = secretIn(unused);
    const sealed = key.length > 0 ? Buffer.from(key) : undefined;
    ways.set(way, { remark, code, ballotCode, secret, key: sealed });
    return page;
  }

  async function sendAndClear(page: Page, way: string): Promise<void> {
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    ways.get(way)!.receipt = (await receiptOn(page)).replace(/ /g, '');
    await page.locator('[data-action=clear]').click();
    await panel(page, 'cleared').waitFor();
  }

  beforeAll(async () => {
    test = await startTestApp('sqlite');
    const folder = mkdtempSync(join(tmpdir(), 'cahier-profile-'));
    context = await launch(folder);
    const survey = await seedInvitedSurvey(test, 'one-sitting');
    link = (await survey.invite()).link;
    const byLink = await context.newPage();
    await byLink.goto(link);
    await toBallot(byLink);
    expect(new URL(byLink.url()).hash).toBe('');
    const elsewhere = await fillIn('not own, sent and cleared', 'not-own');
    const own = await fillIn('own, sent and cleared', 'own');
    const leaving = await fillIn('own, left by the button', 'own');
    const closing = await fillIn('own, closed', 'own');
    const keeping = await fillIn('own and kept, closed', 'own', true);
    await fillIn('not own, left open', 'not-own');
    await pause(WRITTEN_MS);
    await sendAndClear(elsewhere, 'not own, sent and cleared');
    await sendAndClear(own, 'own, sent and cleared');
    await leaving.locator('[data-action=leave]').click();
    await leaving.waitForURL('about:blank');
    await closing.close();
    await keeping.close();
    const open = await context.newPage();
    await open.goto(`${test.url}/i`);
    stored = await open.evaluate<string[]>(`(async () => {
      const workers = await navigator.serviceWorker.getRegistrations();
      const scopes = workers.map(({ scope }) => scope).sort();
      const names = (await caches.keys())
        .filter((name) => !name.startsWith('cahier key'))
        .map((name) => name.replace('cahier ', ''))
        .sort();
      if (names.join() !== scopes.join()) throw new Error(names + ' are not ' + scopes);
      return scopes;
    })()`);
    await context.close();
    const contents = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file)] as const);
    const history = new Sqlite(join(folder, 'Default', 'History'), { readonly: true });
    urls = (history.prepare('SELECT url FROM urls').all() as { url: string }[]).map(
      ({ url }) => url,
    );
    history.close();
    rmSync(folder, { recursive: true, force: true });
    holding = (text) =>
      contents
        .filter(([, bytes]) =>
          [text, Buffer.from(text.toString('latin1'), 'utf16le')].some((one) =>
            bytes.includes(one),
          ),
        )
        .map(([file]) => file);
  });
  afterAll(() => test.close());

  /** The files that hold a text, also where it stands without its hyphens. */
  const filesWith = (text: string): readonly string[] => [
    ...new Set([text, text.replaceAll('-', '')].flatMap((one) => holding(one))),
  ];

  it('is the whole link in its history, where somebody came by the link', () => {
    expect(urls).toContain(link);
    // So the search finds what is there.
    expect(holding(secretIn(link))).toEqual(expect.arrayContaining(['Default/History']));
  });

  it('is never a typed code, a ballot code or a receipt, in no file', () => {
    expect(ways.size).toBe(6);
    for (const [way, { code, ballotCode, secret, receipt = code }] of ways) {
      for (const text of [code, ballotCode, secret, receipt]) {
        expect([way, text.length > 8, filesWith(text)]).toEqual([way, true, []]);
      }
    }
    expect(urls).toContain(`${test.url}/i`);
  });

  it('is nothing of what was filled in, in no file, whosever the device is', () => {
    for (const [way, { remark }] of ways) expect([way, filesWith(remark)]).toEqual([way, []]);
  });

  it('is a key to what was filled in only where it was neither sent nor left', () => {
    for (const [way, { key }] of ways) {
      expect([way, key?.length]).toEqual([way, way.startsWith('own') ? 32 : undefined]);
      const files = key ? holding(key) : [];
      // So the search finds what is there: whoever has the profile then reads what is in the tab.
      const isThere = way.startsWith('own') && way.endsWith('closed');
      expect([way, files.length > 0]).toEqual([way, isThere]);
    }
  });

  it('is the page without a network only where a visit was neither sent nor left', () => {
    const stores = [...stored].map((scope) => scope.split('/').at(-1)).sort();
    expect(stores).toEqual([...unfinished].sort());
  });

  it('is nothing where the browser lets pages keep nothing: the page says so, and the vote counts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cahier-profile-'));
    mkdirSync(join(folder, 'Default'));
    const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
    writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(blocked));
    const survey = await seedInvitedSurvey(test, 'one-sitting');
    const strict = await launch(folder);
    const page = await strict.newPage();
    await page.goto((await survey.invite()).link);
    await takeBallot(page, survey.words, 'own');
    expect(await message(page, 'blocked').innerText()).toMatch(/keep nothing.*Keep this page open/);
    expect(await page.evaluate('typeof window.onbeforeunload')).toBe('function');
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(1);
    await strict.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
