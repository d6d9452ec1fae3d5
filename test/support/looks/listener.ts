import type { Page } from 'playwright-core';

/** What stands in a live region, told to the test when it changes. */
const REGIONS = `(() => {
  const told = new WeakMap();
  const textOf = (region) =>
    region.getClientRects().length > 0 ? region.innerText.trim().replace(/\\s+/g, ' ') : '';
  const look = () => {
    for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
      const text = textOf(region);
      // A status that comes with its text is not read out; an alert is.
      const before = told.get(region) ?? (region.matches('[role=alert]') ? '' : text);
      told.set(region, text);
      if (text && text !== before) hearCahier(text);
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true,
    attributeFilter: ['hidden', 'class', 'role'],
  });
})()`;

interface Focused {
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

/**
 * Somebody who hears a page and does not see it: what live regions say as it changes, and what a screen
 * reader says of what has the focus. Which of it a screen reader reads out, and when, it decides itself.
 */
export class Listener {
  private readonly heard: string[] = [];
  private waitedFor = 0;

  private constructor(private readonly page: Page) {}

  /** Before the page is opened. */
  static async of(page: Page): Promise<Listener> {
    const listener = new Listener(page);
    await page.exposeFunction('hearCahier', (text: string) => listener.heard.push(`says: ${text}`));
    await page.addInitScript(REGIONS);
    return listener;
  }

  /** Notes what has the focus, by role and name, as the browser tells it. */
  async focus(): Promise<void> {
    const devtools = await this.page.context().newCDPSession(this.page);
    try {
      const { result } = (await devtools.send('Runtime.evaluate', {
        expression: 'document.activeElement',
      })) as { readonly result: { readonly objectId?: string } };
      const { nodes } = (await devtools.send('Accessibility.getPartialAXTree', {
        ...(result.objectId ? { objectId: result.objectId } : {}),
        fetchRelatives: false,
      })) as { readonly nodes: readonly Focused[] };
      const [node] = nodes;
      this.heard.push(`focus on ${node?.role?.value}: ${node?.name?.value}`);
    } finally {
      await devtools.detach();
    }
  }

  /** Waits until something is said that was not waited for before. */
  async saying(text: string): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const at = this.heard.findIndex((line, at) => at >= this.waitedFor && line.includes(text));
      if (at >= 0) {
        this.waitedFor = at + 1;
        return;
      }
      if (tries === 200)
        throw new Error(`nobody says ${JSON.stringify(text)}: ${this.all.join('; ')}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Everything, in its order. */
  get all(): readonly string[] {
    return this.heard;
  }
}
