import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { councilFile } from '../../src/client/index.js';
import { describeInBrowser } from '../support/chromium.js';
import { REFUSED, reachOut } from '../support/council-files/reach-out.js';
import { CouncilFolder } from '../support/council-folder.js';

/** That it locks a device as it was built, council-in-firefox.browser-spec.ts says. */
describeInBrowser('the holders’ page as it was built', () => {
  let own: CouncilFolder;

  beforeAll(async () => {
    own = await CouncilFolder.open(councilFile().body);
  });
  afterAll(() => own.close());

  it('gives the words of a card, asks for nothing but itself, and reaches no server however a script tries', async () => {
    const { desk, page } = own;
    await desk.step('card');
    await desk.type('name', 'Dario Moreau');
    await desk.press();
    expect(await desk.words()).toHaveLength(6);
    own.expectQuiet();
    expect(await reachOut((script) => page.evaluate(script))).toEqual(REFUSED);
  });
});
