import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Dialog } from 'playwright-core';
import { buildHoldersPage } from '../../scripts/build-browser.mjs';
import {
  type Choice,
  type Minutes,
  minutesSigners,
  readConfirmation,
  standingOf,
} from '../../src/holders/index.js';
import { describeInBrowser } from '../support/chromium.js';
import { CouncilFolder, LIGHT_LOCK } from '../support/council-folder.js';

/** A step up to what it shows before somebody says yes. */
type Begin = () => Promise<void>;

describeInBrowser('the holders’ page whose tab is closed in the middle', () => {
  let own: CouncilFolder;
  let page: CouncilFolder['page'];
  let desk: CouncilFolder['desk'];
  const at = (name: string) => own.at(name);

  beforeAll(async () => {
    own = await CouncilFolder.open((await buildHoldersPage(LIGHT_LOCK)).contents);
    ({ page, desk } = own);
    const names = ['ada', 'ben', 'cleo'];
    for (const name of names) await own.makeCard(name);
    const cards = names.map((name) => at(`${name}.card.json`));
    await own.cahier('list', '--card', ...cards, '--needed', '2', '--out', at('list.json'));
    await own.closeSurvey();
    for (const name of ['ben', 'cleo']) await own.confirmAndLook(name);
  });
  afterAll(() => own.close());

  /** Closes it and opens the page anew, which knows nothing of before. Returns whether it asked. */
  async function closes(): Promise<boolean> {
    const dialogs: string[] = [];
    const onDialog = (dialog: Dialog): void => {
      dialogs.push(dialog.type());
      void dialog.accept();
    };
    page.on('dialog', onDialog);
    await page.reload();
    page.off('dialog', onDialog);
    await page.locator('[data-step="card"]').waitFor();
    return dialogs.includes('beforeunload');
  }

  async function takeUp(step: string, name: string): Promise<void> {
    await desk.step(step);
    await desk.choose('device', `${name}.device.json`);
    await desk.type('passphrase', own.read(`${name}.words`).trim());
    await desk.press();
  }

  /** How many files can be kept now. */
  async function offered(): Promise<number> {
    const links = page.locator('[data-part="files"] > li:not([hidden]) a[download]');
    await links.first().waitFor();
    return links.count();
  }

  /** Closed where something is compared, nothing was made yet: it asks nothing. */
  async function closedBefore(begin: Begin): Promise<void> {
    await begin();
    await page.locator('[name="said"]').waitFor();
    expect(await closes()).toBe(false);
  }

  it('confirms a list: the device is kept first, and then says the same again', async () => {
    const before = own.read('ada.device.json');
    const begin = async (): Promise<void> => {
      await takeUp('confirm', 'ada');
      await desk.choose('list', 'list.json');
      await desk.press();
    };
    await closedBefore(begin);
    await begin();
    await desk.agree();
    // Nothing leaves before the device knows that it signed.
    expect(await offered()).toBe(1);
    expect(await closes()).toBe(true);
    expect(own.read('ada.device.json')).toBe(before);
    await begin();
    await desk.agree();
    await desk.keep('ada.device.json');
    expect(await offered()).toBe(2);
    expect(await closes()).toBe(true);
    for (const name of ['ada.confirm.json', 'again.confirm.json']) {
      await begin();
      await desk.agree();
      expect(await offered()).toBe(1);
      await desk.keep(name);
      expect(await closes()).toBe(false);
    }
    expect(own.read('again.confirm.json')).toBe(own.read('ada.confirm.json'));
    const files = ['ada', 'ben', 'cleo'].map((name) => `${name}.confirm.json`);
    const confirmations = await Promise.all(
      files.map(async (file) => ({ file, content: readConfirmation(own.json(file), file) })),
    );
    const list = { file: 'list.json', content: await own.list() };
    const { isInForce } = await standingOf(list, { lists: [list], confirmations });
    expect(isInForce).toBe(true);
  });

  it('opens: what was not kept is opened again, to the same release', async () => {
    const looking = ['--list', at('list.json'), '--definition', at('survey.json'), '--compared'];
    await own.cahier('look', ...own.device('ada'), ...looking, '--out', at('ada.looked.json'));
    const giving = ['--package', at('holder.box'), '--to', '1', '--compared'];
    const given = ['--out', at('cleo.values.json')];
    await own.cahier('values', ...own.device('cleo'), ...giving, ...given);
    const begin = async (): Promise<void> => {
      await takeUp('open', 'ada');
      await desk.choose('package', 'opener.box');
      await desk.choose('list', 'list.json');
      await desk.choose('values', 'cleo.values.json');
      await desk.press();
    };
    const open = async (): Promise<void> => {
      await begin();
      await desk.agree();
      await page.locator('table').first().waitFor();
    };
    await closedBefore(begin);
    const before = own.read('ada.device.json');
    await open();
    // Where it is asked what was brought forward against the bulletin, everything is open and nothing kept.
    expect(await closes()).toBe(true);
    expect(own.read('ada.device.json')).toBe(before);
    await open();
    await desk.press();
    expect(await offered()).toBe(1);
    await desk.keep('ada.device.json');
    expect(await closes()).toBe(true);
    expect(own.read('ada.device.json')).not.toBe(before);
    await open();
    await desk.press();
    expect(await offered()).toBe(3);
    await desk.keep('first.release.json');
    expect(await closes()).toBe(true);
    await open();
    await desk.press();
    await offered();
    await desk.keep('release.json', 'minutes.json', 'comments.json');
    expect(await closes()).toBe(false);
    expect(own.read('release.json')).toBe(own.read('first.release.json'));
  });

  it('signs the minutes, which have no half of a signature', async () => {
    const begin = async (): Promise<void> => {
      await takeUp('sign', 'cleo');
      await desk.choose('minutes', 'minutes.json');
      await desk.choose('release', 'release.json');
      await desk.press();
    };
    await closedBefore(begin);
    await begin();
    await desk.agree();
    await offered();
    expect(await closes()).toBe(true);
    const signers = (await own.list()).seats.map(({ card }) => [card.sign]);
    expect(await minutesSigners(own.json('minutes.json') as Minutes, signers)).toEqual([1]);
    await begin();
    await desk.agree();
    await offered();
    await desk.keep('both.minutes.json');
    expect(await closes()).toBe(false);
    expect(await minutesSigners(own.json('both.minutes.json') as Minutes, signers)).toEqual([1, 3]);
  });

  it('reviews comments: it asks before what was decided is lost, and goes on from a choice that was kept', async () => {
    const files = async (): Promise<void> => {
      await desk.choose('comments', 'comments.json');
      await desk.choose('minutes', 'both.minutes.json');
      await desk.choose('release', 'release.json');
    };
    const comment = page.locator('fieldset.comment').first();
    const begin = async (): Promise<void> => {
      await takeUp('choose', 'ada');
      await files();
      await desk.press();
      await comment.waitFor();
    };
    const decide = async (): Promise<void> => {
      await begin();
      await comment.locator('textarea').fill('Shorter, said […].');
      await comment.locator('input[type="checkbox"]').check();
      await comment.locator('select').selectOption('all');
    };
    await decide();
    expect(await closes()).toBe(true);
    await begin();
    expect(await comment.locator('textarea').inputValue()).not.toBe('Shorter, said […].');
    expect(await closes()).toBe(true);
    await decide();
    await desk.press();
    await page.locator('section.comment').waitFor();
    expect(await closes()).toBe(true);
    await decide();
    await desk.press();
    await page.locator('section.comment').waitFor();
    await desk.agree();
    await offered();
    await desk.keep('choice.json');
    expect(await closes()).toBe(false);
    await takeUp('choose', 'ada');
    await files();
    await desk.choose('before', 'choice.json');
    await desk.press();
    await comment.waitFor();
    expect(await comment.locator('textarea').inputValue()).toBe('Shorter, said […].');
    expect(await closes()).toBe(true);

    const agree = async (): Promise<void> => {
      await takeUp('agree', 'cleo');
      await files();
      await desk.choose('choice', 'choice.json');
      await desk.press();
      await page.locator('section.comment').waitFor();
    };
    await agree();
    expect(await closes()).toBe(false);
    await agree();
    await desk.agree();
    await offered();
    expect(await closes()).toBe(true);
    await agree();
    await desk.agree();
    await offered();
    await desk.keep('agreed.json');
    expect(await closes()).toBe(false);
    const { signatures } = own.json('agreed.json') as Choice;
    expect(signatures.map(({ seat }) => seat)).toEqual([1, 3]);
    own.expectQuiet();
  });
});
