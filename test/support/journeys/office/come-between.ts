import type { Page } from 'playwright-core';
import type { Desk, Fields } from './desk.js';
import type { Late } from './mishaps.js';
import { enter, proveFactor, SHOW_FACTOR } from './entering.js';
import { fillIn, type Step } from './step.js';
import { grown, stockOf } from './stock.js';
import type { OfficeWalk } from './walk.js';

/** A page that was left open with the form filled in, and is gone on with when the step is done. */
interface Waiting {
  readonly mishap: string;
  readonly desk: Desk;
  readonly tab: Page;
  readonly button: string;
  readonly written: readonly string[];
  readonly late: Late;
}

/** What comes before a step is sent; the pages that are still open then. */
export async function comeBefore(
  walk: OfficeWalk,
  desk: Desk,
  step: Step,
): Promise<readonly Waiting[]> {
  const { mishaps, button } = step;
  const at = desk.page.url();
  const waiting: Waiting[] = [];
  if ('type' in mishaps['wrong input'])
    await typeWrong(walk, desk, step, mishaps['wrong input'].type);
  if (!isNone(mishaps['session over'])) {
    const tab = await desk.openTab();
    const written = await desk.in(tab, () => outliveSession(walk, desk, step, at));
    const press = '[data-unsent] .button-primary';
    const late = mishaps['session over'];
    if (written) waiting.push({ mishap: 'session over', desk, tab, button: press, written, late });
    else await tab.close();
  }
  if (!isNone(mishaps['back and forward'])) await goBackAndForward(walk, desk, step, at);
  if (!isNone(mishaps['second tab'])) {
    const tab = await desk.openTab();
    const written = await desk.in(tab, () => leaveOpen(walk, desk, step, at));
    waiting.push({ mishap: 'second tab', desk, tab, button, written, late: mishaps['second tab'] });
  }
  const else_ = mishaps['somebody else'];
  if (!isNone(else_)) {
    const other = await walk.deskOf(else_.who);
    const tab = await other.openTab();
    const written = await other.in(tab, () => leaveOpen(walk, other, step, at));
    waiting.push({ mishap: 'somebody else', desk: other, tab, button, written, late: else_.late });
  }
  await (step.come ? step.come(desk) : comeTo(walk, desk, at));
  return waiting;
}

/** What comes when it is done: “back”, and every page that was left open. */
export async function comeAfter(
  walk: OfficeWalk,
  desk: Desk,
  step: Step,
  { waiting, isProven }: { readonly waiting: readonly Waiting[]; readonly isProven: boolean },
): Promise<void> {
  const landed = desk.page.url();
  const back = step.mishaps['back and forward'];
  if (!isNone(back)) {
    const before = await stockOf(walk.test);
    // What answered a form without leading elsewhere is shown again by no browser that does not ask first.
    const isPosted = desk.method === 'POST';
    // So is the page that asked for the second factor, between the two.
    const way = isProven ? 2 : 1;
    await goInHistory(desk, -way);
    if (!isPosted) {
      await goInHistory(desk, way);
      await goInHistory(desk, -way);
    }
    const changed = grown(before, await stockOf(walk.test));
    if (changed.length > 0) walk.wrong.push(`${step.name}: “forward” made ${changed.join(', ')}`);
    const isThere = (await desk.page.locator(step.button).count()) > 0;
    const written = isThere ? await fillIn(desk, step) : [];
    const rest = { desk, tab: desk.page, button: step.button, written, late: back };
    await goOnWith(walk, step, landed, { mishap: 'back and forward', ...rest });
  }
  for (const one of waiting) {
    await one.desk.in(one.tab, () => goOnWith(walk, step, landed, one));
    await one.tab.close();
  }
  await desk.open(step.after ?? landed);
}

const isNone = (trial: object | string): trial is { readonly why: string } =>
  typeof trial === 'object' && 'why' in trial;

/** Refused: the page says so, begins there, and has kept what was typed. */
async function typeWrong(walk: OfficeWalk, desk: Desk, step: Step, wrong: Fields): Promise<void> {
  const written = await fillIn(desk, step, wrong);
  await desk.send(step.name, step.button);
  if (step.name !== SHOW_FACTOR) await proveFactor(walk, desk);
  const said = desk.page.locator('.error-summary, main [role="alert"]').first();
  if (!(await said.isVisible())) walk.wrong.push(`${step.name} took what was wrong`);
  // Where something is to be done, once the page's script has run.
  const focused = desk.page.locator(
    'main :is(.error-summary, [role="alert"], .field, fieldset):focus-within',
  );
  await focused.first().waitFor({ state: 'attached' });
  if (!(await desk.holds(written))) walk.wrong.push(`${step.name} lost what was typed wrongly`);
}

