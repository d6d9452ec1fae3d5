import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { PATIENCE_MS } from '../../launch-chromium.js';

/** What a way through the office costs somebody. */
export interface Cost {
  /** Links and buttons, each once. */
  readonly presses: number;
  /** Boxes ticked, and fields typed or chosen in. */
  readonly fields: number;
  /** Whole pages, also those that were asked for by an address. */
  readonly loads: number;
}

/** What is typed, by the names of fields, or by their id where several have one name (`#login-2`). */
export type Fields = Readonly<Record<string, string>>;

const SCREEN = { width: 1280, height: 900 };

/** Somebody of the council before the office, in a browser of their own. */
export class Desk {
  private presses = 0;
  private fields = 0;
  private loads = 0;
  /** The step whose form may be sent now; whatever else is sent is a step that nobody has named. */
  private sends: string | undefined;
  /** What must not happen on any way. */
  readonly faults: string[] = [];
  /** Of the page that was answered last. */
  status = 0;
  method = 'GET';
  private asked: Request | undefined;

  private constructor(
    readonly name: string,
    readonly url: string,
    readonly context: BrowserContext,
    public page: Page,
  ) {
    this.watch(page);
  }

  static async at(browser: Browser, url: string, name: string): Promise<Desk> {
    const context = await browser.newContext({ locale: 'en', viewport: SCREEN });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Desk(name, url, context, await context.newPage());
  }

  get cost(): Cost {
    return { presses: this.presses, fields: this.fields, loads: this.loads };
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Somebody typed it, or followed it from elsewhere. */
  async open(address: string): Promise<void> {
    await this.page.goto(new URL(address, this.url).href);
    await this.look();
  }

  /** Leads to another page, or to the same anew. */
  async press(selector: string): Promise<void> {
    this.presses += 1;
    const place = this.page.locator(selector).first();
    await place.waitFor({ state: 'visible' });
    const loaded = this.page.waitForEvent('domcontentloaded');
    await place.click();
    await loaded;
    await this.look();
  }

  /** Presses what sends the form of a step. */
  send(step: string, button: string): Promise<void> {
    return this.within(step, () => this.press(button));
  }

  /** The form of a step may be sent meanwhile. */
  async within(step: string, work: () => Promise<void>): Promise<void> {
    this.sends = step;
    await work();
    this.sends = undefined;
  }

  /** A text, an option to choose, or a box to tick. */
  async fill(fields: Fields): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      this.fields += 1;
      const field = this.field(name);
      await field.waitFor({ state: 'attached' });
      const kind = (await field.getAttribute('type')) ?? (await field.evaluate(tagOf));
      if (kind === 'radio' || kind === 'checkbox') {
        await this.page.locator(`main [name="${name}"][value="${value}"]`).check();
      } else if (kind === 'select') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  /** Which of these fields a page may keep: no password and no code. */
  async written(fields: Fields): Promise<readonly string[]> {
    const written: string[] = [];
    for (const [name, value] of Object.entries(fields)) {
      const field = this.field(name);
      const isCode = (await field.getAttribute('autocomplete')) === 'one-time-code';
      const kind = await field.getAttribute('type');
      const isSecret = kind === 'password' || (await field.getAttribute('name')) === 'passphrase';
      if (!isCode && !isSecret && kind !== 'radio' && kind !== 'checkbox') written.push(value);
    }
    return written;
  }

  /** Whether all of this stands in a field of the page, shown or hidden. */
  async holds(written: readonly string[]): Promise<boolean> {
    const fields = this.page.locator('main :is(input, textarea, select)');
    const held = await fields.evaluateAll((all: { readonly value: string }[]) =>
      all.map(({ value }) => value),
    );
    return written.every((value) => held.includes(value));
  }

  /** Another tab of the same browser. */
  async openTab(): Promise<Page> {
    const tab = await this.context.newPage();
    this.watch(tab);
    return tab;
  }

  /** Goes on in another tab until `work` is done. */
  async in<T>(tab: Page, work: () => Promise<T>): Promise<T> {
    const before = this.page;
    this.page = tab;
    try {
      return await work();
    } finally {
      this.page = before;
    }
  }

  /** What comes between, and is no part of what the way costs. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    const before = this.cost;
    const done = await work();
    Object.assign(this, before);
    return done;
  }

  /** What was done without the methods above. */
  note(presses: number): void {
    this.presses += presses;
  }

  said(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  private field(name: string) {
    const place = name.startsWith('#') ? name : `main [name="${name}"]:not([type=hidden])`;
    return this.page.locator(place).first();
  }

  /** What the page was answered with. */
  private async look(): Promise<void> {
    const answer = await this.asked?.response();
    this.status = answer?.status() ?? 0;
    this.method = this.asked?.method() ?? 'GET';
  }

  private watch(page: Page): void {
    page.on('request', (request) => {
      if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
      this.asked = request;
      if (request.method() === 'POST' && !this.sends)
        this.faults.push(`${new URL(request.url()).pathname} was sent by no step`);
    });
    page.on('response', (answer) => {
      if (answer.status() >= 500)
        this.faults.push(`${answer.url()} was answered ${answer.status()}`);
    });
    page.on('domcontentloaded', () => {
      this.loads += 1;
    });
  }
}

const tagOf = (field: { readonly tagName: string }): string => field.tagName.toLowerCase();
