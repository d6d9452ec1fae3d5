import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { completeQuestionnaire, followPath, profileForm } from '../support/admin-forms.js';
import { fieldsIn, sentFrom, textOf } from '../support/form-in-page.js';
import { type Route, routesOf } from '../support/routes-of.js';
import {
  postForm,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const TYPED = 'Two hours of “words” & <tags>\n nobody may lose';

let test: TestApp;
const sessions = {} as Record<'admin' | 'rep', TestSession>;
beforeAll(async () => {
  test = await startTestApp('sqlite');
  for (const role of ['admin', 'rep'] as const) sessions[role] = await signIn(test, role);
});
afterAll(() => test.close());

const forms = (): readonly Route[] =>
  routesOf(test).filter(
    ({ isPost, rule, paths }) =>
      isPost && ['admin', 'rep', 'signed-in'].includes(String(rule)) && !/^\/?api/.test(paths[0]!),
  );

/** An address of the route, with ids of nothing. */
const pathOf = ({ paths: [path = ''] }: Route): string =>
  `/${path}`
    .replaceAll(/\/{2,}/g, '/')
    .replace(/\/$/, '')
    .replaceAll(/:\w+/g, 'ab'.repeat(16));

const hidden = (page: string) => fieldsIn(page).filter(({ kind }) => kind === 'textarea');

describe('a form of the office that cannot be taken', () => {
  it('comes back with what was typed where nobody is signed in any more, whichever it is', async () => {
    expect(forms().length).toBeGreaterThan(30);
    const lost: string[] = [];
    for (const form of forms()) {
      const answer = await postForm(test.url + pathOf(form), {
        'title.en': TYPED,
        password: 'not this',
      });
      const page = await answer.text();
      const kept = hidden(page).map(({ name, value }) => [name, value]);
      const isKept = JSON.stringify(kept) === JSON.stringify([['title.en', TYPED]]);
      if (answer.status !== 401 || !isKept) lost.push(`${form.name}: ${answer.status}`);
      expect(page).not.toContain('not this');
    }
    expect(lost).toEqual([]);
  });

  it('comes back with a token that is good where somebody signed in anew, whichever it is', async () => {
    const lost: string[] = [];
    for (const form of forms()) {
      const session = sessions[form.rule === 'rep' ? 'rep' : 'admin'];
      const answer = await session.post(pathOf(form), {
        'title.en': TYPED,
        _csrf: 'of the last session',
      });
      const page = await answer.text();
      const sent = Object.fromEntries(sentFrom(page));
      if (answer.status !== 403 || sent['title.en'] !== TYPED) {
        lost.push(`${form.name}: ${answer.status}`);
      }
      expect(sent['_csrf']).not.toBe('of the last session');
    }
    expect(lost).toEqual([]);
  });

  it('is taken as it was typed once it is sent from that page', async () => {
    const { admin } = sessions;
    const path = await completeQuestionnaire(admin, 'unsent');
    const section = `${path}/sections/section1`;
    const refused = await admin.post(section, {
      'title.en': 'The plan',
      'intro.en': TYPED,
      _csrf: 'old',
    });
    const again = Object.fromEntries(sentFrom(await refused.text()));
    followPath(await admin.post(section, again));
    const intro = fieldsIn(await (await admin.get(section)).text()).find(
      ({ name }) => name === 'intro.en',
    );
    expect(intro?.value).toBe(TYPED);
  });

  it.each<[string, string, number, string]>([
    ['a question that somebody renamed or deleted', '/questions/gone', 404, 'is gone'],
    ['a section that is gone', '/questions?section=gone&kind=text', 404, 'is gone'],
    ['one profile question too many', '/profile', 409, 'small enough to recognise'],
  ])('comes back where it was written for %s', async (_what, at, status, sentence) => {
    const { admin } = sessions;
    const path = await completeQuestionnaire(admin, 'kept');
    for (const code of ['two', 'three']) {
      followPath(await admin.post(`${path}/profile`, { ...profileForm, code }));
    }
    const answer = await admin.post(`${path}${at}`, { code: 'mine', 'title.en': TYPED });
    expect(answer.status).toBe(status);
    const page = await answer.text();
    expect(textOf(page)).toContain(sentence);
    expect(Object.fromEntries(sentFrom(page))['title.en']).toBe(TYPED);
  });

  it('is told to be lost where there is nothing in it that a page may keep, such as a press or a passphrase', async () => {
    const secret = { passphrase: 'seven white stones', passphraseAgain: 'seven white stones' };
    for (const fields of [{}, secret]) {
      const answer = await postForm(`${test.url}/rep/passphrase`, fields);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?done=nothing']);
      const page = await (await fetch(`${test.url}/login?done=nothing&lang=en`)).text();
      expect(textOf(page)).toContain('nothing was done');
    }
    const asked = await fetch(`${test.url}/rep/passphrase`, { redirect: 'manual' });
    expect(asked.headers.get('location')).toBe('/login');
  });

  it('is not repeated where it came from another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await postForm(`${test.url}/admin/questionnaires`, { title: TYPED }, headers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('Two hours');
  });
});
