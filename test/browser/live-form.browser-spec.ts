import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Questionnaire } from '../../src/questionnaire/index.js';
import { panel, seedInvitedSurvey, takeBallot } from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { everyType } from '../support/every-type-questionnaire.js';
import { PHONE, useRespondentBrowser } from '../support/respondent-browser.js';

const DESK = { width: 1280, height: 900 };

/** On a sensitive subject nobody answers in one sitting. */
const withoutSensitive = (questionnaire: Questionnaire): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ ...question, sensitive: false })),
  })),
});

describeInBrowser('a form that follows what is filled in', () => {
  const shared = useRespondentBrowser();

  const answering = async (questionnaire: Questionnaire = everyType) => {
    const survey = await seedInvitedSurvey(
      shared.test,
      'one-sitting',
      withoutSensitive(questionnaire),
    );
    const { link } = await survey.invite();
    await shared.page.goto(link);
    await takeBallot(shared.page, survey.words);
    await panel(shared.page, 'form').waitFor();
    return { page: shared.page, survey };
  };
  const choose = (page: Page, id: string) => page.locator(`label[for="${id}"]`).click();
  const question = (page: Page, code: string) => page.locator(`[data-question="${code}"]`);
  const send = (page: Page) => page.locator('button[type=submit]').click();
  const isWithin = async (page: Page, width: number) =>
    (await page.locator('html').evaluate((html) => html.scrollWidth)) <= width;

  it('sends no answer to a question that is hidden again', async () => {
    const { page, survey } = await answering();
    await choose(page, 'q-contract-o-full');
    await choose(page, 'q-alone-o-yes');
    await choose(page, 'q-told-o-no');
    await choose(page, 'q-why_not-o-fear');
    await choose(page, 'q-alone-o-no');
    expect(await question(page, 'told').isHidden()).toBe(true);
    // The intake takes no answer to what was not asked.
    await send(page);
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(1);
  });

  it('asks a follow-up as soon as it follows, requires it then, and keeps what it held', async () => {
    const { page } = await answering();
    await choose(page, 'q-contract-o-full');
    expect(await question(page, 'told').isHidden()).toBe(true);
    await choose(page, 'q-alone-o-yes');
    expect(await question(page, 'told').isVisible()).toBe(true);
    expect(await page.locator('[data-section=danger] .intro').innerText()).toBe('You said: Yes.');
    await send(page);
    expect(await page.locator('[data-errors] a').allInnerTexts()).toEqual(['Did you report it?']);
    await choose(page, 'q-told-o-no');
    await choose(page, 'q-alone-o-no');
    await choose(page, 'q-alone-o-yes');
    expect(await page.locator('#q-told-o-no').isChecked()).toBe(true);
    expect(await question(page, 'why_not').isVisible()).toBe(true);
    const told = page.locator('[data-status]', { hasText: 'added below' });
    await told.waitFor({ state: 'attached' });
  });

  it('shows the text beside "other" while that is chosen', async () => {
    const { page } = await answering();
    const other = page.locator('[id="q-contract.other"]');
    expect(await other.isHidden()).toBe(true);
    await choose(page, 'q-contract-o-else');
    await other.fill('By the hour');
    await choose(page, 'q-contract-o-full');
    expect(await other.isDisabled()).toBe(true);
    await choose(page, 'q-contract-o-else');
    expect(await other.inputValue()).toBe('By the hour');
  });

  it('finds an option among many by typing, with the keyboard alone', async () => {
    const { page } = await answering();
    const box = page.locator('#q-workshop');
    expect(await box.getAttribute('role')).toBe('combobox');
    await box.focus();
    await page.keyboard.type('SHOP 30');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.found li:visible').allInnerTexts()).toEqual(['Workshop 30']);
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe('q-workshop-f-w30');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('Workshop 30');
    expect(await page.locator('select[name=workshop]').inputValue()).toBe('w30');
    await box.fill('nonsense');
    await page.keyboard.press('Escape');
    await box.blur();
    expect(await box.inputValue()).toBe('Workshop 30');
    await box.fill('');
    await box.blur();
    expect(await page.locator('select[name=workshop]').inputValue()).toBe('');
  });

  it('searches four hundred options without lag', async () => {
    const many = Array.from({ length: 400 }, (_, i) => ({
      code: `o${i}`,
      label: { en: `Place ${i}` },
    }));
    const [section] = everyType.sections;
    const search = {
      code: 'place',
      type: 'single',
      search: true,
      title: { en: 'Where?' },
      options: many,
    } as const;
    const { page } = await answering({
      ...everyType,
      sections: [{ ...section!, questions: [search] }],
    });
    const box = page.locator('#q-place');
    await box.focus();
    await page.keyboard.type('place 399');
    expect(await page.locator('.found li:visible').allInnerTexts()).toEqual(['Place 399']);
  });

  it('is a table on a desk and one line after the other on a phone, never wider than the screen', async () => {
    const { page } = await answering();
    const head = page.locator('[id="q-tools-c-fully"]');
    const cell = page.locator('label[for="q-tools-o-van:fully"] span');
    expect([await head.isVisible(), await cell.isVisible()]).toEqual([false, true]);
    expect(await isWithin(page, PHONE.width)).toBe(true);
    await page.setViewportSize(DESK);
    expect([await head.isVisible(), await cell.isVisible()]).toEqual([true, false]);
    expect(await isWithin(page, DESK.width)).toBe(true);
    await question(page, 'tools').getByRole('radio', { name: 'The van Fully' }).check();
    await page.getByRole('radio', { name: 'How satisfied? The phone A little' }).check();
    expect(await page.locator('[name="tools:van"]:checked').inputValue()).toBe('van:fully');
  });

  it('shows one line of a grid at a time on a phone, and turns only when it is told to', async () => {
    const { page } = await answering();
    const lines = question(page, 'tools').locator('tbody tr:visible');
    const turn = (name: string) =>
      question(page, 'tools').getByRole('button', { name, exact: true }).click();
    const place = question(page, 'tools').locator('.place');
    expect(await lines.locator('th').allInnerTexts()).toEqual(['The van']);
    expect(await place.innerText()).toBe('1 of 3, 0 answered');
    await choose(page, 'q-tools-o-van:fully');
    expect(await place.innerText()).toBe('1 of 3, 1 answered');
    await turn('Next');
    expect(await lines.locator('th').allInnerTexts()).toEqual(['The phone']);
    expect(await page.locator(':focus').innerText()).toBe('The phone');
    await turn('Previous');
    expect(await page.locator('[name="tools:van"]:checked').inputValue()).toBe('van:fully');
    await page.setViewportSize(DESK);
    expect(await lines.count()).toBe(3);
    expect(await place.isVisible()).toBe(false);
  });

  it('has points of a finger’s width in two rows on a phone, and counts what is chosen', async () => {
    const { page } = await answering();
    const points = page.locator('[data-question=recommend] .points .option');
    const boxes = await Promise.all((await points.all()).map((point) => point.boundingBox()));
    expect(boxes.every((box) => box!.width >= 44 && box!.height >= 44)).toBe(true);
    expect(new Set(boxes.map((box) => box!.y)).size).toBe(2);
    await choose(page, 'q-first_steps-o-route');
    expect(await page.locator('[data-chosen=first_steps]').innerText()).toBe('1 of 2 chosen');
    await page.locator('#q-remark').fill('twelve chars');
    expect(await page.locator('[data-left=q-remark]').innerText()).toBe('388 characters left');
  });
});
