import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';

/** The holders' page as somebody uses it: opened from a folder of theirs, in which its files lie too. */
export class CouncilPage {
  /** Addresses that the page asked for, but for its own file. */
  readonly asked: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly folder: string,
  ) {
    const own = this.address;
    page.on('request', (request) => {
      if (request.url() !== own && !request.url().startsWith('blob:'))
        this.asked.push(request.url());
    });
  }

  at(name: string): string {
    return join(this.folder, name);
  }

  private get address(): string {
    return pathToFileURL(this.at('council.html')).href;
  }

  async open(contents: Uint8Array): Promise<void> {
    writeFileSync(this.at('council.html'), contents);
    await this.page.goto(this.address);
  }

  step(name: string): Promise<void> {
    return this.page.locator(`[data-step="${name}"]`).click();
  }

  back(): Promise<void> {
    return this.page.locator('[data-action="back"]').click();
  }

  type(field: string, text: string): Promise<void> {
    return this.page.locator(`[name="${field}"]`).fill(text);
  }

  tick(field: string): Promise<void> {
    return this.page.locator(`[name="${field}"]`).check();
  }

  choose(field: string, ...names: readonly string[]): Promise<void> {
    return this.page.locator(`[name="${field}"]`).setInputFiles(names.map((name) => this.at(name)));
  }

  press(): Promise<void> {
    return this.page.locator('form button[type="submit"]').click();
  }

  /** Says that everything was compared. */
  async agree(): Promise<void> {
    await this.tick('said');
    await this.press();
  }

  /** The words that are shown to be read out, of the list that stands at a place. */
  async words(place = 0): Promise<readonly string[]> {
    const list = this.page.locator('.words').nth(place);
    await list.waitFor();
    return list.locator('li').allTextContents();
  }

  /** Keeps what a step has made, file after file in their order, under these names. */
  async keep(...names: readonly string[]): Promise<void> {
    for (const [i, name] of names.entries()) {
      const link = this.page.locator('a[download]').nth(i);
      const [download] = await Promise.all([this.page.waitForEvent('download'), link.click()]);
      await download.saveAs(this.at(name));
    }
  }
}
