import { describe, expect, it } from '@jest/globals';
import { dispatchQuestionnaire } from '../../src/demo/dispatch-questionnaire.js';
import { followPath } from '../support/admin-forms.js';
import { readHtmlForm } from '../support/html-form.js';
import { EditorDesk } from '../support/editor-desk.js';

const desk = new EditorDesk('linked');

const { stored } = desk;
/** Opens the form of a new claim or demand and sends it as it stands. */
const add = async (part: 'claims' | 'demands') => {
  const form = readHtmlForm(
    await (await desk.admin.get(`${desk.path}/${part}`)).text(),
    `${desk.path}/${part}`,
  );
  return followPath(await desk.admin.post(`${desk.path}/${part}`, form));
};

const claim = {
  code: 'fast',
  'statement.en': 'Swaps are fast',
  'source.en': 'Memo',
  'scope.en': '',
};

describe('claims and demands in the editor', () => {
  it('refuses a code that another claim has, and a text that is too long', async () => {
    await add('claims');
    await add('claims');
    const [first, second] = [`${desk.path}/claims/claim1`, `${desk.path}/claims/claim2`];
    followPath(await desk.admin.post(first, claim));
    const twice = await desk.admin.post(second, claim);
    expect(twice.status).toBe(422);
    expect(await twice.text()).toContain('Another entry of this list has this code');
    const long = await desk.admin.post(second, {
      ...claim,
      code: 'b',
      'source.en': 'x'.repeat(2001),
    });
    expect(await long.text()).toContain('href="#field-source"');
    followPath(await desk.admin.post(`${second}/delete`, { confirm: 'yes' }));
    followPath(await desk.admin.post(`${desk.path}/claims/fast/delete`, { confirm: 'yes' }));
    expect(await stored()).not.toHaveProperty('claims');
  });

  it('tells what a new claim and a new demand lack', async () => {
    await add('claims');
    await add('demands');
    const page = await (await desk.admin.get(desk.path)).text();
    expect(page).toContain(
      'Complete the claim claim1: statement, source and at least one question.',
    );
    expect(page).toContain('Word the demand demand1.');
  });

  it('words them, links them to questions and moves them', async () => {
    followPath(
      await desk.admin.post(`${desk.path}/claims/claim1`, { ...claim, questions: 'swap' }),
    );
    const demand = { code: 'slow', 'text.en': 'Slow down', 'addressee.en': '', 'basis.en': '' };
    followPath(
      await desk.admin.post(`${desk.path}/demands/demand1`, {
        ...demand,
        questions: ['swap', 'x'],
      }),
    );
    await add('demands');
    followPath(await desk.admin.post(`${desk.path}/demands/demand1/move`, { direction: 'up' }));
    expect(await stored()).toMatchObject({
      claims: [{ code: 'fast', questions: ['swap'], source: { en: 'Memo' } }],
      demands: [{ code: 'demand1' }, { code: 'slow', questions: ['swap'] }],
    });
  });

  it('does not let a question go that a claim names, and says which', async () => {
    const page = await (await desk.admin.get(`${desk.path}/questions/swap/delete`)).text();
    expect(page).toContain('The claim fast names it.');
    expect(page).not.toContain('value="yes"');
    expect(
      (await desk.admin.post(`${desk.path}/questions/swap/delete`, { confirm: 'yes' })).status,
    ).toBe(409);
  });

  it('saves every claim, demand, section and profile question of a whole file unchanged', async () => {
    const content = JSON.stringify(dispatchQuestionnaire);
    followPath(await desk.admin.post(`${desk.path}/file`, { content }));
    const { claims = [], demands = [], profile, sections } = dispatchQuestionnaire;
    const parts = Object.entries({ claims, demands, profile, sections });
    for (const [part, items] of parts) {
      for (const { code } of items) {
        const address = `${desk.path}/${part}/${code}`;
        const page = await (await desk.admin.get(address)).text();
        followPath(await desk.admin.post(address, readHtmlForm(page, address)));
      }
    }
    expect(await stored()).toEqual(JSON.parse(content));
  });
});
