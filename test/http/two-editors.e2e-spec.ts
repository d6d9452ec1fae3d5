import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dispatchQuestionnaire } from '../../src/demo/dispatch-questionnaire.js';
import {
  completeQuestionnaire,
  followPath,
  profileForm,
  settingsForm,
} from '../support/admin-forms.js';
import { readHtmlForm } from '../support/html-form.js';
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

  /** Boxes that are ticked together have one name: all of them are sent. */
  const fieldsSent = (page: string): Record<string, string | string[]> => {
    const sent = sentFrom(page);
    const languages = sent.filter(([name]) => name === 'languages').map(([, tag]) => tag);
    return { ...Object.fromEntries(sent), ...(languages.length > 0 ? { languages } : {}) };
  };
  const opened = async (who: TestSession, at: string) =>
    fieldsSent(await (await who.get(at)).text());
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
    const again = fieldsSent(page);
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

  /** The form of a page that is sent to this address, as it stands. */
  const press = async (who: TestSession, page: string, action: string) =>
    readHtmlForm(await (await who.get(page)).text(), action);
  const stands = async (at: string) => (await one.get(at)).status === 200;
  /** The order in which the page of the questionnaire shows these parts. */
  const orderOf = async (...codes: readonly string[]) => {
    const page = await (await one.get(path)).text();
    const place = (code: string) => page.indexOf(`id="item-${code}"`);
    return codes.toSorted((a, b) => place(a) - place(b));
  };

  const PARTS: readonly (readonly [
    what: string,
    list: string,
    query: string,
    form: Readonly<Record<string, string>>,
    field: string,
  ])[] = [
    ['a section', 'sections', '', { 'title.en': 'A', 'intro.en': '' }, 'intro.en'],
    [
      'a question',
      'questions',
      '?section=section1&kind=yesno',
      { 'title.en': 'A', 'help.en': '' },
      'help.en',
    ],
    ['a profile question', 'profile', '', { ...profileForm, 'help.en': '' }, 'help.en'],
    [
      'a claim',
      'claims',
      '',
      { 'statement.en': 'A', 'source.en': '', 'scope.en': '' },
      'source.en',
    ],
    ['a demand', 'demands', '', { 'text.en': 'A', 'addressee.en': '', 'basis.en': '' }, 'basis.en'],
  ];

  /** Adds one of them and says its code. */
  async function added(list: string, query: string, form: Readonly<Record<string, string>>) {
    const code = `n${randomBytes(4).toString('hex')}`;
    const answer = await one.post(
      `${path}/${list}${query}`,
      list === 'sections' ? form : { ...form, code },
    );
    return /#item-(\w+)$/.exec(answer.headers.get('location') ?? '')![1]!;
  }

  it.each(PARTS)('deletes %s as it was seen, and nothing newer', async (...row) => {
    const [, list, query, form, field] = row;
    const at = `${path}/${list}/${await added(list, query, form)}`;
    const mine = await press(one, `${at}/delete`, `${at}/delete`);
    followPath(await other.post(at, { ...(await opened(other, at)), [field]: 'Just now' }));
    const told = await one.post(`${at}/delete`, { ...mine, confirm: 'yes' });
    expect(told.status).toBe(409);
    const page = await told.text();
    expect(textOf(page)).toContain('Somebody else changed this after your page was loaded');
    expect(await shows(at, field)).toBe('Just now');
    const again = readHtmlForm(page, `${at}/delete`);
    followPath(await one.post(`${at}/delete`, { ...again, confirm: 'yes' }));
    expect(await stands(at)).toBe(false);
  });

  it.each(PARTS)('moves %s where it was seen, and nowhere else', async (...row) => {
    const [, list, query, form, field] = row;
    const codes = [await added(list, query, form), await added(list, query, form)];
    const [first, last] = codes as [string, string];
    const at = `${path}/${list}/${last}`;
    const [mine, theirs] = [
      await press(one, path, `${at}/move`),
      await press(other, path, `${at}/move`),
    ];
    // Both want it one place further up.
    followPath(await other.post(`${at}/move`, { ...theirs, direction: 'up' }));
    const told = await one.post(`${at}/move`, { ...mine, direction: 'up' });
    expect(told.status).toBe(409);
    const page = await told.text();
    expect(textOf(page)).toContain('Somebody else changed this after your page was loaded');
    expect(await orderOf(first, last)).toEqual([last, first]);
    // What it says changed as well: another question may stand under its name.
    followPath(await other.post(at, { ...(await opened(other, at)), [field]: 'Just now' }));
    const now = readHtmlForm(page, `${at}/move`);
    expect((await one.post(`${at}/move`, { ...now, direction: 'down' })).status).toBe(409);
    const again = await press(one, path, `${at}/move`);
    followPath(await one.post(`${at}/move`, { ...again, direction: 'down' }));
    expect(await orderOf(first, last)).toEqual([first, last]);
    for (const code of codes) {
      followPath(await one.post(`${path}/${list}/${code}/delete`, { confirm: 'yes' }));
    }
  });

  it('is deleted as a whole as it was seen, questionnaire and survey alike', async () => {
    const copy = followPath(await one.post(`${path}/copy`, { confirm: 'yes' })).replace(
      '/general',
      '',
    );
    const slug = `whole-${engine}`;
    const drafted = followPath(await one.post(`${copy}/surveys`, { ...settingsForm, slug }));
    for (const [whole, at, field] of [
      [drafted, `${drafted}/settings`, 'council'],
      [copy, `${copy}/sections/section1`, 'intro.en'],
    ] as const) {
      const mine = await press(one, `${whole}/delete`, `${whole}/delete`);
      followPath(await other.post(at, { ...(await opened(other, at)), [field]: 'Just now' }));
      const told = await one.post(`${whole}/delete`, { ...mine, confirm: 'yes' });
      expect(told.status).toBe(409);
      expect(await shows(at, field)).toBe('Just now');
      const again = readHtmlForm(await told.text(), `${whole}/delete`);
      followPath(await one.post(`${whole}/delete`, { ...again, confirm: 'yes' }));
      expect(await stands(whole)).toBe(false);
    }
  });

  it.each<[string, () => string, string]>([
    ['questionnaire', () => `${path}/sections/section1`, 'intro.en'],
    ['settings', () => `${survey}/settings`, 'council'],
  ])('is not frozen with %s that nobody has seen who schedules it', async (_what, at, field) => {
    const mine = await press(one, `${survey}/schedule`, `${survey}/steps`);
    followPath(
      await other.post(at(), { ...(await opened(other, at())), [field]: `Not ${engine}` }),
    );
    const told = await one.post(`${survey}/steps`, { ...mine, step: 'scheduled' });
    expect(told.status).toBe(409);
    expect(textOf(await told.text())).toContain('Somebody else changed this after your page');
    expect(await shows(`${survey}/settings`, 'slug')).toBe(`both-${engine}`);
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
