import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dispatchQuestionnaire } from '../../src/demo/dispatch-questionnaire.js';
import { QuestionnaireDrafts } from '../../src/questionnaires/index.js';
import { completeQuestionnaire, followPath } from '../support/admin-forms.js';
import { readHtmlForm } from '../support/html-form.js';
import { signIn, startTestApp, type TestApp, type TestSession } from '../support/testing-app.js';

let test: TestApp;
let admin: TestSession;
let path: string;

beforeAll(async () => {
  test = await startTestApp('sqlite');
  admin = await signIn(test, 'admin');
  path = await completeQuestionnaire(admin, 'linked');
});
afterAll(() => test.close());

const drafts = () => test.app.get(QuestionnaireDrafts);
const stored = async () => (await drafts().get(path.split('/').at(-1)!)).content;
/** Opens the form of a new claim or demand and sends it as it stands. */
const add = async (part: 'claims' | 'demands') => {
  const form = readHtmlForm(await (await admin.get(`${path}/${part}`)).text(), `${path}/${part}`);
  return followPath(await admin.post(`${path}/${part}`, form));
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
    const [first, second] = [`${path}/claims/claim1`, `${path}/claims/claim2`];
    followPath(await admin.post(first, claim));
    const twice = await admin.post(second, claim);
    expect(twice.status).toBe(422);
    expect(await twice.text()).toContain('Another entry of this list has this code');
    const long = await admin.post(second, { ...claim, code: 'b', 'source.en': 'x'.repeat(2001) });
    expect(await long.text()).toContain('href="#field-source"');
    followPath(await admin.post(`${second}/delete`, { confirm: 'yes' }));
    followPath(await admin.post(`${path}/claims/fast/delete`, { confirm: 'yes' }));
    expect(await stored()).not.toHaveProperty('claims');
  });

  it('tells what a new claim and a new demand lack', async () => {
    await add('claims');
    await add('demands');
    const page = await (await admin.get(path)).text();
    expect(page).toContain(
      'Complete the claim claim1: statement, source and at least one question.',
    );
    expect(page).toContain('Word the demand demand1.');
  });

  it('words them, links them to questions and moves them', async () => {
    followPath(await admin.post(`${path}/claims/claim1`, { ...claim, questions: 'swap' }));
    const demand = { code: 'slow', 'text.en': 'Slow down', 'addressee.en': '', 'basis.en': '' };
    followPath(
      await admin.post(`${path}/demands/demand1`, { ...demand, questions: ['swap', 'x'] }),
    );
    await add('demands');
    followPath(await admin.post(`${path}/demands/demand1/move`, { direction: 'up' }));
    expect(await stored()).toMatchObject({
      claims: [{ code: 'fast', questions: ['swap'], source: { en: 'Memo' } }],
      demands: [{ code: 'demand1' }, { code: 'slow', questions: ['swap'] }],
    });
  });

  it('does not let a question go that a claim names, and says which', async () => {
    const page = await (await admin.get(`${path}/questions/swap/delete`)).text();
    expect(page).toContain('The claim fast names it.');
    expect(page).not.toContain('value="yes"');
    expect((await admin.post(`${path}/questions/swap/delete`, { confirm: 'yes' })).status).toBe(
      409,
    );
  });

  it('saves every claim, demand, section and profile question of a whole file unchanged', async () => {
    const content = JSON.stringify(dispatchQuestionnaire);
    followPath(await admin.post(`${path}/file`, { content }));
    const { claims = [], demands = [], profile, sections } = dispatchQuestionnaire;
    const parts = Object.entries({ claims, demands, profile, sections });
    for (const [part, items] of parts) {
      for (const { code } of items) {
        const address = `${path}/${part}/${code}`;
        const page = await (await admin.get(address)).text();
        followPath(await admin.post(address, readHtmlForm(page, address)));
      }
    }
    expect(await stored()).toEqual(JSON.parse(content));
  });
});
