import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildHoldersPage } from '../../scripts/build-browser.mjs';
import { type Choice, type Minutes, minutesSigners } from '../../src/holders/index.js';
import { describeInBrowser } from '../support/chromium.js';
import { aClosedSurvey, longPackageOf } from '../support/closed-box.js';
import { CouncilFolder, LIGHT_LOCK } from '../support/council-folder.js';
import { writeWrongPackages } from '../support/council-files/wrong-packages.js';
import { minutesOf } from '../support/minutes-of.js';

describeInBrowser('the holders’ page from a folder', () => {
  let own: CouncilFolder;
  let page: CouncilFolder['page'];
  let desk: CouncilFolder['desk'];
  const at = (name: string) => own.at(name);
  const read = (name: string) => own.read(name);
  const json = (name: string) => own.json(name);
  const cahier = (...args: readonly string[]) => own.cahier(...args);
  const device = (name: string) => own.device(name);
  const examined = () => own.examined();

  beforeAll(async () => {
    own = await CouncilFolder.open((await buildHoldersPage(LIGHT_LOCK)).contents);
    ({ page, desk } = own);
  });
  afterAll(() => own.close());

  it('founds, looks over and gives values as the command line does, with its files', async () => {
    await examined();
    await desk.step('card');
    await desk.type('name', 'Ada Moreau');
    await desk.press();
    const words = await desk.words();
    writeFileSync(at('ada.words'), words.join(' '));
    await desk.agree();
    await desk.type('passphrase', words.join(' '));
    await examined();
    await desk.press();
    await desk.keep('ada.device.json', 'ada.card.json');
    const eight = await desk.words();
    expect(eight).toHaveLength(8);
    await desk.back();
    for (const name of ['ben', 'cleo']) await own.makeCard(name);

    await desk.step('list');
    await desk.choose('cards', 'ada.card.json', 'ben.card.json', 'cleo.card.json');
    await desk.press();
    await desk.type('outside-2', 'secretary of a union');
    expect(await desk.words()).toEqual(eight);
    await examined();
    await desk.press();
    await desk.keep('list.json');
    await desk.back();

    const boxes = await own.closeSurvey();
    await desk.step('confirm');
    await desk.choose('device', 'ada.device.json');
    await desk.type('passphrase', words.join(' '));
    await desk.press();
    await desk.choose('list', 'list.json');
    await desk.press();
    expect(await desk.words(3)).toHaveLength(12);
    await desk.agree();
    await desk.keep('ada.device.json', 'ada.confirm.json');
    await desk.back();

    await desk.step('look');
    await desk.choose('definition', 'survey.json');
    await desk.choose('list', 'list.json');
    await desk.press();
    await page.getByText('Until 31 March 2026.', { exact: true }).waitFor();
    await examined();
    await desk.agree();
    await desk.keep('ada.device.json', 'ada.looked.json');
    await desk.back();

    writeFileSync(at('test.json'), JSON.stringify(boxes.test));
    await desk.step('test');
    await desk.choose('test', 'test.json');
    await desk.press();
    await desk.keep('ada.device.json');
    await desk.back();
    // All of the survey, by its own file; then the one again.
    await desk.step('test');
    await desk.choose('test', 'survey.json');
    await page.getByLabel('Forget it instead').check();
    await desk.press();
    await page.getByText('This device knows 0 test ballots').waitFor();
    await desk.keep('ada.device.json');
    await desk.back();
    await desk.step('test');
    await desk.choose('test', 'test.json');
    await desk.press();
    await page.getByText('This device knows 1 test ballot').waitFor();
    await desk.keep('ada.device.json');
    await examined();
    expect(await page.locator('h2').textContent()).toContain('knows 1 test ballot');
    await desk.back();

    await desk.step('values');
    await desk.choose('package', 'holder.box');
    await desk.type('to', '2');
    await desk.press();
    await desk.agree();
    await desk.keep('ada.device.json', 'ada.values.json');
    await desk.back();
    await page.locator('[data-action="close"]').click();
  });

  it('opens to the very bytes that the command line writes, from the same files', async () => {
    await own.confirmAndLook('ben');
    writeFileSync(at('ben.before.json'), read('ben.device.json'));

    await desk.step('open');
    await desk.choose('device', 'ben.before.json');
    await desk.type('passphrase', read('ben.words').trim());
    await desk.press();
    await desk.choose('package', 'opener.box');
    await desk.choose('list', 'list.json');
    await desk.choose('values', 'ada.values.json');
    const other = minutesOf(`sha256:${'5e'.repeat(32)}`);
    writeFileSync(at('other.minutes.json'), JSON.stringify(other));
    await desk.choose('before', 'other.minutes.json');
    await desk.press();
    await desk.agree();
    await page.locator('table').first().waitFor();
    await examined();
    await desk.press();
    await page.getByText('other.minutes.json: NOT the same').waitFor();
    await desk.keep('ben.kept.json', 'page.release.json', 'page.minutes.json', 'comments.json');

    await own.openHere('ben', 'ada.values.json', 'page.minutes.json');
    expect(read('page.release.json')).toBe(read('cli.release.json'));
    const unsigned = (name: string) => ({ ...(json(name) as Minutes), signatures: [] });
    expect(unsigned('page.minutes.json')).toEqual(unsigned('cli.minutes.json'));
    await desk.back();

    // The other way round: a device of the page, with all that it has learned, and minutes of both.
    const release = ['--release', at('page.release.json')];
    const minutes = ['--minutes', at('page.minutes.json'), '--compared'];
    const out = ['--out', at('both.minutes.json')];
    await cahier('sign', ...device('ada'), ...minutes, ...release, ...out);
    await desk.step('sign');
    await desk.choose('minutes', 'both.minutes.json');
    await desk.choose('release', 'page.release.json');
    await desk.press();
    await desk.agree();
    await desk.keep('minutes.json');
    const list = await own.list();
    const signers = list.seats.map(({ card }) => [card.sign]);
    expect(await minutesSigners(json('minutes.json') as Minutes, signers)).toEqual([1, 2]);
    await desk.back();
  });

  it('reads the comments, and what it chose of them is agreed to on the command line and here', async () => {
    const files = async (): Promise<void> => {
      await desk.choose('comments', 'comments.json');
      await desk.choose('minutes', 'minutes.json');
      await desk.choose('release', 'page.release.json');
    };
    await desk.step('choose');
    await files();
    await desk.press();
    const comment = page.locator('fieldset.comment').first();
    await comment.waitFor();
    await examined();
    expect(await page.locator('fieldset.comment').count()).toBe(12);
    const written = (await comment.locator('blockquote').textContent())!;
    await comment.locator('textarea').fill('More rest, said […].');
    await comment.locator('input[type="checkbox"]').check();
    await comment.locator('select').selectOption('all');
    await desk.press();
    await page.locator('section.comment').waitFor();
    await examined();
    const shown = await page.locator('section.comment').textContent();
    expect(shown).toContain('More rest, said […].');
    expect(shown).toContain(written);
    // Once more through them, with what was decided still there.
    await page.locator('[name="then"]').selectOption('again');
    await desk.press();
    expect(await comment.locator('textarea').inputValue()).toBe('More rest, said […].');
    await desk.press();
    await desk.agree();
    await desk.keep('choice.json');
    await desk.back();

    const cli = ['--comments', at('comments.json'), '--choice', at('choice.json')];
    const minutes = ['--minutes', at('minutes.json'), '--compared'];
    const release = ['--release', at('page.release.json')];
    await cahier(
      'agree',
      ...device('ada'),
      ...cli,
      ...minutes,
      ...release,
      '--out',
      at('both.json'),
    );
    await desk.step('agree');
    await files();
    await desk.choose('choice', 'both.json');
    await desk.press();
    await page.locator('section.comment').waitFor();
    expect(await page.locator('main li').allTextContents()).toContainEqual(
      expect.stringMatching(/: \d+ filed/),
    );
    await examined();
    await desk.agree();
    await desk.keep('agreed.json');
    const { signatures } = json('agreed.json') as Choice;
    expect(signatures.map(({ seat }) => seat)).toEqual([1, 2]);
    await desk.back();
    await page.locator('[data-action="close"]').click();
  });

  it('asks before the tab is closed while it gives values, which loses nothing, and goes on from the file of what there was', async () => {
    const list = await own.list();
    const definition = await aClosedSurvey(list, '2026-04-30');
    writeFileSync(at('long.json'), JSON.stringify(definition));
    writeFileSync(at('long.box'), await (await longPackageOf(definition, 6000)).bytes());
    const looking = ['--list', at('list.json'), '--definition', at('long.json')];
    await cahier(
      'look',
      ...device('ada'),
      ...looking,
      '--compared',
      '--out',
      at('long.looked.json'),
    );
    const begin = async (): Promise<void> => {
      await desk.choose('package', 'long.box');
      await desk.type('to', '2');
    };
    const before = read('ada.device.json');
    const giving = async (): Promise<void> => {
      await desk.step('values');
      await desk.choose('device', 'ada.device.json');
      await desk.type('passphrase', read('ada.words'));
      await desk.press();
      await begin();
      await desk.press();
      await desk.agree();
    };
    await giving();
    await page.locator('progress').waitFor();
    const asked = page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.accept();
      return dialog.type();
    });
    await Promise.all([page.reload(), asked]);
    expect(await asked).toBe('beforeunload');
    expect(read('ada.device.json')).toBe(before);
    await giving();
    await page.locator('progress:not([value="0"])').waitFor();
    await page.locator('[data-part="desk"] button.quiet').click();
    await desk.keep('ada.device.json', 'unfinished.json');
    await examined();
    await desk.back();
    const left = (json('unfinished.json') as { readonly blocks: readonly string[] }).blocks;
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(6);
    await desk.step('values');
    await begin();
    await desk.choose('before', 'unfinished.json');
    await desk.press();
    await desk.agree();
    await desk.keep('long.values.json');
    const whole = json('long.values.json') as { readonly blocks: readonly string[] };
    expect(whole.blocks).toHaveLength(6);
    expect(whole.blocks.slice(0, left.length)).toEqual(left);
    await desk.back();
  });

  it('gives nothing for a package that is not in order, nor by a clock that is a day behind', async () => {
    const wrong = await writeWrongPackages(at, await own.list());
    const looking = ['--list', at('list.json'), '--definition', at('open.json'), '--compared'];
    await cahier('look', ...device('ben'), ...looking, '--out', at('open.looked.json'));
    const trouble = page.locator('[role="alert"].problem').first();
    await page.locator('[data-action="close"]').click();
    await desk.step('values');
    await desk.choose('device', 'ben.device.json');
    await desk.type('passphrase', read('ben.words'));
    await desk.press();
    for (const { name, says } of wrong) {
      await desk.choose('package', name);
      await desk.type('to', '3');
      await desk.press();
      await trouble.filter({ hasText: `“${name}”` }).waitFor();
      expect(await trouble.textContent()).toContain(says);
      expect(await page.locator('a[download]').count()).toBe(0);
    }
    await desk.choose('package', 'holder.box');
    await desk.press();
    await desk.agree();
    await page.locator('a[download]').first().waitFor();
    const files = ['ben.device.json', 'ben.values.json'];
    await desk.keep(...files.slice(-(await page.locator('a[download]').count())));
    await desk.back();
  });

  it('says of a wrong file what to do, and keeps what was chosen', async () => {
    await desk.step('check');
    await desk.choose('list', 'list.json');
    await desk.choose('confirmations', 'ada.confirm.json', 'ada.card.json');
    await desk.press();
    const trouble = page.locator('[role="alert"].problem').first();
    await trouble.waitFor();
    expect(await trouble.textContent()).toContain(
      '“ada.card.json” is not a file of the kind cahier/confirm-1',
    );
    await desk.choose('confirmations', 'ada.confirm.json', 'ben.confirm.json');
    await desk.press();
    await page.locator('[data-part="desk"] h2').first().waitFor();
    expect(await page.locator('main').textContent()).toContain('Seat 3 has not confirmed.');
    await examined();
    own.expectQuiet();
  });
});
