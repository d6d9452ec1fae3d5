import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildHoldersPage } from '../../scripts/build-browser.mjs';
import { controlWords, STRETCHED_WORDS } from '../../src/common/index.js';
import { countAmendments, type DecisionFile } from '../../src/holders/index.js';
import type { SurveyDefinition } from '../../src/questionnaire/index.js';
import { describeInBrowser } from '../support/chromium.js';
import { packedOf } from '../support/closed-box.js';
import { CouncilFolder, LIGHT_LOCK } from '../support/council-folder.js';
import { decisionAbout, REASON, under } from '../support/signed-changes.js';

describeInBrowser('a seat in the holders’ page', () => {
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
    const names = ['ada', 'ben', 'cleo'];
    for (const name of names) await own.makeCard(name);
    const cards = names.map((name) => at(`${name}.card.json`));
    await cahier('list', '--card', ...cards, '--needed', '2', '--out', at('list.json'));
    await own.closeSurvey();
    for (const name of names) await own.confirmAndLook(name);
  });
  afterAll(() => own.close());

  it('signs what two holders decide, as the command line does, about a survey that it looked over', async () => {
    const table = packedOf(json('survey.json') as SurveyDefinition);
    const later = { kind: 'last-day-later', closesOn: '2031-04-07' } as const;
    const asked = decisionAbout(table, [], later);
    writeFileSync(at('decision.json'), JSON.stringify(asked));
    const survey = { definition: `sha256:${'5e'.repeat(32)}`, previous: table.hash };
    writeFileSync(at('other.json'), JSON.stringify({ ...asked, survey }));
    await desk.step('decide');
    await desk.choose('device', 'ada.device.json');
    await desk.type('passphrase', read('ada.words').trim());
    await desk.press();
    await desk.choose('decision', 'other.json');
    await desk.press();
    const trouble = page.locator('[role="alert"].problem:not(:empty)').first();
    await trouble.waitFor();
    expect(await trouble.textContent()).toContain('look it over first, then sign');
    await examined();
    await desk.choose('decision', 'decision.json');
    await desk.press();
    const words = controlWords(table.hash, STRETCHED_WORDS);
    expect(await desk.words()).toEqual(words);
    const shown = await page.locator('[data-part="desk"]').textContent();
    expect(shown).toContain('The last day of the survey moves to 7 April 2031');
    expect(shown).toContain(REASON);
    await examined();
    await desk.agree();
    await desk.keep('ada.signed.json');
    await examined();
    await desk.back();
    await page.locator('[data-action="close"]').click();
    const own = ['--decision', at('ada.signed.json'), '--compared', '--out', at('both.json')];
    await cahier('decide', ...device('ben'), ...own);
    const both = json('both.json') as DecisionFile;
    expect(both.signatures.map(({ seat }) => seat)).toEqual([1, 2]);
    const about = { definitionHash: table.hash, holders: table.definition.holders };
    expect(await countAmendments(under(table, [], later, both), about)).toBe(true);
  });

  it('hands a seat over, takes it over, and gives values for it that the command line opens', async () => {
    await own.makeCard('dora');
    const list = ['--list', at('list.json')];
    const leaver = ['--seat', '3', '--confirmation', at('cleo.confirm.json')];
    const successor = ['--card', at('dora.card.json'), '--compared'];
    await cahier(
      'hand-over',
      ...device('ada'),
      ...list,
      ...leaver,
      ...successor,
      '--out',
      at('ada.piece.json'),
    );
    await desk.step('handOver');
    await desk.choose('device', 'ben.device.json');
    await desk.type('passphrase', read('ben.words').trim());
    await desk.press();
    await desk.choose('list', 'list.json');
    await desk.choose('confirmation', 'cleo.confirm.json');
    await desk.choose('card', 'dora.card.json');
    await desk.press();
    expect(await desk.words()).toHaveLength(8);
    await examined();
    await desk.agree();
    await desk.keep('ben.piece.json');
    await desk.back();
    await page.locator('[data-action="close"]').click();

    await desk.step('takeOver');
    await desk.choose('device', 'dora.device.json');
    await desk.type('passphrase', read('dora.words').trim());
    await desk.press();
    await desk.choose('list', 'list.json');
    await desk.choose('pieces', 'ada.piece.json', 'ben.piece.json');
    await desk.press();
    await desk.keep('dora.device.json');
    await examined();
    await desk.back();
    await desk.step('look');
    await desk.choose('definition', 'survey.json');
    await desk.choose('list', 'list.json');
    await desk.press();
    await desk.agree();
    await desk.keep('dora.device.json', 'dora.looked.json');
    expect(json('dora.looked.json')).toMatchObject({ seat: 3 });
    await desk.back();
    await desk.step('values');
    await desk.choose('package', 'holder.box');
    await desk.type('to', '2');
    await desk.press();
    await desk.agree();
    await desk.keep('dora.device.json', 'dora.values.json');
    await desk.back();
    await page.locator('[data-action="close"]').click();

    const opening = ['--package', at('opener.box'), '--values', at('dora.values.json')];
    const pieces = ['--takeover', at('ada.piece.json'), at('ben.piece.json')];
    const out = ['--release', at('dora.release.json'), '--minutes', at('dora.minutes.json')];
    await cahier('open', ...device('ben'), ...list, '--compared', ...opening, ...pieces, ...out);
    // As with the values of a holder who has kept their seat.
    const values = ['--package', at('holder.box'), '--to', '2', '--compared'];
    await cahier('values', ...device('ada'), ...values, '--out', at('ada.values.json'));
    const others = ['--package', at('opener.box'), '--values', at('ada.values.json')];
    const written = ['--release', at('ada.release.json'), '--minutes', at('ada.minutes.json')];
    await cahier('open', ...device('ben'), ...list, '--compared', ...others, ...written);
    expect(read('dora.release.json')).toBe(read('ada.release.json'));
    expect(json('dora.minutes.json')).toMatchObject({ seats: [2, 3], counted: 12 });
  });

  it('prints a seat, and takes it back from the lines of the sheet', async () => {
    await desk.step('paper');
    await desk.choose('device', 'cleo.device.json');
    await desk.press();
    const sheet = (await page.locator('pre.paper').textContent())!;
    expect(await page.locator('.codes svg path').count()).toBeGreaterThan(1);
    const box = (await page.locator('.codes svg').first().boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThan(150);
    await examined();
    await desk.back();
    await desk.step('fromPaper');
    await desk.type('lines', sheet);
    await desk.press();
    await desk.keep('cleo.paper.json');
    await desk.back();
    expect(json('cleo.paper.json')).toEqual(json('cleo.device.json'));
    own.expectQuiet();
  });
});
