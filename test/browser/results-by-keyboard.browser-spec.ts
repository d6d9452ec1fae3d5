import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { ReleaseStore } from '../../src/releases/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { describeInBrowser } from '../support/chromium.js';
import { focused, KeyboardDesks } from '../support/looks/keyboard-desks.js';
import { openSurvey, placeSurvey, someResponses } from '../support/rep-survey.js';
import { signIn } from '../support/testing-app.js';

/** After each form that is sent, refused or not, something on the page that answers has the focus. */
describeInBrowser('what is done with results by keyboard alone', () => {
  let desks: KeyboardDesks;
  let id: string;

  beforeAll(async () => {
    desks = await KeyboardDesks.open();
    id = await placeSurvey(desks.test, 'closed', someResponses(30));
    await openSurvey(desks.test, await signIn(desks.test, 'rep'), id);
  });
  afterEach(() => desks.empty());
  afterAll(() => desks?.close());

  it('publishes comments, past a press with none ticked, and confirms at another desk', async () => {
    const { page, keyboard } = await desks.asRep(`/rep/surveys/${id}/verbatims/batch`);
    const choose = '#batch button[value="choose"]';
    await keyboard.send(choose);
    expect(await focused(page)).toContain('No comment is ticked');
    await keyboard.pressOn('[name="pick"]', 'Space');
    await keyboard.send(choose);
    const chosen = page.locator('main [role="status"]');
    expect(await focused(page)).toBe((await chosen.innerText()).trim());
    await keyboard.goTo('#field-count');
    await keyboard.pressOn('[name="replace"]', 'Space');
    await keyboard.send('form[action$="/lot"] button');
    expect(await focused(page)).toBe((await chosen.innerText()).trim());
    await page.goto(`${desks.test.url}/rep/surveys/${id}/verbatims/publication`);
    await keyboard.send('form[action$="/publication"] button');
    expect(await focused(page)).toContain('comment');
    const other = await desks.confirmAt(page.url());
    expect(await focused(other.page)).not.toBe('');
    const release = await desks.test.app.get(ReleaseStore).latest(id);
    expect(release!.content.review).toMatchObject({ accounts: 2 });
  });

  it('moves a chapter, prints what is chosen, and has the file', async () => {
    const { page, keyboard } = await desks.asRep(`/rep/surveys/${id}/composing`);
    const places = page.locator('.chapter-place');
    const second = await places.nth(1).locator('[name="chapters"]').getAttribute('value');
    await keyboard.send(`.chapter-moves [name="up"][value="${second}"]`);
    expect(await places.first().locator('[name="chapters"]').getAttribute('value')).toBe(second);
    await keyboard.goTo('#lang');
    await keyboard.send('[formaction$="/prints"]');
    await page.locator('main a[href$="/file"]').waitFor();
    await keyboard.check();
    const saved = page.waitForEvent('download');
    await keyboard.pressOn('main a[href$="/file"]', 'Enter');
    expect((await saved).suggestedFilename()).toContain('.pdf');
  });

  it('has answers destroyed, withdrawn once and proposed again, by two', async () => {
    const { page, keyboard } = await desks.asRep(`/rep/surveys/${id}/purge`);
    await keyboard.send('form[action$="/purge"] button');
    expect(await focused(page)).toContain('Visits');
    await keyboard.send('form[action$="/withdraw"] button');
    expect(await focused(page)).not.toBe('');
    expect(await page.locator('form[action$="/agree"]').count()).toBe(0);
    await page.goto(`${desks.test.url}/rep/surveys/${id}/purge`);
    await keyboard.send('form[action$="/purge"] button');
    const other = await desks.confirmAt(page.url());
    expect(await focused(other.page)).toContain('Visits');
    const { purgedOn } = await desks.test.app.get(SurveyDirectory).get(id);
    expect(purgedOn).not.toBeNull();
  });
});
