import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { type InvitedSurvey, takeBallot, toBallot } from '../../ballot-visitor.js';
import { PATIENCE_MS } from '../../launch-chromium.js';
import type { TestApp } from '../../testing-app.js';

/** Puts something between a browser and the honest server. */
export type Lie = (page: Page) => Promise<void>;

export interface VisitSettings {
  readonly lie?: Lie;
  /** By a scanned link, which pins the definition, or by the address and the code of a slip. */
  readonly by?: 'link' | 'code';
  /** Types the words of the slip, or those that the page itself shows under “how?”. */
  readonly words?: 'slip' | 'page';
  /** Instead of an invitation of the honest survey. */
  readonly link?: string;
}

/** Where a visit ended, and what the page showed there. */
export interface Visited {
  /** The screen, or the message that stopped it; `blank` where no script drew anything. */
  readonly at: string;
  readonly title: string;
  readonly text: string;
  /** What its first screen said. */
  readonly first: string;
  /** The page as this browser got it. */
  readonly html: string;
}

export interface Writer {
  readonly test: TestApp;
  readonly survey: InvitedSurvey;
  visit(settings?: VisitSettings): Promise<Visited>;
}

const BLANK_MS = 3_000;
const PAUSE_MS = 30;

/** The screen that is shown, and the first message on it that is no progress. */
const WHERE = `(() => {
  const panel = [...document.querySelectorAll('[data-panel]')].find((one) => !one.hidden);
  if (!panel || panel.dataset.panel === 'checking') return '';
  if (panel.querySelector('[data-part=fetching]:not([hidden])')) return '';
  const said = [...panel.querySelectorAll('[data-message]')].find((one) => !one.hidden);
  return said && said.dataset.message !== 'drawing' ? said.dataset.message : panel.dataset.panel;
})()`;

/** A phone that goes as far towards the first question as the page lets its owner. */
export function writerAgainst(test: TestApp, survey: InvitedSurvey, browser: Browser): Writer {
  return {
    test,
    survey,
    async visit({ lie, by = 'link', words = 'slip', link } = {}) {
      const context = await browser.newContext({ locale: 'en' });
      const page = await context.newPage();
      try {
        await lie?.(page);
        const invited = await survey.invite();
        const answer = await page.goto(by === 'code' ? survey.page : (link ?? invited.link));
        const html = (await answer?.text()) ?? '';
        await settle(page);
        const first = await page.locator('main').innerText();
        const at = await goOn(page, survey, { words, code: invited.code });
        const text = await page.locator('main').innerText();
        return { at, title: await page.title(), text, first, html };
      } finally {
        await context.close();
      }
    },
  };
}

async function goOn(
  page: Page,
  survey: InvitedSurvey,
  { words, code }: { readonly words: 'slip' | 'page'; readonly code: string },
): Promise<string> {
  const first = await settle(page);
  if (first !== 'first') return first;
  await toBallot(page);
  const invitation = page.locator('#invitation');
  if (await invitation.isVisible()) await invitation.fill(code);
  const shown = page.locator('.words[lang=en] li');
  if (words === 'page') await shown.first().waitFor({ state: 'attached' });
  await takeBallot(page, words === 'page' ? await shown.allTextContents() : survey.words);
  return settle(page, 'ballot');
}

/** Where the page stands once that is none of these places; `blank` where it never gets so far. */
async function settle(page: Page, ...left: readonly string[]): Promise<string> {
  const until = Date.now() + (left.length > 0 ? PATIENCE_MS : BLANK_MS);
  for (;;) {
    const at = await page.evaluate<string>(WHERE);
    if (at !== '' && !left.includes(at)) return at;
    if (Date.now() > until) return 'blank';
    await sleep(PAUSE_MS);
  }
}
