import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { completeQuestionnaire, followPath, settingsForm } from '../support/admin-forms.js';
import { fieldsIn, sentFrom, textOf } from '../support/form-in-page.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

describe.each(ENGINES)('what admins write, on %s', (engine) => {
  let test: TestApp;
  let one: TestSession;
  let other: TestSession;
  let path: string;
  beforeAll(async () => {
    test = await startTestApp(engine);
    [one, other] = [await signIn(test, 'admin'), await signIn(test, 'admin')];
    path = await completeQuestionnaire(one, 'shared');
  });
  afterAll(() => test.close());

  const opened = async (who: TestSession, at: string) =>
    Object.fromEntries(sentFrom(await (await who.get(at)).text()));
  const shows = async (at: string, name: string) =>
    fieldsIn(await (await one.get(at)).text()).find((field) => field.name === name)?.value;

  it.each([
    ['a section', '/sections/section1', 'intro.en'],
    ['a question', '/questions/swap', 'help.en'],
    ['a profile question', '/profile/site', 'help.en'],
    ['the title page', '/general', 'intro.en'],
  ])('of %s overwrites nobody else’s words unseen', async (_what, part, field) => {
    const [mine, theirs] = [await opened(one, path + part), await opened(other, path + part)];
    followPath(await other.post(path + part, { ...theirs, [field]: 'Words of the other' }));
    const refused = await one.post(path + part, { ...mine, [field]: 'My own words' });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(textOf(page)).toContain('Somebody else changed this meanwhile');
    expect(await shows(path + part, field)).toBe('Words of the other');
    // Told, and with one's own words still there, one may replace them.
    const again = Object.fromEntries(sentFrom(page));
    expect(again[field]).toBe('My own words');
    followPath(await one.post(path + part, again));
    expect(await shows(path + part, field)).toBe('My own words');
  });

  it('is kept apart where two change different parts', async () => {
    const [section, question] = ['/sections/section1', '/questions/swap'];
    const mine = await opened(one, path + section);
    followPath(await other.post(path + question, { ...(await opened(other, path + question)) }));
    followPath(await one.post(path + section, mine));
  });

  it('can be duplicated under a code of its own', async () => {
    const copy = followPath(await one.post(`${path}/copy`, { confirm: 'yes' })).replace(
      '/general',
      '',
    );
    expect(copy).not.toBe(path);
    expect(await shows(`${copy}/general`, 'code')).toBe('shared-2');
    expect(textOf(await (await one.get(copy)).text())).toContain('Could you swap a visit?');
  });

  it('can be deleted after asking, but not a questionnaire that a survey asks', async () => {
    const copy = followPath(await one.post(`${path}/copy`, { confirm: 'yes' })).replace(
      '/general',
      '',
    );
    const survey = followPath(
      await one.post(`${copy}/surveys`, { ...settingsForm, slug: `asked-${engine}` }),
    );
    expect((await one.post(`${copy}/delete`, { confirm: 'yes' })).status).toBe(409);
    expect(textOf(await (await one.get(`${copy}/delete`)).text())).toContain(`asked-${engine}`);
    expect((await one.post(`${survey}/delete`, {})).status).toBe(422);
    followPath(await one.post(`${survey}/delete`, { confirm: 'yes' }));
    expect((await one.get(survey)).status).toBe(404);
    followPath(await one.post(`${copy}/delete`, { confirm: 'yes' }));
    expect((await one.get(copy)).status).toBe(404);
  });

  it('gives a new survey the settings of another, without its days and its address', async () => {
    const settings = { ...settingsForm, slug: `first-${engine}`, council: 'Council of Orvane' };
    const first = followPath(await one.post(`${path}/surveys`, settings));
    const id = first.split('/').at(-1)!;
    const next = await opened(one, `${path}/surveys/new?like=${id}`);
    expect(next).toMatchObject({ council: 'Council of Orvane', opensOn: '', closesOn: '' });
    expect(next['slug']).not.toBe(`first-${engine}`);
    const unlike = await opened(one, `${path}/surveys/new?like=nonsense`);
    expect(unlike['council']).toBe('');
  });
});
