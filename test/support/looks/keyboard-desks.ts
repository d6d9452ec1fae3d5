import type { Browser, Page } from 'playwright-core';
import { openChromium, PATIENCE_MS } from '../chromium.js';
import { signIn, startTestApp, type TestApp } from '../testing-app.js';
import { Keyboard } from './keyboard.js';

/** Somebody with a keyboard before a page. */
export interface KeyboardDesk {
  readonly page: Page;
  readonly keyboard: Keyboard;
}

/** What of a page has the focus, by its words, else by its id. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `document.activeElement.innerText.trim().replace(/\\s+/g, ' ') || document.activeElement.id`,
  );

/** An office, and people who come to it with a keyboard and nothing else, each in a browser of their own. */
export class KeyboardDesks {
  private readonly pages: Page[] = [];

  private constructor(
    readonly test: TestApp,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<KeyboardDesks> {
    const [test, browser] = await Promise.all([startTestApp('sqlite'), openChromium()]);
    return new KeyboardDesks(test, browser);
  }

  /** Somebody who is signed in with a cookie, or not yet. */
  async sitDown(cookie?: string): Promise<KeyboardDesk> {
    const context = await this.browser.newContext({ locale: 'en', bypassCSP: true });
    context.setDefaultTimeout(PATIENCE_MS);
    const [name = '', value = ''] = cookie?.split('=') ?? [];
    if (cookie) await context.addCookies([{ name, value, url: this.test.url }]);
    const page = await context.newPage();
    this.pages.push(page);
    return { page, keyboard: new Keyboard(page) };
  }

  /** A representative at a page. */
  async asRep(path: string): Promise<KeyboardDesk> {
    const desk = await this.sitDown((await signIn(this.test, 'rep')).cookie);
    await desk.page.goto(new URL(path, this.test.url).href);
    return desk;
  }

  /** Another representative confirms what waits at a page. */
  async confirmAt(address: string): Promise<KeyboardDesk> {
    const other = await this.asRep(address);
    await other.keyboard.send('form[action$="/agree"] button');
    return other;
  }

  /** Everybody leaves. */
  async empty(): Promise<void> {
    await Promise.all(this.pages.splice(0).map((page) => page.context().close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.test.close();
  }
}
