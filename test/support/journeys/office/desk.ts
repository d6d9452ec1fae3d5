import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a way through the office costs somebody. */
export interface Cost {
  /** Links and buttons, each once. */
  readonly presses: number;
  /** Boxes ticked, and fields typed or chosen in. */
  readonly fields: number;
  /** Whole pages, also those that were asked for by an address. */
  readonly loads: number;
}

/** Longer than the slowest page, an opening, takes on a machine with much else to do. */
const PATIENCE_MS = 60_000;
const SCREEN = { width: 1280, height: 900 };

/** Somebody of the council before the office, in a browser of their own. */
export class Desk {
  private presses = 0;
  private fields = 0;
  private loads = 0;

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
  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
  }

  /** Leads to another page, or to the same anew. */
  async press(selector: string): Promise<void> {
    this.presses += 1;
    const place = this.page.locator(selector).first();
    await place.waitFor({ state: 'visible' });
    const loaded = this.page.waitForEvent('domcontentloaded');
    await place.click();
    await loaded;
  }

  /** Fills in by the names of fields: a text, an option to choose, or a box to tick. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      this.fields += 1;
      const field = this.page.locator(`main [name="${name}"]:not([type=hidden])`).first();
      await field.waitFor({ state: 'attached' });
      const kind = (await field.getAttribute('type')) ?? (await field.evaluate(tagOf));
      if (kind === 'radio' || kind === 'checkbox') {
        await this.page.locator(`main [name="${name}"][value="${value}"]`).check();
      } else if (kind === 'select') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  async send(end: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.fill(fields);
    await this.press(
      `form[action*="${end}"] .button-primary, form[action*="${end}"] .button-danger`,
    );
  }

  /** The same, refused: the page says so, begins there, and has kept what was typed. */
  async sendWrong(end: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.aside(() => this.send(end, fields));
    const said = this.page.locator('.error-summary');
    if (!(await said.isVisible()))
      throw new Error(`${end} took ${JSON.stringify(Object.keys(fields))}`);
    // Where something is to be done, once the page's script has run.
    const focused = this.page.locator(':is(.error-summary, .field, fieldset):focus-within');
    await focused.first().waitFor({ state: 'attached' });
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`main [name="${name}"]:not([type=hidden])`).first();
      const kind = await field.getAttribute('type');
      if ((await field.getAttribute('autocomplete')) === 'one-time-code') continue;
      if (kind === 'password' || name === '_factor' || kind === 'checkbox' || kind === 'radio')
        continue;
      const kept = await field.inputValue();
      if (kept !== value) throw new Error(`${this.path} lost what stood in ${name}`);
    }
  }

  /** Another tab of the same browser, which counts as well, until `work` is done. */
  async inAnotherTab(work: () => Promise<void>): Promise<void> {
    const before = this.page;
    this.page = await this.context.newPage();
    this.watch(this.page);
    try {
      await work();
    } finally {
      await this.page.close();
      this.page = before;
    }
  }

  /** What comes between, and is no part of what the way costs. */
  async aside(work: () => Promise<void>): Promise<void> {
    const before = this.cost;
    await work();
    Object.assign(this, before);
  }

  /** What was done without the methods above. */
  note(fields: number, presses = 0): void {
    this.fields += fields;
    this.presses += presses;
  }

  said(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  private watch(page: Page): void {
    page.on('response', (answer) => {
      const isPage = answer.request().isNavigationRequest() && answer.frame() === page.mainFrame();
      if (isPage && ![302, 303].includes(answer.status())) this.loads += 1;
    });
  }
}

const tagOf = (field: { readonly tagName: string }): string => field.tagName.toLowerCase();
