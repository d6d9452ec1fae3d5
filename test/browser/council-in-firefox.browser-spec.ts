import { argon2Sync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildHoldersPage } from '../../scripts/build-browser.mjs';
import { councilFile } from '../../src/client/index.js';
import { fromBase64Url } from '../../src/credentials/index.js';
import { pointOf } from '../../src/holders/device/device-keys.js';
import { sealing } from '../../src/holders/device/device-lock.js';
import type { DeviceFile } from '../../src/holders/device/lock-device.js';
import type { DeviceContent, HolderCard, Minutes } from '../../src/holders/index.js';
import { HolderFiles, LIGHT_LOCK } from '../support/council-files/holder-files.js';
import { REFUSED, reachOut } from '../support/council-files/reach-out.js';
import { CouncilPage } from '../support/council-page.js';
import { describeInFirefox, FirefoxPage } from '../support/hands/firefox.js';

describeInFirefox('the holders’ page in Firefox, from a folder', () => {
  const own = new HolderFiles();
  const { at, read, json } = own;
  let page: FirefoxPage;
  let desk: CouncilPage;

  /** A holder unlocks a device for the steps that follow. */
  const unlock = async (name: string): Promise<void> => {
    await desk.choose('device', `${name}.device.json`);
    await desk.type('passphrase', read(`${name}.words`).trim());
    await desk.press();
  };

  /** Makes a device and a card; the words that open it are kept for the command line. */
  const makeCard = async (name: string): Promise<void> => {
    await desk.step('card');
    await desk.type('name', `${name} Moreau`);
    await desk.press();
    const words = await desk.words();
    writeFileSync(at(`${name}.words`), words.join(' '));
    await desk.agree();
    await desk.type('passphrase', words.join(' '));
    await desk.press();
    await desk.keep(`${name}.device.json`, `${name}.card.json`);
    await desk.back();
  };

  beforeAll(async () => {
    page = await FirefoxPage.open();
    desk = new CouncilPage(page, own.folder);
  });
  afterAll(async () => {
    await page.close();
    own.forget();
  });

  it('founds, looks over, gives values and opens to the very bytes that the command line writes', async () => {
    await desk.open((await buildHoldersPage(LIGHT_LOCK)).contents);
    await makeCard('ada');
    for (const name of ['ben', 'cleo']) await own.makeCard(name);
    await desk.step('list');
    await desk.choose('cards', 'ada.card.json', 'ben.card.json', 'cleo.card.json');
    await desk.press();
    expect(await desk.words()).toHaveLength(8);
    await desk.press();
    await desk.keep('list.json');
    await desk.back();

    await own.closeSurvey();
    await own.confirmAndLook('ben');
    await desk.step('confirm');
    await unlock('ada');
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
    await desk.agree();
    await desk.keep('ada.device.json', 'ada.looked.json');
    await desk.back();
    await desk.step('values');
    await desk.choose('package', 'holder.box');
    await desk.type('to', '2');
    await desk.press();
    await desk.agree();
    await desk.keep('ada.device.json', 'ada.values.json');
    await desk.back();
    await page.click('[data-action="close"]');

    await desk.step('open');
    await unlock('ben');
    await desk.choose('package', 'opener.box');
    await desk.choose('list', 'list.json');
    await desk.choose('values', 'ada.values.json');
    await desk.press();
    await desk.agree();
    await page.see('table');
    await desk.press();
    await desk.keep('ben.kept.json', 'page.release.json', 'page.minutes.json', 'comments.json');
    await own.openHere('ben', 'ada.values.json', 'page.minutes.json');
    expect(read('page.release.json')).toBe(read('cli.release.json'));
    const unsigned = (name: string) => ({ ...(json(name) as Minutes), signatures: [] });
    expect(unsigned('page.minutes.json')).toEqual(unsigned('cli.minutes.json'));
    expect(page.faults).toEqual([]);
  });

  it('locks a device, as it was built, by what another implementation of argon2id computes, and reaches no server however a script tries', async () => {
    await desk.open(councilFile().body);
    await makeCard('dario');
    const made = json('dario.device.json') as DeviceFile;
    const raw = argon2Sync('argon2id', {
      message: read('dario.words'),
      nonce: fromBase64Url(made.salt)!,
      memory: 128 * 1024,
      passes: 3,
      parallelism: 1,
      tagLength: 32,
    });
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const how = sealing(fromBase64Url(made.nonce)!, made);
    const opened = await crypto.subtle.decrypt(how, key, fromBase64Url(made.sealed)!);
    const { sign } = JSON.parse(new TextDecoder().decode(opened)) as DeviceContent;
    const card = json('dario.card.json') as HolderCard;
    expect([card.name, card.sign]).toEqual(['dario Moreau', pointOf(sign)]);
    expect(await reachOut((script) => page.evaluate(script))).toEqual(REFUSED);
  });
});
