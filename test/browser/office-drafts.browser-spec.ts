import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { completeQuestionnaire } from '../support/admin-forms.js';
import { describeInBrowser, openChromium, PATIENCE_MS } from '../support/chromium.js';
import { type Office, type OfficeForm, startOffice } from '../support/office-forms.js';
import { signIn } from '../support/testing-app.js';

/** Fits every field: a text, a code, a number and the day of a form are typed in their own way. */
const typedInto = (type: string | null): string => (type === 'number' ? '7' : 'Kept-word');

/** The field of a form into which something is typed. */
const typedIn = ({ fields, typed }: OfficeForm) =>
  fields.find(({ name }) => typed.includes(name) && !/languages|closesOn|opensOn|code$/.test(name));

describeInBrowser('a form that keeps a draft in its tab', () => {
  let office: Office;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    office = await startOffice();
    browser = await openChromium();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'en' });
    context.setDefaultTimeout(PATIENCE_MS);
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
  });
  afterEach(async () => {
    await context.close();
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.test.close();
  });

  const as = async (role: OfficeForm['role'], cookie = office.sessions[role].cookie) => {
    const [name = '', value = ''] = cookie.split(/[=;]/);
    await context.addCookies([{ name, value, url: office.test.url }]);
  };
  const go = (path: string) => page.goto(office.test.url + path);
  const kept = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      Object.keys(sessionStorage).filter((key) => key.startsWith('cahier-drafts')),
    );
  const keptText = (): Promise<string> =>
    page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  const formOf = ({ action }: OfficeForm) => page.locator(`form[action="${action}"]`);
  /** One that is sent to an address that ends so. */
  const found = (end: RegExp): OfficeForm =>
    office.forms.find(({ action, keepsDraft }) => keepsDraft && end.test(action))!;
  /** What is sent is lost on the way. */
  const loseNetwork = () =>
    page.route('**', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );

  /** The address of a questionnaire of an admin who sits before the page. */
  async function questionnaireOf(code: string): Promise<string> {
    const admin = await signIn(office.test, 'admin');
    await as('admin', admin.cookie);
    return `${office.test.url}${await completeQuestionnaire(admin, code)}`;
  }
  const introOn = (at: Page) => at.locator('[name="intro.en"]');
  const offerOn = (at: Page) => at.locator('[data-draft]');

  it('offers it again after the page was left, wherever in the office, and drops it on leaving', async () => {
    const keeping = office.forms.filter(({ keepsDraft, typed }) => keepsDraft && typed.length > 0);
    expect(keeping.length).toBeGreaterThan(15);
    // Of each way in which the script goes about it: kept on the server too or not, and each kind of field. That the
    // server shows each form again with each of its fields, and a way off, test/http/kept-words.e2e-spec.ts says.
    const ways = Map.groupBy(keeping, (form) =>
      [/questionnaires\/[0-9a-f]{32}/.test(form.action), typedIn(form)?.kind].join(' '),
    );
    expect(ways.size).toBeGreaterThan(3);
    for (const [form] of ways.values()) {
      if (!form) continue;
      await as(form.role);
      await go(form.page);
      const field = formOf(form)
        .locator(`[name="${typedIn(form)!.name}"]`)
        .first();
      const text = typedInto(await field.getAttribute('type'));
      const before = await field.inputValue();
      await field.fill(text);
      expect([form.action, (await kept()).length]).toEqual([form.action, 1]);
      await go('/account');
      await go(form.page);
      expect([form.action, await field.inputValue()]).toEqual([form.action, before]);
      await formOf(form).locator('[data-action="put-back"]').click();
      await page.locator('[data-unsaved]').waitFor({ state: 'attached' });
      expect([form.action, await field.inputValue()]).toEqual([form.action, text]);
      await formOf(form).locator('[data-action="cancel"]').click();
      await page.waitForURL((url) => url.pathname !== new URL(form.page, url).pathname);
      expect([form.action, await kept()]).toEqual([form.action, []]);
    }
  });

  it('keeps the council’s words of a letter through a lost network, until they are saved', async () => {
    const letter = found(/letter$/);
    await as('admin');
    await go(letter.page);
    const words = formOf(letter).locator('[name="words.en"]');
    await words.fill('We ask you\nto answer.');
    await loseNetwork();
    await formOf(letter).locator('button[type=submit]').click();
    await page.waitForURL('chrome-error://chromewebdata/');
    await page.unrouteAll();
    const another = await context.newPage();
    await another.goto(office.test.url + letter.page);
    expect(await offerOn(another).isHidden()).toBe(true);
    await another.close();
    await go(letter.page);
    await formOf(letter).locator('[data-action="put-back"]').click();
    await page.locator('[data-unsaved]').waitFor({ state: 'attached' });
    expect(await words.inputValue()).toBe('We ask you\nto answer.');
    await formOf(letter).locator('button[type=submit]').click();
    await page.waitForURL(/saved=yes$/);
    expect([await kept(), await words.inputValue()]).toEqual([[], 'We ask you\nto answer.']);
  });

  it('keeps names for new accounts through a lost network, until their links are shown', async () => {
    const names = found(/accounts\/invitations$/);
    await as('admin');
    await go(names.page);
    const field = formOf(names).locator('[name="forWhom"]');
    await field.fill('Alma of the night shift\nJoris');
    await loseNetwork();
    await formOf(names).locator('button[type=submit]').click();
    await page.waitForURL('chrome-error://chromewebdata/');
    await page.unrouteAll();
    await go(names.page);
    await formOf(names).locator('[data-action="put-back"]').click();
    await page.locator('[data-unsaved]').waitFor({ state: 'attached' });
    expect(await field.inputValue()).toBe('Alma of the night shift\nJoris');
    await formOf(names).locator('button[type=submit]').click();
    await page.locator('[data-taken]').waitFor();
    expect([await page.locator('textarea.code').count(), await kept()]).toEqual([2, []]);
  });

  it('holds of a page of comments those alone that somebody was changing', async () => {
    const review = found(/verbatims\?page=1/);
    await as('rep');
    await go(review.page);
    const texts = page.locator('textarea[name^="redacted-"]');
    const [changed, left] = [texts.nth(1), texts.nth(2)];
    const [name, whole, other] = [
      await changed.getAttribute('name'),
      await changed.inputValue(),
      await left.inputValue(),
    ];
    await changed.fill('Taken out […]');
    await page.locator(`[name="${name!.replace('redacted', 'chosen')}"]`).check();
    const held = await keptText();
    expect([held.includes('Taken out'), held.includes(other), held.includes(whole)]).toEqual([
      true,
      false,
      false,
    ]);
    await loseNetwork();
    await formOf(review).locator('button[type=submit]').click();
    await page.waitForURL('chrome-error://chromewebdata/');
    await page.unrouteAll();
    await go(review.page);
    expect(await changed.inputValue()).toBe(whole);
    await page.locator('[data-action="put-back"]').click();
    await page.locator('[data-unsaved]').waitFor({ state: 'attached' });
    expect([await changed.inputValue(), await left.inputValue()]).toEqual(['Taken out […]', other]);
    expect(await page.locator('input[type=checkbox]:checked').count()).toBe(1);
    // It is kept on from the page on which it was put back, and of that comment alone.
    expect((await keptText()).includes(other)).toBe(false);
    expect(await kept()).toHaveLength(1);
    await formOf(review).locator('button[type=submit]').click();
    await page.waitForURL(/saved=yes$/);
    expect([await kept(), await changed.inputValue()]).toEqual([[], 'Taken out […]']);
  });

  it('leaves nothing in the tab of whoever signs out', async () => {
    await as('admin', (await signIn(office.test, 'admin')).cookie);
    const section = found(/sections\/section1$/);
    await go(section.page);
    await page.locator('[name="intro.en"]').fill('Half a sentence');
    await go('/account');
    expect(await kept()).toHaveLength(1);
    await page.locator('form[action="/logout"] button').click();
    await page.locator('[name="password"], a[href^="/login"]').first().waitFor();
    expect(await keptText()).not.toContain('Half a sentence');
  });

  it('keeps what is typed beside an older draft, offers one after the other, and drops it on saving', async () => {
    const section = found(/sections\/section1$/);
    await as('admin');
    const intro = introOn(page);
    await go(section.page);
    await intro.fill('The older one');
    await go(section.page);
    await intro.fill('The newer one');
    await go(section.page);
    await page.locator('[data-action="put-back"]').click();
    await page.locator('[data-unsaved]').waitFor({ state: 'attached' });
    expect(await intro.inputValue()).toBe('The newer one');
    await go(section.page);
    await page.locator('[data-action="drop-draft"]').click();
    expect(await page.locator('[data-draft]').isVisible()).toBe(true);
    await page.locator('[data-action="put-back"]').click();
    await page.locator('[data-unsaved]').waitFor({ state: 'attached' });
    expect(await intro.inputValue()).toBe('The older one');
    await page.locator('[data-action="cancel"]').click();
    await page.waitForURL(/questionnaires\/\w+$/);
    expect(await kept()).toEqual([]);
    await go(section.page);
    expect(await offerOn(page).isHidden()).toBe(true);
    await intro.fill('Meant');
    await page.locator('.card .actions .button-primary').click();
    await page.waitForURL(/#item-section1$/);
    await intro.waitFor({ state: 'detached' });
    expect(await kept()).toEqual([]);
  });

  it('is done with it when it is sent again after the session had ended', async () => {
    const section = found(/sections\/section1$/);
    await as('admin', (await signIn(office.test, 'admin')).cookie);
    await go(section.page);
    await page.locator('[name="intro.en"]').fill('Over an evening ');
    await context.clearCookies();
    await page.locator('.card .actions .button-primary').click();
    await page.locator('[data-unsent]').waitFor();
    await as('admin');
    // Once without the token of the new session, and once with it.
    for (let times = 0; times < 2; times += 1) {
      const answered = page.waitForEvent('load');
      await page.locator('[data-unsent] button').click();
      await answered;
    }
    await page.waitForURL(/#item-section1$/);
    await go(section.page);
    expect(await page.locator('[name="intro.en"]').inputValue()).toBe('Over an evening');
    expect([await page.locator('[data-draft]').isVisible(), await kept()]).toEqual([false, []]);
  });

  it('is there in another browser, says so, and tells a colleague who writes the same', async () => {
    const path = await questionnaireOf('evening');
    const section = `${path}/sections/section1`;
    await page.goto(section);
    await introOn(page).fill('Half a sentence');
    await page.locator('[data-slot="draft-kept"]').waitFor();
    const told = await page.locator('[data-slot="draft-kept"]').innerText();
    expect(told).toMatch(/on the server, until \d/);
    const session = (await context.cookies())[0]!;
    const [mine, theirs] = [await browser.newContext(), await browser.newContext()];
    try {
      await mine.addCookies([session]);
      const other = await signIn(office.test, 'admin');
      const [name = '', value = ''] = other.cookie.split(/[=;]/);
      await theirs.addCookies([{ name, value, url: office.test.url }]);
      const beside = await theirs.newPage();
      await beside.goto(section);
      const notice = beside.locator('[data-slot="draft-others"]');
      await notice.waitFor();
      expect(await notice.innerText()).toMatch(/^admin-\w+ has words of their own/);
      expect(await offerOn(beside).isHidden()).toBe(true);
      const again = await mine.newPage();
      await again.goto(section);
      await again.locator('[data-action="put-back"]').click();
      await again.locator('[data-unsaved]').waitFor({ state: 'attached' });
      expect(await introOn(again).inputValue()).toBe('Half a sentence');
      await again.locator('.actions button[type=submit]').click();
      await again.waitForURL(`${path}#item-section1`);
      // Saved, it is a draft no more: once the page after it has said so.
      await again.waitForLoadState('networkidle');
      await beside.reload();
      await beside.waitForLoadState('networkidle');
      expect(await notice.isHidden()).toBe(true);
    } finally {
      await Promise.all([mine.close(), theirs.close()]);
    }
  });

  it('comes back with all the rows that it had, and can be dropped for what is stored', async () => {
    const path = await questionnaireOf('rows');
    const begun = `${path}/questions?section=section1&kind=single`;
    await page.goto(begun);
    await page.locator('[name="more"]').click();
    await page.locator('[name="options.9.label.en"]').fill('The tenth');
    await page.goto(path);
    await page.goto(begun);
    await page.locator('[data-action="put-back"]').click();
    const tenth = page.locator('[name="options.9.label.en"]');
    await tenth.waitFor();
    expect(await tenth.inputValue()).toBe('The tenth');
    await page.goto(begun);
    await page.locator('[data-action="drop-draft"]').click();
    await page.goto(begun);
    expect(await offerOn(page).isHidden()).toBe(true);
  });
});