/**
 * The session ends while somebody types; they sign in in another tab, and the page that kept it knows. Where there
 * is nothing that it could keep, they are told to do it again.
 */
async function outliveSession(
  walk: OfficeWalk,
  desk: Desk,
  step: Step,
  at: string,
): Promise<readonly string[] | undefined> {
  await comeTo(walk, desk, at);
  const written = await fillIn(desk, step);
  await desk.context.clearCookies();
  await desk.send(step.name, step.button);
  if (written.length === 0 && desk.path === '/login') {
    if (!(await desk.said()).includes('nothing was done'))
      walk.wrong.push(`${step.name}: a session that is over is not told`);
    await enter(walk, desk);
    return undefined;
  }
  const keeps = async (when: string) => {
    const isKept = (await desk.page.locator('[data-unsent]').count()) > 0;
    if (!isKept || !(await desk.holds(written)))
      walk.wrong.push(`${step.name}: what was typed is lost ${when}: ${await desk.said()}`);
  };
  await keeps('when the session is over');
  const tab = await desk.openTab();
  await desk.in(tab, () => enter(walk, desk));
  await tab.close();
  await desk.send(step.name, '[data-unsent] .button-primary');
  await keeps('after signing in again');
  return written;
}

/** What was typed is there again, or offered. */
async function goBackAndForward(
  walk: OfficeWalk,
  desk: Desk,
  step: Step,
  at: string,
): Promise<void> {
  await desk.page.goto('about:blank');
  await comeTo(walk, desk, at);
  const written = await fillIn(desk, step);
  await desk.page.goBack();
  await desk.page.goForward();
  if (await desk.holds(written)) return;
  const putBack = desk.page.locator('[data-action="put-back"]').first();
  if (await putBack.isVisible()) {
    // The server draws the form again, with what was typed.
    await desk.within(step.name, async () => {
      await putBack.click();
      await desk.page.locator('[data-unsaved]').first().waitFor({ state: 'attached' });
    });
  }
  if (!step.loses && !(await desk.holds(written)))
    walk.wrong.push(`${step.name}: “back” took what was typed`);
}

/** “Back” and “forward”, that many times at once. */
async function goInHistory({ page }: Desk, by: number): Promise<void> {
  await page.waitForLoadState();
  const loaded = page.waitForEvent('load');
  // Later, so that the page can answer that it will.
  await page.evaluate(`void setTimeout(() => history.go(${by}))`);
  await loaded;
}

/** Some pages ask for the second factor first. */
async function comeTo(walk: OfficeWalk, desk: Desk, at: string): Promise<void> {
  await desk.open(at);
  await proveFactor(walk, desk);
}

async function leaveOpen(
  walk: OfficeWalk,
  desk: Desk,
  step: Step,
  at: string,
): Promise<readonly string[]> {
  await comeTo(walk, desk, at);
  return fillIn(desk, step);
}

/** Sends what was left open: it is told, keeps what was typed where it is not taken, and makes nothing twice. */
async function goOnWith(
  walk: OfficeWalk,
  { name, mishaps }: Step,
  landed: string,
  { mishap, desk, button, written, late }: Waiting,
): Promise<void> {
  const before = await stockOf(walk.test);
  const isThere = (await desk.page.locator(button).count()) > 0;
  if (isThere) {
    await desk.send(name, button);
    await proveFactor(walk, desk);
  }
  const changed = grown(before, await stockOf(walk.test));
  const isMeant = late === 'nothing' ? changed.length === 0 : changed.length > 0;
  const what = `${name}, ${mishap}`;
  if (!isMeant) walk.wrong.push(`${what}: ${changed.join(', ') || 'nothing'} changed`);
  const notices = desk.page.locator('main :is([role="alert"], [role="status"], .error-summary)');
  const isSaid = (await notices.filter({ visible: true }).count()) > 0 || desk.status >= 400;
  const isSame = desk.path === new URL(landed).pathname;
  if (isThere && late === 'nothing' && !isSaid && !isSame)
    walk.wrong.push(`${what} is not told: ${await desk.said()}`);
  // Who is not signed in has typed nothing but a name and secrets.
  const isOfOffice = !isNone(mishaps['session over']);
  if (isOfOffice && !isSame && desk.status >= 400 && !(await desk.holds(written)))
    walk.wrong.push(`${what}: what was typed is lost: ${await desk.said()}`);
}
