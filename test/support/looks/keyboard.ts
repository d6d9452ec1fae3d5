import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** More stops than any screen has. */
const MOST_STOPS = 150;
const PATIENCE_MS = 20_000;
/** What a code, a day or a name has of letters at most. */
const SHORT = 12;

const TAB_KEY = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };

/**
 * How many stops lie between what has the focus and something: at least that many, as far as can be told
 * without pressing. Text, because the types of a page are not those of these tests.
 */
const STOPS_BEFORE = `(selector) => {
  const focused = document.activeElement;
  const isFirstOfGroup = (one, i, all) =>
    one.type !== 'radio' || all.findIndex(({ type, name }) => type === 'radio' && name === one.name) === i;
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter((one) => one.tabIndex >= 0 && !one.matches(':disabled, [inert] *') && one.checkVisibility())
    .filter(isFirstOfGroup);
  const [from, to] = [stops.indexOf(focused), stops.findIndex((one) => one.matches(selector))];
  const isAtStart = focused === document.body && location.hash === '';
  if (to < 0 || (from < 0 && !isAtStart)) return 0;
  return Math.max(0, (to > from ? to : to + stops.length) - from - 1);
}`;

/** Somebody who has a keyboard and nothing else; a press that leaves the focus nowhere is a fault. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async pressOn(selector: string, key: string): Promise<void> {
    await this.goTo(selector);
    await this.press(key);
  }

  /** Goes on by Tab until something has the focus; behind the last stop of a page comes its first. */
  async goTo(selector: string): Promise<void> {
    await this.tabOn(
      await this.page.evaluate<number>(`(${STOPS_BEFORE})(${JSON.stringify(selector)})`),
    );
    for (let stops = 0; !(await this.isAt(selector)); stops += 1) {
      if (stops === MOST_STOPS) throw new Error(`the keyboard does not come to ${selector}`);
      await this.page.keyboard.press('Tab');
    }
  }

  /** Goes to a field and types, over what stands in it. */
  async typeInto(selector: string, text: string): Promise<void> {
    await this.goTo(selector);
    await this.page.keyboard.press('Control+A');
    // A long text goes in at once behind its first letter.
    const typed = text.length > SHORT ? 1 : text.length;
    await this.page.keyboard.type(text.slice(0, typed));
    await this.page.keyboard.insertText(text.slice(typed));
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

  /** Presses Tab that often, without a look at the page in between. */
  private async tabOn(times: number): Promise<void> {
    if (times === 0) return;
    const devtools = await this.page.context().newCDPSession(this.page);
    const press = ['rawKeyDown', 'keyUp'] as const;
    const keys = Array.from({ length: times }, () => press).flat();
    await Promise.all(
      keys.map((type) => devtools.send('Input.dispatchKeyEvent', { type, ...TAB_KEY })),
    );
    await devtools.detach();
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
