import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openChromium, PATIENCE_MS } from './chromium.js';
import { HolderFiles } from './council-files/holder-files.js';
import { CouncilPage } from './council-page.js';
import { handsOf } from './hands/hands-of-playwright.js';
import { examine } from './looks/examine.js';
import { DESK, MEDIA } from './looks/media.js';

export { LIGHT_LOCK } from './council-files/holder-files.js';

const SMALL = { width: 320, height: 640 };

/** A folder of a holder with the page in it, open in Chromium, beside which the command line works on the same files. */
export class CouncilFolder extends HolderFiles {
  private readonly faults: string[] = [];
  /** Addresses that the page asked for, but for its own file. */
  private readonly asked: string[] = [];
  readonly desk: CouncilPage;

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {
    super();
    this.desk = new CouncilPage(handsOf(page), this.folder);
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (url !== this.desk.address && !url.startsWith('blob:')) this.asked.push(url);
    });
  }

  /** @param contents of the page */
  static async open(contents: Uint8Array): Promise<CouncilFolder> {
    const browser = await openChromium();
    const page = await browser.newPage({
      viewport: SMALL,
      locale: 'en',
      acceptDownloads: true,
      // Half-way through a change of colour nothing has its contrast.
      reducedMotion: 'reduce',
    });
    const folder = new CouncilFolder(browser, page);
    await folder.desk.open(contents);
    return folder;
  }

  /** As it stands: on a desk, and on a phone however it asks for pages to be drawn. */
  async examined(): Promise<void> {
    await this.page.setViewportSize(DESK);
    const wrong = [...(await examine(this.page))];
    await this.page.setViewportSize(SMALL);
    for (const look of MEDIA) {
      await this.page.emulateMedia(look);
      wrong.push(...(await examine(this.page)));
    }
    await this.page.emulateMedia(MEDIA[0]);
    expect(wrong).toEqual([]);
  }

  /** Nothing was asked for on the whole way, and nothing failed in the page. */
  expectQuiet(): void {
    expect({ asked: this.asked, faults: this.faults }).toEqual({ asked: [], faults: [] });
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.forget();
  }
}
