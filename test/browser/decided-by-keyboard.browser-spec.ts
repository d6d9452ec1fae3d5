import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { AccountService } from '../../src/accounts/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { invite } from '../../src/demo/take-part.js';
import { ReleaseStore } from '../../src/releases/index.js';
import { SurveyClosing, SurveyDirectory, SurveyPlanning } from '../../src/surveys/index.js';
import { describeInBrowser } from '../support/chromium.js';
import { councilInOffice, signsFile, surveyOfCouncil } from '../support/council-in-office.js';
import type { Founded } from '../support/founded-council.js';
import { bring, takeDecision } from '../support/looks/keyboard-files.js';
import { focused, type KeyboardDesk, KeyboardDesks } from '../support/looks/keyboard-desks.js';
import { aReportRelease } from '../support/report-release.js';
import { signIn } from '../support/testing-app.js';

const DAYS = { opensOn: '2026-01-01', closesOn: '2090-12-31', mayCloseEarly: true } as const;

/** After each form that is sent, refused or not, something on the page that answers has the focus. */
describeInBrowser('what two devices decide, in the office by keyboard alone', () => {
  let desks: KeyboardDesks;
  let council: Founded;
  let surveys = 0;

  beforeAll(async () => {
    desks = await KeyboardDesks.open();
    council = await councilInOffice(desks.test, await signIn(desks.test, 'rep'));
  });
  afterEach(() => desks.empty());
  afterAll(() => desks?.close());

  const surveyOf = (id: string) => desks.test.app.get(SurveyDirectory).get(id);
  async function anOpenSurvey(): Promise<string> {
    surveys += 1;
    const settings = { slug: `decided-${surveys}`, ...DAYS };
    const id = await surveyOfCouncil(desks.test, council, settings);
    await invite(desks.test.app, id, 14);
    await desks.test.app.get(SurveyPlanning).open(id);
    return id;
  }

  /** Takes what waits on the page, has it signed by one device, then by a second, and brings it each time. */
  async function decide(desk: KeyboardDesk, waitsAt: string): Promise<void> {
    const [ada, ben] = council.people;
    const asked = await takeDecision(desk);
    // Signed by nobody yet.
    await bring(desk, '/signatures', asked);
    expect(await focused(desk.page)).toContain('no new signature');
    await desk.page.goto(waitsAt);
    const one = await signsFile(ada!, asked);
    await bring(desk, '/signatures', one);
    expect(await focused(desk.page)).not.toBe('');
    expect(await desk.page.locator('main').innerText()).toContain('One more is needed');
    await bring(desk, '/signatures', await signsFile(ben!, one));
    expect(await focused(desk.page)).not.toBe('');
    expect(await desk.page.locator('form[action$="/signatures"]').count()).toBe(0);
  }

  // That one is cancelled, council-by-keyboard says.
  it.each([
    ['last-day-later', { closesOn: '01022091' }, { amendments: [{ closesOn: '2091-01-02' }] }],
    ['close-early', {}, { state: 'closed' }],
  ])('changes a survey: %s', async (kind, fields: Readonly<Record<string, string>>, becomes) => {
    const id = await anOpenSurvey();
    const desk = await desks.asRep(`/rep/surveys/${id}/changes`);
    const { page, keyboard } = desk;
    const send = `form[action$="/changes/${kind}"] button[type=submit]`;
    for (const [name, value] of Object.entries(fields)) {
      await keyboard.goTo(`#${kind}-${name}`);
      await page.keyboard.type(value);
    }
    await keyboard.typeInto(`#${kind}-reason`, 'x');
    await keyboard.send(send);
    expect(await page.locator('.error-summary:focus').count()).toBe(1);
    await keyboard.typeInto(`#${kind}-reason`, 'The letters of Nordhaven came a week late.');
    await keyboard.send(send);
    expect(await focused(page)).toContain('Visits');
    await decide(desk, page.url());
    expect(await surveyOf(id)).toMatchObject(becomes);
  });

  it('removes an account', async () => {
    const accounts = desks.test.app.get(AccountService);
    const leaving = { login: 'leaving', password: 'a whole sentence' };
    const { id } = await accounts.create({ ...leaving, role: 'rep', language: 'en' });
    const desk = await desks.asRep('/rep/accounts');
    await desk.keyboard.send(`form[action$="/rep/accounts/${id}/removal"] button`);
    expect(await focused(desk.page)).not.toBe('');
    await decide(desk, desk.page.url());
    expect(await accounts.byId(id)).toBeNull();
  });

  it('shows results to everybody', async () => {
    const { app, url } = desks.test;
    const id = await anOpenSurvey();
    await app.get(SurveyClosing).close(await surveyOf(id));
    await app.get<Database>(OFFICE_DATABASE).run(async (manager) => {
      await app.get(SurveyDirectory).markOpened(manager, id);
      await app.get(ReleaseStore).addFirst(manager, id, aReportRelease());
    });
    const desk = await desks.asRep(`/rep/surveys/${id}/results-page`);
    await desk.keyboard.send('form[action$="/results-page"] button[type=submit]');
    expect(await focused(desk.page)).toContain('Results for everybody');
    await decide(desk, desk.page.url());
    expect((await fetch(`${url}/r/${(await surveyOf(id)).slug}`)).status).toBe(200);
  });
});
