import type { Page } from 'playwright-core';
import type { CouncilFolder } from '../council-folder.js';
import { Keyboard } from './keyboard.js';
import { focused } from './keyboard-desks.js';

/**
 * Of every frame in which nothing has the focus, what the page said. Behind the last place of a page Tab leads to
 * none, which is no loss.
 */
const COUNT_LOST = `(() => {
  window.lostFocus = [];
  let key = 'Tab';
  addEventListener('keydown', (event) => { key = event.key; }, { capture: true });
  const look = () => {
    if (document.activeElement === document.body && key !== 'Tab')
      window.lostFocus.push(document.querySelector('main').innerText.slice(0, 80));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** A holder before the holders' page, with a keyboard and nothing else; files are put in their fields. */
export class KeyboardHolder {
  readonly keyboard: Keyboard;
  private readonly page: Page;

  private constructor(private readonly own: CouncilFolder) {
    this.page = own.page;
    this.keyboard = new Keyboard(own.page);
  }

  /** From now on it is noted where nothing has the focus. */
  static async at(own: CouncilFolder): Promise<KeyboardHolder> {
    const holder = new KeyboardHolder(own);
    await own.page.keyboard.press('Tab');
    await own.page.evaluate(COUNT_LOST);
    return holder;
  }

  press(): Promise<void> {
    return this.keyboard.pressOn('form button[type="submit"]', 'Enter');
  }

  async step(name: string): Promise<void> {
    await this.keyboard.pressOn(`[data-step="${name}"]`, 'Enter');
    await this.page.locator('form').waitFor();
  }

  /** To the list of steps, where the one that was done has the focus. */
  async back(from: string): Promise<void> {
    await this.keyboard.pressOn('[data-action="back"]', 'Enter');
    await this.page.locator(`[data-step="${from}"]`).waitFor();
    if (!(await this.isAt(`[data-step="${from}"]`)))
      throw new Error(`the focus is not at ${from}, but at ${await focused(this.page)}`);
  }

  isAt(selector: string): Promise<boolean> {
    return this.page.evaluate<boolean>(
      `document.activeElement.matches(${JSON.stringify(selector)})`,
    );
  }

  /** Goes to the fields of files and has them chosen there. */
  async choose(files: Readonly<Record<string, readonly string[]>>): Promise<void> {
    for (const [field, names] of Object.entries(files)) {
      await this.page.locator(`[name="${field}"]`).waitFor();
      await this.keyboard.goTo(`[name="${field}"]`);
      await this.own.desk.choose(field, ...names);
    }
  }

  /** Opens a device with its passphrase. */
  async takeUp(name: string): Promise<void> {
    await this.choose({ device: [`${name}.device.json`] });
    await this.keyboard.typeInto('[name="passphrase"]', this.own.read(`${name}.words`).trim());
    await this.press();
  }

  /** Says that everything was compared. */
  async agree(): Promise<void> {
    await this.page.locator('[name="said"]').waitFor();
    await this.keyboard.pressOn('[name="said"]', 'Space');
    await this.press();
  }

  async keep(...names: readonly string[]): Promise<void> {
    await this.page.locator('a[download]').first().waitFor();
    for (const [i, name] of names.entries()) {
      const made = this.page.waitForEvent('download');
      await this.keyboard.pressOn(`[data-part="files"] > li:nth-child(${i + 1}) a`, 'Enter');
      await (await made).saveAs(this.own.at(name));
    }
  }

  /** What was refused has the focus; what it says. */
  async trouble(): Promise<string> {
    await this.page.locator('[role="alert"].problem:not(:empty)').first().waitFor();
    return focused(this.page);
  }

  /** Of the frames since the walk began in which nothing had the focus, what the page said. */
  lost(): Promise<readonly string[]> {
    return this.page.evaluate<readonly string[]>('window.lostFocus');
  }
}
