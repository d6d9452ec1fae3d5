import type { Page } from 'playwright-core';
import { SurveyDirectory } from '../../../src/surveys/index.js';
import type { TestApp } from '../testing-app.js';
import type { Trip } from './trip.js';

export interface Mishap {
  /** On which screens it can come. */
  readonly at: readonly string[];
  /** Not where the page has no script. */
  readonly needsScript?: true;
  readonly happen: (trip: Trip, test: TestApp) => Promise<unknown>;
}

const CLIENT = ['first', 'ballot', 'form'];
const ANY = [...CLIENT, 'server form'];

/** What comes between people and their answers. */
export const MISHAPS: Readonly<Record<string, Mishap>> = {
  reload: { at: ANY, happen: ({ page }) => page.reload() },
  back: { at: ANY, happen: ({ page }) => goBack(page) },
  'double tap': { at: ANY, happen: async ({ hand }) => hand.tremble() },
  'two tabs': { at: CLIENT, happen: lookInTwoTabs },
  'lost network': { at: ['ballot', 'form', 'server form'], happen: loseNetwork },
  'wrong words': { at: ['ballot'], happen: async ({ once }) => void once.add('wrong words') },
  'wrong code': { at: ['enter'], happen: typeWrongCode },
  translated: { at: ['first', 'form', 'server form'], needsScript: true, happen: translate },
  closed: { at: ['form', 'server form'], happen: close },
};

/** One screen back, and forward again where that was off the page. */
async function goBack(page: Page): Promise<void> {
  await page.goBack();
  await page.waitForTimeout(50);
  if (page.url() === 'about:blank') await page.goForward();
}

async function lookInTwoTabs({ page }: Trip): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('h1:visible').waitFor();
  await other.close();
}

/** What is sent next does not arrive, or its answer does not. */
async function loseNetwork({ page }: Trip): Promise<void> {
  let isLost = false;
  await page.route(/\/api\/(draw|submit)$|\/s\/[^/]+$/, async (route) => {
    const isSent = route.request().method() === 'POST';
    if (!isSent || isLost) return route.fallback();
    isLost = true;
    await route.fetch();
    await route.abort('connectionreset');
  });
}

async function typeWrongCode({ hand, page, survey }: Trip): Promise<void> {
  await hand.write('[data-field=slug]', survey.slug);
  await hand.write('[data-panel=enter] [data-field=invitation]', 'AAAA-BBBB-CCCC-DDDD-E1');
  await hand.press('[data-action=open]');
  await page.locator('[data-message=bad-invitation]:visible').waitFor();
}

/** As a browser translates: every text is taken out and another one put in its place, inside elements. */
async function translate({ page }: Trip): Promise<void> {
  await page.evaluate(`(() => {
    const isLeft = (node) => !node.parentElement || node.parentElement.closest(
      'font, script, style, textarea, select, [translate=no], noscript');
    const turn = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (isLeft(text) || text.data.trim() === '') continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = '~' + text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    turn(document.body);
    new MutationObserver((changes) => changes.forEach(({ addedNodes }) =>
      addedNodes.forEach((node) => node.isConnected && turn(node.nodeType === 3 ? node.parentElement : node))))
      .observe(document.body, { childList: true, subtree: true, characterData: true });
  })()`);
}

async function close({ survey }: Trip, { app }: TestApp): Promise<void> {
  const directory = app.get(SurveyDirectory);
  const found = await directory.get(survey.id);
  // Nothing more comes of it where it is closed and the page does not know that yet.
  if (found.state === 'open') await directory.replace({ ...found, state: 'closed' }, 'open');
}
