import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildHoldersPage } from '../../scripts/build-browser.mjs';
import { countAmendments, type DecisionFile } from '../../src/holders/index.js';
import type { SurveyDefinition } from '../../src/questionnaire/index.js';
import { describeInBrowser } from '../support/chromium.js';
import { packedOf } from '../support/closed-box.js';
import { CouncilFolder, LIGHT_LOCK } from '../support/council-folder.js';
import { focused } from '../support/looks/keyboard-desks.js';
import { KeyboardHolder } from '../support/looks/keyboard-holder.js';
import { decisionAbout, REASON, under } from '../support/signed-changes.js';

/** After each press something on the page has the focus, and at no frame in between nothing. */
describeInBrowser('what holders decide, hand over and open by keyboard alone', () => {
  let own: CouncilFolder;
  let holder: KeyboardHolder;
  const at = (name: string) => own.at(name);
  const cahier = (...args: readonly string[]) => own.cahier(...args);
  const close = () => holder.keyboard.pressOn('[data-action="close"]', 'Enter');

  beforeAll(async () => {
    own = await CouncilFolder.open((await buildHoldersPage(LIGHT_LOCK)).contents);
    const names = ['ada', 'ben', 'cleo'];
    for (const name of [...names, 'dora']) await own.makeCard(name);
    const cards = names.map((name) => at(`${name}.card.json`));
    await cahier('list', '--card', ...cards, '--needed', '2', '--out', at('list.json'));
    await own.closeSurvey();
    for (const name of names) await own.confirmAndLook(name);
    holder = await KeyboardHolder.at(own);
  });
  afterAll(() => own?.close());

  it('decides a change with two devices, one after the other, past a file that is no decision', async () => {
    const table = packedOf(own.json('survey.json') as SurveyDefinition);
    const later = { kind: 'last-day-later', closesOn: '2031-04-07' } as const;
    writeFileSync(at('decision.json'), JSON.stringify(decisionAbout(table, [], later)));
    const sign = async (name: string, decision: string, signed: string): Promise<void> => {
      await holder.step('decide');
      await holder.takeUp(name);
      await holder.choose({ decision: ['list.json'] });
      await holder.press();
      expect(await holder.trouble()).toContain('list.json');
      await holder.choose({ decision: [decision] });
      await holder.press();
      await own.page.getByText(REASON).waitFor();
      // Not before it is said that it was compared.
      await holder.press();
      expect(await holder.trouble()).not.toBe('');
      await holder.agree();
      await holder.keep(signed);
      await holder.back('decide');
      await close();
    };
    await sign('ada', 'decision.json', 'one.json');
    await sign('cleo', 'one.json', 'both.json');
    const both = own.json('both.json') as DecisionFile;
    expect(both.signatures.map(({ seat }) => seat)).toEqual([1, 3]);
    const about = { definitionHash: table.hash, holders: table.definition.holders };
    expect(await countAmendments(under(table, [], later, both), about)).toBe(true);
    expect(await holder.lost()).toEqual([]);
  });

  it('hands the seat of Cleo to Dora, past a card that is none, and Dora takes it with two pieces', async () => {
    for (const name of ['ada', 'ben']) {
      await holder.step('handOver');
      await holder.takeUp(name);
      await holder.choose({
        list: ['list.json'],
        confirmation: ['cleo.confirm.json'],
        card: ['list.json'],
      });
      await holder.press();
      expect(await holder.trouble()).toContain('list.json');
      await holder.choose({ card: ['dora.card.json'] });
      await holder.press();
      expect(await own.desk.words()).toHaveLength(8);
      await holder.agree();
      await holder.keep(`${name}.piece.json`);
      await holder.back('handOver');
      await close();
    }
    await holder.step('takeOver');
    await holder.takeUp('dora');
    await holder.choose({ list: ['list.json'], pieces: ['ada.piece.json'] });
    await holder.press();
    expect(await holder.trouble()).not.toBe('');
    await holder.choose({ pieces: ['ada.piece.json', 'ben.piece.json'] });
    await holder.press();
    await holder.keep('dora.device.json');
    await holder.back('takeOver');
    expect(await holder.lost()).toEqual([]);
  });

  it('looks the survey over, gives values from the seat taken over, and opens with them', async () => {
    await holder.step('look');
    await holder.choose({ definition: ['survey.json'], list: ['list.json'] });
    await holder.press();
    await holder.agree();
    await holder.keep('dora.device.json', 'dora.looked.json');
    await holder.back('look');
    await holder.step('values');
    await holder.choose({ package: ['opener.box'] });
    await holder.keyboard.typeInto('[name="to"]', '3');
    await holder.press();
    expect(await holder.trouble()).not.toBe('');
    await holder.choose({ package: ['holder.box'] });
    await holder.keyboard.typeInto('[name="to"]', '2');
    await holder.press();
    await holder.agree();
    await holder.keep('dora.device.json', 'dora.values.json');
    await holder.back('values');
    await close();

    await holder.step('open');
    await holder.takeUp('ben');
    const values = { package: ['opener.box'], list: ['list.json'], values: ['dora.values.json'] };
    await holder.choose(values);
    await holder.press();
    // A seat that was taken over is believed for its pieces alone.
    expect(await holder.trouble()).not.toBe('');
    await holder.choose({ takeovers: ['ada.piece.json', 'ben.piece.json'] });
    await holder.press();
    await holder.agree();
    await own.page.locator('table').first().waitFor();
    expect(await focused(own.page)).not.toBe('');
    await holder.press();
    await holder.keep('ben.device.json', 'release.json', 'minutes.json', 'comments.json');
    await holder.back('open');
    await close();
    expect(own.json('minutes.json')).toMatchObject({ seats: [2, 3], counted: 12 });
    expect(await holder.lost()).toEqual([]);
    own.expectQuiet();
  });
});
