import { argon2Sync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { councilFile } from '../../src/client/index.js';
import { fromBase64Url } from '../../src/credentials/index.js';
import { pointOf } from '../../src/holders/device/device-keys.js';
import { sealing } from '../../src/holders/device/device-lock.js';
import type { DeviceFile } from '../../src/holders/device/lock-device.js';
import type { DeviceContent, HolderCard } from '../../src/holders/index.js';
import { describeInBrowser } from '../support/chromium.js';
import { REFUSED, reachOut } from '../support/council-files/reach-out.js';
import { CouncilFolder } from '../support/council-folder.js';

describeInBrowser('the holders’ page as it was built', () => {
  let own: CouncilFolder;
  let page: CouncilFolder['page'];
  let desk: CouncilFolder['desk'];
  const json = (name: string) => own.json(name);

  beforeAll(async () => {
    own = await CouncilFolder.open(councilFile().body);
    ({ page, desk } = own);
  });
  afterAll(() => own.close());

  it('locks a device, as it was built, by what another implementation of argon2id computes', async () => {
    await desk.step('card');
    await desk.type('name', 'Dario Moreau');
    await desk.press();
    const words = (await desk.words()).join(' ');
    await desk.agree();
    await desk.type('passphrase', words);
    await desk.press();
    await desk.keep('dario.device.json', 'dario.card.json');
    const made = json('dario.device.json') as DeviceFile;
    const raw = argon2Sync('argon2id', {
      message: words,
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
    expect(pointOf(sign)).toBe((json('dario.card.json') as HolderCard).sign);
  });

  it('asks for nothing but itself, and reaches no server however a script tries', async () => {
    own.expectQuiet();
    expect(await reachOut((script) => page.evaluate(script))).toEqual(REFUSED);
  });
});
