import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ProfileQuestion, Question, Questionnaire } from '../../src/questionnaire/index.js';
import {
  choose,
  send,
  turnTo,
  panel,
  seedInvitedSurvey,
  takeBallot,
} from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { everyType } from '../support/every-type-questionnaire.js';
import { PHONE, useRespondentBrowser } from '../support/respondent-browser.js';

const DESK = { width: 1280, height: 900 };

const heads = (code: string, ...counts: readonly (number | undefined)[]): ProfileQuestion => ({
  code,
  title: { en: `Your ${code}` },
  options: counts.map((headcount, i) => ({
    code: `${code}${i}`,
    label: { en: `${code} no. ${i}` },
    ...(headcount === undefined ? {} : { headcount }),
  })),
});

/** Two questions that count the same hundred people, and one that counts nobody. */
const counted: Questionnaire = {
  ...everyType,
  profile: [heads('site', 70, 21, 9), heads('job', 80, 20), heads('team', undefined, undefined)],
};

const places: Question = {
  code: 'place',
  type: 'single',
  search: true,
  title: { en: 'Where?' },
  options: Array.from({ length: 400 }, (_, i) => ({
    code: `o${i}`,
    label: { en: `Place ${i}` },
  })),
};

/** With one of four hundred options more. */
const searched: Questionnaire = {
  ...everyType,
  sections: everyType.sections.map((section, i) =>
    i === 0 ? { ...section, questions: [...section.questions, places] } : section,
  ),
};

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
  const question = (page: Page, code: string) => page.locator(`[data-question="${code}"]`);
  const said = (page: Page, text: string) =>
    page.locator('[data-status]', { hasText: text }).waitFor({ state: 'attached' });
  const isWithin = async (page: Page, width: number) =>
    (await page.locator('html').evaluate((html) => html.scrollWidth)) <= width;

  it('asks a follow-up as soon as it follows, says what in a text may show who wrote it, and sends no answer to what is hidden again', async () => {
    const { page, survey } = await answering();
    const other = page.locator('[id="q-contract.other"]');
    expect(await other.isHidden()).toBe(true);
    await choose(page, 'q-contract-o-else');
    await other.fill('By the hour');
    await choose(page, 'q-contract-o-full');
    expect(await other.isDisabled()).toBe(true);
    await choose(page, 'q-contract-o-else');
    expect(await other.inputValue()).toBe('By the hour');

    expect(await question(page, 'told').isHidden()).toBe(true);
    await choose(page, 'q-alone-o-yes');
    await turnTo(page, 'told');
    expect(await question(page, 'told').isVisible()).toBe(true);
    expect(await page.locator('[data-section=danger] .intro').innerText()).toBe('You said: Yes.');
    await send(page);
    expect(await page.locator('[data-errors] a').allInnerTexts()).toEqual(['Did you report it?']);
    await choose(page, 'q-told-o-no');
    await choose(page, 'q-alone-o-no');
    await choose(page, 'q-alone-o-yes');
    expect(await page.locator('#q-told-o-no').isChecked()).toBe(true);
    await turnTo(page, 'why_not');
    expect(await question(page, 'why_not').isVisible()).toBe(true);
    await said(page, 'added below');
    await choose(page, 'q-why_not-o-fear');
    await choose(page, 'q-alone-o-no');
    expect(await question(page, 'told').isHidden()).toBe(true);

    await choose(page, 'q-site-o-north');
    expect(await page.locator('[data-heads]').count()).toBe(0);
    await turnTo(page, 'remark');
    const hint = page.locator('[data-details=remark]');
    await page.locator('#q-remark').fill('We drive 250 km a day.');
    expect(await hint.count()).toBe(0);
    await page.locator('#q-remark').fill('As a trainee in the north I drive van 27, ask Rémi.');
    for (const named of ['“As a trainee” (what', '“north” (a place', '“van 27” (a number']) {
      expect(await hint.innerText()).toContain(named);
    }
    await said(page, 'Could this show');
    await page.locator('#q-remark').fill('Ask Rémi <b>"{text}"</b>.');
    expect(await hint.innerText()).toContain('“Rémi” (perhaps a name)');
    expect(await page.locator('#q-remark').inputValue()).toBe('Ask Rémi <b>"{text}"</b>.');

    // The intake takes no answer to what was not asked.
    await send(page);
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(1);
  });

  it('finds an option among many by typing, with the keyboard alone, and has points of a finger’s width', async () => {
    const { page } = await answering(searched);
    await turnTo(page, 'workshop');
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
    await turnTo(page, 'place');
    await page.locator('#q-place').focus();
    await page.keyboard.type('place 399');
    expect(await page.locator('.found li:visible').allInnerTexts()).toEqual(['Place 399']);
    await page.keyboard.press('Escape');

    await turnTo(page, 'recommend');
    const points = page.locator('[data-question=recommend] .points .option');
    const boxes = await Promise.all((await points.all()).map((point) => point.boundingBox()));
    expect(boxes.every((box) => box!.width >= 44 && box!.height >= 44)).toBe(true);
    expect(new Set(boxes.map((box) => box!.y)).size).toBe(2);
    await choose(page, 'q-first_steps-o-route');
    expect(await page.locator('[data-chosen=first_steps]').innerText()).toBe('1 of 2 chosen');
    await turnTo(page, 'remark');
    await page.locator('#q-remark').fill('twelve chars');
    expect(await page.locator('[data-left=q-remark]').innerText()).toBe('388 characters left');

    const lines = question(page, 'tools').locator('tbody tr:visible');
    const turn = (name: 'back' | 'next') => page.locator(`[data-action=page-${name}]`).click();
    await turnTo(page, 'tools');
    const place = question(page, 'tools').locator('.place');
    expect(await lines.locator('th').allInnerTexts()).toEqual(['The van']);
    expect(await place.innerText()).toBe('1 of 3, 0 answered');
    await choose(page, 'q-tools-o-van:fully');
    expect(await place.innerText()).toBe('1 of 3, 1 answered');
    await turn('next');
    expect(await lines.locator('th').allInnerTexts()).toEqual(['The phone']);
    expect(await page.locator(':focus').innerText()).toBe('The phone');
    await turn('back');
    expect(await page.locator('[name="tools:van"]:checked').inputValue()).toBe('van:fully');
    const head = page.locator('[id="q-tools-c-fully"]');
    const cell = page.locator('label[for="q-tools-o-van:fully"] span');
    expect([await head.isVisible(), await cell.isVisible()]).toEqual([false, true]);
    expect(await isWithin(page, PHONE.width)).toBe(true);
    await page.setViewportSize(DESK);
    await place.waitFor({ state: 'hidden' });
    expect(await lines.count()).toBe(3);
    expect([await head.isVisible(), await cell.isVisible()]).toEqual([true, false]);
    expect(await isWithin(page, DESK.width)).toBe(true);
    await question(page, 'tools').getByRole('radio', { name: 'The van Fully' }).check();
    await page.getByRole('radio', { name: 'How satisfied? The phone A little' }).check();
    expect(await page.locator('[name="tools:van"]:checked').inputValue()).toBe('van:fully');
  });

  it('says beside each answer of the profile how many people at least fit all of them', async () => {
    const { page } = await answering(counted);
    const beside = (code: string) => question(page, code).locator('[data-heads]');
    const first = (code: string) => question(page, code).locator('.option').first();
    await turnTo(page, 'site');
    expect(await beside('site').isHidden()).toBe(true);
    await choose(page, 'q-site-o-site0');
    expect(await beside('site').innerText()).toContain('at least 70 people fit');
    expect(await page.locator('label[for="q-site-o-site0"] + [data-heads]').count()).toBe(1);
    await choose(page, 'q-job-o-job0');
    expect(await beside('job').innerText()).toContain('at least 50 people fit');
    await choose(page, 'q-team-o-team1');
    expect(await beside('team').innerText()).toContain('This leaves out the answers');
    expect(await first('job').innerText()).toBe('job no. 0');
    // What is pressed stays where it is, though something now stands above it.
    await choose(page, 'q-site-none');
    await choose(page, 'q-job-o-job1');
    expect(await first('job').innerText()).toBe('job no. 0');
    await turnTo(page, 'site');
    await page.setViewportSize({ ...PHONE, height: 320 });
    const moved: number = await page.evaluate(`(async () => {
      const label = document.querySelector('label[for="q-site-o-site0"]');
      label.scrollIntoView({ block: 'center' });
      const before = label.getBoundingClientRect().y;
      label.click();
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return label.getBoundingClientRect().y - before;
    })()`);
    expect(Math.abs(moved)).toBeLessThanOrEqual(1);
    expect(await beside('site').innerText()).toMatch(/it may be that fewer than 10 people fit/);
    expect(await first('site').innerText()).toBe('I prefer not to say');
    await choose(page, 'q-site-o-site2');
    expect(await beside('site').innerText()).toMatch(/, fewer than 10 people fit/);
    await said(page, 'now stands first');
    await choose(page, 'q-site-none');
    await choose(page, 'q-job-none');
    await choose(page, 'q-team-none');
    expect(await page.locator('[data-heads]:not([hidden])').count()).toBe(0);
  });
});
