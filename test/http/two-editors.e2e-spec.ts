import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dispatchQuestionnaire } from '../../src/demo/dispatch-questionnaire.js';
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
  let survey: string;
  beforeAll(async () => {
    test = await startTestApp(engine);
    [one, other] = [await signIn(test, 'admin'), await signIn(test, 'admin')];
    path = await completeQuestionnaire(one, 'shared');
    const question = { code: 'later', 'title.en': 'And later?', 'help.en': '' };
    followPath(await one.post(`${path}/questions?section=section1&kind=yesno`, question));
    const claim = { code: 'claim', 'statement.en': 'All is well', 'source.en': '', 'scope.en': '' };
    followPath(await one.post(`${path}/claims`, claim));
    const demand = { code: 'demand', 'text.en': 'A plan', 'addressee.en': '', 'basis.en': '' };
    followPath(await one.post(`${path}/demands`, demand));
    const settings = { ...settingsForm, slug: `both-${engine}` };
    survey = followPath(await one.post(`${path}/surveys`, settings));
  });
  afterAll(() => test.close());

  const opened = async (who: TestSession, at: string) =>
    Object.fromEntries(sentFrom(await (await who.get(at)).text()));
  const shows = async (at: string, name: string) =>
    fieldsIn(await (await one.get(at)).text()).find((field) => field.name === name)?.value;

  it.each<[string, () => string, string]>([
    ['a section', () => `${path}/sections/section1`, 'intro.en'],
    ['a question', () => `${path}/questions/swap`, 'help.en'],
    ['a profile question', () => `${path}/profile/site`, 'help.en'],
    ['the title page', () => `${path}/general`, 'intro.en'],
    ['a claim', () => `${path}/claims/claim`, 'source.en'],
    ['a demand', () => `${path}/demands/demand`, 'basis.en'],
    ['a survey’s settings', () => `${survey}/settings`, 'council'],
  ])('of %s overwrites nobody else’s words unseen', async (_what, at, field) => {
    const [mine, theirs] = [await opened(one, at()), await opened(other, at())];
    followPath(await other.post(at(), { ...theirs, [field]: 'Words of the other' }));
    const refused = await one.post(at(), { ...mine, [field]: 'My own words' });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(textOf(page)).toContain('Somebody else changed this meanwhile');
    expect(await shows(at(), field)).toBe('Words of the other');
    // Told, and with one's own words still there, one may replace them.
    const again = Object.fromEntries(sentFrom(page));
    expect(again[field]).toBe('My own words');
    followPath(await one.post(at(), again));
    expect(await shows(at(), field)).toBe('My own words');
  });

  it('of who is asked a question overwrites nobody else’s condition unseen', async () => {
    const at = `${path}/questions/later/condition`;
    const [mine, theirs] = [await opened(one, at), await opened(other, at)];
    const only = (answer: string) => ({ 'lines.0.question': 'swap', 'lines.0.in': answer });
    followPath(await other.post(at, { ...theirs, ...only('no'), step: 'save' }));
    // Looking at the options of a question before saving forgets nothing of what was seen.
    const looked = await (await one.post(at, { ...mine, ...only('yes'), step: 'show' })).text();
    const refused = await one.post(at, { ...Object.fromEntries(sentFrom(looked)), step: 'save' });
    expect(refused.status).toBe(409);
    const again = Object.fromEntries(sentFrom(await refused.text()));
    expect(again).toMatchObject(only('yes'));
    expect(await opened(one, at)).toMatchObject(only('no'));
    followPath(await one.post(at, { ...again, step: 'save' }));
    expect(await opened(one, at)).toMatchObject(only('yes'));
  });

  it('in a questionnaire is not replaced unseen by a file', async () => {
    const { _seen: seen } = await opened(one, `${path}/file`);
    const question = '/questions/swap';
    const file = JSON.stringify(dispatchQuestionnaire);
    const theirs = { ...(await opened(other, path + question)), 'help.en': 'Just now' };
    followPath(await other.post(path + question, theirs));
    const refused = await one.post(`${path}/file`, { content: file, _seen: seen! });
    expect(refused.status).toBe(409);
    expect(await shows(path + question, 'help.en')).toBe('Just now');
  });

  it('is told of what came after the first telling, too', async () => {
    const at = `${survey}/settings`;
    const mine = { ...(await opened(one, at)), council: 'Mine' };
    const write = async (council: string) =>
      followPath(await other.post(at, { ...(await opened(other, at)), council }));
    await write('Theirs');
    const told = await one.post(at, mine);
    await write('Theirs, better');
    const again = await one.post(at, Object.fromEntries(sentFrom(await told.text())));
    expect([told.status, again.status]).toEqual([409, 409]);
    expect(await shows(at, 'council')).toBe('Theirs, better');
  });

  it('is kept apart where two change different parts', async () => {
    const [section, question] = ['/sections/section1', '/questions/swap'];
    const mine = await opened(one, path + section);
    const theirs = { ...(await opened(other, path + question)), 'help.en': 'Changed meanwhile' };
    followPath(await other.post(path + question, theirs));
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
