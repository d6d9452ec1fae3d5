import { writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { buildHoldersPage } from '../../scripts/build-browser.mjs';
import { generateIssuerKey } from '../../src/credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { describeInBrowser } from '../support/chromium.js';
import { CouncilFolder, LIGHT_LOCK } from '../support/council-folder.js';
import { signsFile, surveyOfCouncil } from '../support/council-in-office.js';
import { confirm, holders, listOf } from '../support/founded-council.js';
import { seedInvitationSurvey } from '../support/invitation-survey.js';
import { bring, takeDecision } from '../support/looks/keyboard-files.js';
import { focused, KeyboardDesks } from '../support/looks/keyboard-desks.js';
import { KeyboardHolder } from '../support/looks/keyboard-holder.js';
import { signIn } from '../support/testing-app.js';

const SLIPS = { entitled: '40', printed: '50', handedOut: '39', returned: '1' } as const;

/** After each form that is sent, refused or not, something on the page that answers has the focus. */
describeInBrowser('a council in the office by keyboard alone', () => {
  let desks: KeyboardDesks;

  beforeAll(async () => {
    desks = await KeyboardDesks.open();
  });
  afterEach(() => desks.empty());
  afterAll(() => desks?.close());

  it('is founded from cards, past a file and a list that are refused, and signs an agreement', async () => {
    const people = await holders(3);
    const desk = await desks.asRep('/rep/council');
    const { page, keyboard } = desk;
    await bring(desk, '/files', '{"schema":"none of ours"}');
    expect(await focused(page)).toContain('no file of the council');
    for (const { card } of people) {
      await bring(desk, '/files', card);
      expect(await focused(page)).toContain('The card is here');
    }
    const assemble = 'form[action$="/lists"] button[type=submit]';
    await keyboard.pressOn('[name="cards"]', 'Space');
    await keyboard.send(assemble);
    expect(await focused(page)).toContain('Tick at least 3 cards');
    for (const box of await page.locator('[name="cards"]').all()) {
      if (await box.isChecked()) continue;
      await keyboard.pressOn(`[name="cards"][value="${await box.inputValue()}"]`, 'Space');
    }
    await keyboard.send(assemble);
    expect(await focused(page)).toContain('The list is assembled');

    // The one that the devices confirm is made of the same cards.
    const list = await listOf(people, 2);
    await bring(desk, '/files', list);
    expect(await focused(page)).toContain('The list is here');
    const confirmations = [];
    for (const holder of people) {
      confirmations.push(await confirm(holder, list));
      await bring(desk, '/files', confirmations.at(-1));
      expect(await focused(page)).toContain('The confirmation is right');
    }
    await keyboard.send('form[action$="/founding"] button[type=submit]');
    const second = await signIn(desks.test, 'rep');
    await second.post(`${new URL(page.url()).pathname}/agree`, {});
    await page.goto(`${desks.test.url}/rep/council`);
    expect(await page.locator('#in-force + .notice-warning').count()).toBe(0);

    const council = { people, list, confirmations };
    const days = { opensOn: '2026-01-01', closesOn: '2090-12-31' };
    const id = await surveyOfCouncil(desks.test, council, { slug: 'by-keyboard', ...days });
    await page.goto(`${desks.test.url}/rep/surveys/${id}/changes`);
    await keyboard.typeInto('#cancel-reason', 'The letters were printed wrongly.');
    await keyboard.send('form[action$="cancel"] button[type=submit]');
    expect(await focused(page)).toContain('Visits');
    const asked = await takeDecision(desk);
    await bring(desk, '/signatures', list);
    expect(await focused(page)).not.toBe('');
    await page.goto(`${desks.test.url}/rep/surveys/${id}`);
    const [ada, ben] = people;
    await bring(desk, '/signatures', await signsFile(ben!, await signsFile(ada!, asked)));
    expect(await focused(page)).toContain('Visits');
    expect((await desks.test.app.get(SurveyDirectory).get(id)).state).toBe('cancelled');
  });

  it('counts its slips, past a count that does not add up, by two', async () => {
    const office = desks.test.app.get<Database>(OFFICE_DATABASE);
    const eligibility = desks.test.app.get<Database>(ELIGIBILITY_DATABASE);
    const stores = { office, eligibility };
    const key = await generateIssuerKey();
    const { id } = await seedInvitationSurvey(stores, { key, invited: 0 });
    const { page, keyboard } = await desks.asRep(`/rep/surveys/${id}/slip-counts`);
    for (const [name, value] of Object.entries(SLIPS))
      await keyboard.typeInto(`#field-${name}`, value);
    await keyboard.typeInto('#field-destroyed', '13');
    await keyboard.send('form[action$="/slip-counts"] button');
    expect(await focused(page)).toContain('13 slips cannot be destroyed');
    await keyboard.typeInto('#field-destroyed', '12');
    await keyboard.send('form[action$="/slip-counts"] button');
    expect(await focused(page)).toContain('Slips');
    const other = await desks.confirmAt(page.url());
    expect(await focused(other.page)).toContain('Slips');
    expect(await desks.test.app.get(SurveyDirectory).get(id)).toMatchObject({
      slips: { entitled: 40, destroyed: 12 },
    });
  });
});

describeInBrowser('the holders’ page by keyboard alone', () => {
  let own: CouncilFolder;

  beforeAll(async () => {
    own = await CouncilFolder.open((await buildHoldersPage(LIGHT_LOCK)).contents);
  });
  afterAll(() => own?.close());

  it('makes a card, assembles the list and confirms it, and never loses the focus', async () => {
    const { page, desk } = own;
    const holder = await KeyboardHolder.at(own);
    const { keyboard } = holder;
    await keyboard.pressOn('[data-language="fr"]', 'Enter');
    expect(await holder.isAt('[data-language="fr"]')).toBe(true);
    await keyboard.pressOn('[data-language="en"]', 'Enter');
    await holder.step('card');
    await holder.press();
    expect(await holder.trouble()).toContain('name');
    await keyboard.typeInto('[name="name"]', 'Ada Moreau');
    await holder.press();
    const words = (await desk.words()).join(' ');
    await holder.agree();
    await page.locator('[name="passphrase"]').waitFor();
    await keyboard.typeInto('[name="passphrase"]', `${words} wrong`);
    await holder.press();
    expect(await holder.trouble()).toContain('words');
    await keyboard.typeInto('[name="passphrase"]', words);
    await holder.press();
    await holder.keep('ada.device.json', 'ada.card.json');
    writeFileSync(own.at('ada.words'), words);
    await holder.back('card');

    for (const name of ['ben', 'cleo']) await own.makeCard(name);
    await holder.step('list');
    await desk.choose('cards', 'ada.device.json', 'ben.card.json', 'cleo.card.json');
    await holder.press();
    expect(await holder.trouble()).toContain('ada.device.json');
    await desk.choose('cards', 'ada.card.json', 'ben.card.json', 'cleo.card.json');
    await holder.press();
    await page.locator('[name="outside-2"]').waitFor();
    await holder.press();
    await holder.keep('list.json');
    await holder.back('list');

    await holder.step('confirm');
    await desk.choose('device', 'ada.device.json');
    await keyboard.typeInto('[name="passphrase"]', 'none of these six words at all');
    await holder.press();
    expect(await holder.trouble()).toContain('words');
    await keyboard.typeInto('[name="passphrase"]', words);
    await holder.press();
    await page.locator('[name="list"]').waitFor();
    await desk.choose('list', 'list.json');
    await holder.press();
    await holder.agree();
    await holder.keep('ada.device.json', 'ada.confirm.json');
    await holder.back('confirm');
    await keyboard.pressOn('[data-action="close"]', 'Enter');
    expect(await holder.lost()).toEqual([]);
    own.expectQuiet();
  });
});
