import type { Page } from 'playwright-core';
import { Keyboard } from '../looks/keyboard.js';

/** How somebody works a page; what it costs them is counted. */
export interface Hand {
  /** Presses of buttons, boxes and fields that answer nothing. */
  readonly taps: number;
  /** Presses of "next", one for each screen. */
  readonly turns: number;
  press(selector: string): Promise<void>;
  tick(id: string): Promise<void>;
  write(selector: string, text: string): Promise<void>;
  /** An answer, which is what they came for and not counted. */
  choose(id: string): Promise<void>;
  /** The next press comes twice. */
  tremble(): void;
}

const NEXT = '[data-action=page-next]';
/** What stands in a label of its own is pressed by it, as fingers do. */
const labelOf = (id: string): string => `label[for="${id}"]`;

export class Finger implements Hand {
  taps = 0;
  turns = 0;
  private isTrembling = false;

  constructor(private readonly page: Page) {}

  async press(selector: string): Promise<void> {
    if (selector === NEXT) this.turns += 1;
    else this.taps += 1;
    const place = this.page.locator(selector).first();
    const isTwice = this.isTrembling;
    this.isTrembling = false;
    await (isTwice ? place.dblclick() : place.click());
  }

  async tick(id: string): Promise<void> {
    if (await this.page.locator(`#${id}`).isChecked()) return;
    await this.press(labelOf(id));
  }

  async write(selector: string, text: string): Promise<void> {
    this.taps += 1;
    await this.page.locator(selector).fill(text);
  }

  async choose(id: string): Promise<void> {
    await this.page.locator(labelOf(id)).click();
  }

  tremble(): void {
    this.isTrembling = true;
  }
}

/** Somebody who has a keyboard and nothing else. */
export class Keys implements Hand {
  taps = 0;
  turns = 0;
  private readonly keyboard: Keyboard;
  private isTrembling = false;

  constructor(private readonly page: Page) {
    this.keyboard = new Keyboard(page);
  }

  async press(selector: string): Promise<void> {
    if (selector === NEXT) this.turns += 1;
    else this.taps += 1;
    await this.page.locator(`${selector}:visible`).first().waitFor();
    await this.keyboard.goTo(selector);
    // Of a page that comes anew, nothing has the focus yet.
    await this.page.keyboard.press('Enter');
    if (this.isTrembling) await this.page.keyboard.press('Enter');
    this.isTrembling = false;
  }

  async tick(id: string): Promise<void> {
    if (await this.page.locator(`#${id}`).isChecked()) return;
    this.taps += 1;
    await this.choose(id);
  }

  async write(selector: string, text: string): Promise<void> {
    this.taps += 1;
    await this.keyboard.goTo(selector);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  async choose(id: string): Promise<void> {
    const name = await this.page.locator(`#${id}`).getAttribute('name');
    const isOneOfSeveral = (await this.page.locator(`#${id}`).getAttribute('type')) === 'radio';
    await this.keyboard.goTo(isOneOfSeveral ? `[name="${name}"]` : `#${id}`);
    await this.page.keyboard.press('Space');
    if (!isOneOfSeveral) return;
    const group = await this.page.locator(`[name="${name}"]`).count();
    for (let moves = 0; moves <= group; moves += 1) {
      if (await this.page.locator(`#${id}`).isChecked()) return;
      await this.keyboard.press('ArrowDown');
    }
    throw new Error(`the keyboard does not reach ${id}`);
  }

  tremble(): void {
    this.isTrembling = true;
  }
}
