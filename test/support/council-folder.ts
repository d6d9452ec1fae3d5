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
const LOOKS = [...MEDIA.map((media) => [SMALL, media] as const), [DESK, MEDIA[0]] as const];

/** A folder of a holder with the page in it, open in Chromium, beside which the command line works on the same files. */
export class CouncilFolder extends HolderFiles {
  private readonly faults: string[] = [];
  /** Addresses that the page asked for, but for its own file. */
  private readonly asked: string[] = [];
  readonly desk: CouncilPage;
  private looked = 0;

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

  /** As it stands, in one look after the other: on a desk, and on a phone however it asks for pages to be drawn. */
  async examined(): Promise<void> {
    const [viewport, media] = LOOKS[this.looked % LOOKS.length]!;
    this.looked += 1;
    await this.page.setViewportSize(viewport);
    await this.page.emulateMedia(media);
    expect([viewport, media, await examine(this.page)]).toEqual([viewport, media, []]);
    await this.page.setViewportSize(SMALL);
    await this.page.emulateMedia(MEDIA[0]);
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
