import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { codeOn } from '../support/ballot-page.js';
import {
  type InvitedSurvey,
  panel,
  seedInvitedSurvey,
  takeBallot,
} from '../support/ballot-visitor.js';
import { CHROMIUM, describeInBrowser, PATIENCE_MS } from '../support/chromium.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

/** Longer than Chromium waits before it writes its history and its sessions to the disk. */
const WRITTEN_MS = 12_000;

/** How a link carries the code of its invitation. */
const secretIn = (link: string): string => link.split('.').at(-2)!;

describeInBrowser('what the profile of a browser keeps of an invitation', () => {
  let test: TestApp;
  let survey: InvitedSurvey;
  beforeAll(async () => {
    test = await startTestApp('sqlite');
    survey = await seedInvitedSurvey(test, 'two-phases');
  });
  afterAll(() => test.close());

  /** Files of the profile, of which those that hold one of the texts, after the browser is closed. */
  async function visit(work: (page: Page) => Promise<void>): Promise<{
    readonly holding: (text: string) => readonly string[];
    readonly urls: readonly string[];
  }> {
    const folder = mkdtempSync(join(tmpdir(), 'cahier-profile-'));
    const context: BrowserContext = await chromium.launchPersistentContext(folder, {
      executablePath: CHROMIUM,
      args: ['--no-sandbox'],
      timeout: PATIENCE_MS,
      locale: 'en',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await work(await context.newPage());
    await pause(WRITTEN_MS);
    await context.close();
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const contents = files.map((file) => [file, readFileSync(file)] as const);
    const history = new Sqlite(join(folder, 'Default', 'History'), { readonly: true });
    const urls = (history.prepare('SELECT url FROM urls').all() as { url: string }[]).map(
      ({ url }) => url,
    );
    history.close();
    rmSync(folder, { recursive: true, force: true });
    return {
      urls,
      holding: (text) =>
        contents
          .filter(
            ([, bytes]) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')),
          )
          .map(([file]) => file.slice(folder.length + 1)),
    };
  }

  it('is the whole link in its history, where somebody came by the link', async () => {
    const { link } = await survey.invite();
    const { urls, holding } = await visit(async (page) => {
      await page.goto(link);
      await panel(page, 'ballot').waitFor();
      expect(new URL(page.url()).hash).toBe('');
      await takeBallot(page, survey.words);
      await panel(page, 'waiting').waitFor();
    });
    expect(urls).toContain(link);
    // So the search finds what is there.
    expect(holding(secretIn(link))).toEqual(expect.arrayContaining(['Default/History']));
  });

  it('is nothing, in no file, where somebody typed the code', async () => {
    const { code, link } = await survey.invite();
    let ballotCode = '';
    const { urls, holding } = await visit(async (page) => {
      await page.goto(`${test.url}/i`);
      const enter = panel(page, 'enter');
      await enter.locator('[data-field="slug"]').fill(survey.slug);
      await enter.locator('[data-field="invitation"]').fill(code);
      await enter.locator('[data-action="open"]').click();
      await panel(page, 'ballot').waitFor();
      ballotCode = await codeOn(page, 'ballot');
      await takeBallot(page, survey.words);
      await panel(page, 'waiting').waitFor();
    });
    expect(urls).toContain(`${test.url}/i`);
    const typed = [code, ballotCode].flatMap((text) => [text, text.replaceAll('-', '')]);
    for (const text of [...typed, secretIn(link)]) {
      expect([text.length > 8, holding(text)]).toEqual([true, []]);
    }
  });
});
