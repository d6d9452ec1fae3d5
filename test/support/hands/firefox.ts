import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe } from '@jest/globals';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { PATIENCE_MS } from '../launch-chromium.js';
import type { PageHands } from './page-hands.js';

const FIREFOX =
  process.env['CAHIER_TEST_FIREFOX'] ??
  ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path)) ??
  '/usr/bin/firefox-esr';

const isMissing = !existsSync(FIREFOX) && !process.env['CI'];

/** A group of tests that need Firefox; one line says so where there is none. */
export function describeInFirefox(name: string, tests: () => void): void {
  if (isMissing) {
    process.stderr.write(
      `Skipped: ${name}. Install Firefox, or name one with CAHIER_TEST_FIREFOX.\n`,
    );
  }
  (isMissing ? describe.skip : describe)(name, tests);
}

/** How often somebody looks whether a page or a folder is as far as that. */
const LOOK_MS = 50;

/** A page of a Firefox of its own, with hands in it. */
export class FirefoxPage implements PageHands {
  /** What failed in the page. */
  readonly faults: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly downloads: string,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.faults.push(String(error)));
  }

  static async open(): Promise<FirefoxPage> {
    const downloads = mkdtempSync(join(tmpdir(), 'cahier-firefox-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      timeout: PATIENCE_MS,
      protocolTimeout: PATIENCE_MS,
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.alwaysOpenPanel': false,
      },
    });
    return new FirefoxPage(browser, await browser.newPage(), downloads);
  }

  async goTo(address: string): Promise<void> {
    await this.page.goto(address);
  }

  click(selector: string): Promise<void> {
    return this.page.locator(selector).click();
  }

  fill(selector: string, text: string): Promise<void> {
    return this.page.locator(selector).fill(text);
  }

  async check(selector: string): Promise<void> {
    const box = await this.page.waitForSelector(selector, { visible: true });
    if (!(await box!.evaluate((one) => (one as unknown as { checked: boolean }).checked)))
      await this.click(selector);
  }

  async choose(selector: string, paths: readonly string[]): Promise<void> {
    const input = await this.page.waitForSelector(selector);
    await (input as unknown as { uploadFile(...all: string[]): Promise<void> }).uploadFile(
      ...paths,
    );
  }

  async items(selector: string, place: number): Promise<readonly string[]> {
    const list = await this.nth(selector, place);
    return list.$$eval('li', (items) => items.map(({ textContent }) => textContent ?? ''));
  }

  async keep(selector: string, place: number, path: string): Promise<void> {
    await (await this.nth(selector, place)).click();
    const [name] = await this.arrived();
    renameSync(join(this.downloads, name!), path);
  }

  /** What a text written for the page gives there. */
  evaluate(script: string): Promise<unknown> {
    return this.page.evaluate(script);
  }

  /** Waits until something stands in the page. */
  async see(selector: string): Promise<void> {
    await this.page.waitForSelector(selector, { visible: true });
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.downloads, { recursive: true, force: true });
  }

  private async nth(selector: string, place: number): Promise<ElementHandle> {
    for (;;) {
      const found = (await this.page.$$(selector))[place];
      if (found) return found;
      await setTimeout(LOOK_MS);
    }
  }

  /** A file is there once nothing beside it says that more of it comes. */
  private async arrived(): Promise<readonly string[]> {
    for (;;) {
      const names = readdirSync(this.downloads);
      if (names.length === 1 && !names[0]!.endsWith('.part')) return names;
      await setTimeout(LOOK_MS);
    }
  }
}
