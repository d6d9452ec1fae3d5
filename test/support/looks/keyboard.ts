import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** More stops than any screen has. */
const MOST_STOPS = 150;
const PATIENCE_MS = 20_000;

/** Somebody who has a keyboard and nothing else; a press that leaves the focus nowhere is a fault. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async pressOn(selector: string, key: string): Promise<void> {
    await this.goTo(selector);
    await this.press(key);
  }

  /** Goes on by Tab until something has the focus; behind the last stop of a page comes its first. */
  async goTo(selector: string): Promise<void> {
    for (let stops = 0; !(await this.isAt(selector)); stops += 1) {
      if (stops === MOST_STOPS) throw new Error(`the keyboard does not come to ${selector}`);
      await this.page.keyboard.press('Tab');
    }
  }

  /** Goes to a field and types, over what stands in it. */
  async typeInto(selector: string, text: string): Promise<void> {
    await this.goTo(selector);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** Sends a form, and is on the page that answers it. */
  async send(selector: string, key = 'Enter'): Promise<void> {
    await this.goTo(selector);
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press(key)]);
    await this.check();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.check();
  }

  /** Types the control words that are asked for. */
  async typeWords(words: readonly string[]): Promise<void> {
    for (const id of ['word-1', 'word-2', 'word-3']) {
      const label = await this.page.locator(`label[for="${id}"]`).innerText();
      const word = words[Number(/\d/.exec(label)![0]) - 1]!;
      await this.pressOn(`#${id}`, word[0]!);
      await this.page.keyboard.type(word.slice(1));
    }
  }

  /**
   * Whether something has the focus; a page that is being drawn has a moment. Asked again and again from here:
   * a page of strict policies lets no test wait in it.
   */
  async check(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await this.hasFocus())) {
      if (Date.now() > end) throw new Error(`nothing has the focus at ${this.page.url()}`);
      await setTimeout(50);
    }
  }

  private hasFocus(): Promise<boolean> {
    // A page that loads itself anew takes the question with it.
    return this.page
      .evaluate<boolean>('document.activeElement !== document.body')
      .catch(() => false);
  }

  private readonly isAt = (selector: string): Promise<boolean> =>
    this.page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`);
}
