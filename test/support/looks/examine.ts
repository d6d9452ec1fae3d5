import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What can be found by machine of WCAG 2.2 A and AA, and what axe recommends beside it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A screen of 1280 × 1024 px at 400 %. */
const ZOOMED = { width: 320, height: 256 };

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly unknown[] }[];
  }[];
}

/**
 * What is wrong with a page as it stands: rules of axe that it breaks, each with the first element that
 * does; and whether it is wider than its screen. Where more contrast is asked for, every text must have 7:1.
 *
 * @param part whose elements are asked for their rules, by its selector; all of the page unless told
 */
export async function examine(page: Page, part = 'html'): Promise<readonly string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe.source);
  // What is half below the bar at the bottom is no small target: one scrolls on.
  await page.evaluate('scrollTo(0, document.body.scrollHeight)');
  const isMore = await page.evaluate<boolean>('matchMedia("(prefers-contrast: more)").matches');
  const options = {
    runOnly: RULES,
    rules: {
      'color-contrast-enhanced': { enabled: isMore },
      'color-contrast': { enabled: !isMore },
    },
    resultTypes: ['violations'],
    preload: false,
    iframes: false,
  };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document.querySelector(${JSON.stringify(part)}), ${JSON.stringify(options)})`,
  );
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`),
    ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
  ];
}

/** How much of a screen at 400 % is taken by what stays in its place while one scrolls: at most a half. */
export async function examineZoomed(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize()!;
  await page.setViewportSize(ZOOMED);
  const stuck = await page.evaluate<number>(`[...document.querySelectorAll('body *')]
    .filter((one) => /^(sticky|fixed)$/.test(getComputedStyle(one).position))
    .reduce((sum, one) => sum + one.getBoundingClientRect().height, 0)`);
  await page.setViewportSize(before);
  return stuck > ZOOMED.height / 2
    ? [`${stuck} px of ${ZOOMED.height} stay in place at 400 %`]
    : [];
}
