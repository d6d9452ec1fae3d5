import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decoded, fieldsIn } from '../support/form-in-page.js';
import { readHtmlForm } from '../support/html-form.js';
import { formsOn, type Office, type OfficeForm, startOffice } from '../support/office-forms.js';
import { saysWhatWasSeen } from './kept-words/seen.js';

/**
 * A login that is typed again to remove its account, which is gone: nothing is left to type it for. And
 * the code of an app, which is another one by then.
 */
const NEEDLESS = /(removal login: 404|factors\/app code: 422)$/;
/** A word for each field, one, so that nothing but its field tells it from a code. */
const wordsOf = ({ typed }: OfficeForm): ReadonlyMap<string, string> =>
  new Map(typed.map((field, n) => [field, `Quixotic${'abcdefghij'[n % 10]!.repeat(1 + n / 10)}`]));

interface Sending {
  readonly cookie?: string;
  readonly csrf?: string;
  /** Sent to another address than the form's own. */
  readonly action?: string;
  /** A field that no form has, so that each breaks a rule. */
  readonly broken?: boolean;
  /** A draft that is put back: the form is to be shown with it. */
  readonly shown?: boolean;
}

/** Where links of a form lead that drop what was typed. */
const cancelledTo = (html: string, action: string): readonly string[] =>
  [...html.matchAll(/<form\b[^>]*\saction="([^"]*)"[^>]*>([^]*?)<\/form>/g)]
    .filter(([, to = '']) => decoded(to) === action)
    .flatMap(([, , content = '']) => content.match(/<a\b[^>]*data-action="cancel"[^>]*>/g) ?? [])
    .map((link) => /\shref="([^"]*)"/.exec(link)?.[1] ?? '');

let office: Office;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.test.close());

describe('a word that was typed into a form of the office', () => {
  /** Sends a form as its page would, with every field filled in that somebody types into. */
  function send(form: OfficeForm, sending: Sending): Promise<Response> {
    const { cookie, csrf } = { ...office.sessions[form.role], ...sending };
    const words = wordsOf(form);
    const stands = form.fields.filter(
      ({ isSent, name }) => isSent && !['', '_csrf'].includes(name) && !words.has(name),
    );
    const body = form.isUpload ? new FormData() : new URLSearchParams();
    for (const { name, value } of stands) body.append(name, value);
    for (const [field, word] of words) body.append(field, word);
    body.append('_csrf', csrf);
    if (sending.shown) body.append('_show', 'yes');
    if (sending.broken) body.append('unheard-of', 'x');
    const address = office.test.url + (sending.action ?? form.action);
    return fetch(address, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
  }

  /** Forms and fields after whose sending a word is not on the page that answers. */
  async function lostBy(sending: (form: OfficeForm) => Sending): Promise<readonly string[]> {
    const lost: string[] = [];
    for (const form of office.forms.filter(({ typed }) => typed.length > 0)) {
      const answer = await send(form, sending(form));
      const shown = new Set(fieldsIn(await answer.text()).map(({ value }) => value));
      for (const [field, word] of wordsOf(form)) {
        const isKept = answer.status >= 400 && shown.has(word);
        if (!isKept) lost.push(`${form.action} ${field}: ${answer.status}`);
      }
    }
    return lost.filter((one) => !NEEDLESS.test(one));
  }

  it('is asked for by thirty forms', () => {
    const asking = office.forms.filter(({ typed }) => typed.length > 0);
    expect(asking.length).toBeGreaterThanOrEqual(30);
    expect(asking.some(({ isUpload }) => isUpload)).toBe(true);
  });

  it.each<[string, (form: OfficeForm) => Sending]>([
    ['stands in its field where the form breaks a rule', () => ({ broken: true })],
    ['is kept where nobody is signed in any more', () => ({ cookie: 'cahier=x' })],
    ['is kept where somebody signed in anew', () => ({ csrf: 'of the last session' })],
    [
      'is kept where what it was written for is gone',
      ({ action }) => ({
        action: action.replaceAll(/\b[0-9a-f]{32}\b/g, 'ab'.repeat(16)),
        broken: true,
      }),
    ],
  ])('%s', async (_what, sending) => {
    expect(await lostBy(sending)).toEqual([]);
  });

  it('stands in its form again, unsaved, where a draft of it is put back, and can be left from there', async () => {
    const lost: string[] = [];
    const keeping = office.forms.filter(({ keepsDraft }) => keepsDraft);
    for (const form of keeping.filter(({ typed }) => typed.length > 0)) {
      const answer = await send(form, { shown: true });
      const page = await answer.text();
      const again = formsOn(page, form.role, form.page).find(
        ({ action, keepsDraft }) => action === form.action && keepsDraft,
      );
      const leaves = cancelledTo(page, form.action).filter((path) => path !== form.page);
      const canBeLeft = leaves.length === 1 && page.includes(' data-unsaved');
      for (const [field, word] of wordsOf(form)) {
        const isThere = again?.fields.some(({ name, value }) => name === field && value === word);
        if (!isThere || !canBeLeft)
          lost.push(`${form.action} ${field}: ${answer.status} ${leaves.join(' ')}`);
      }
    }
    expect([keeping.length > 15, lost]).toEqual([true, []]);
  });

  it('is taken from the page that kept it, also of a form that carries files', async () => {
    const form = office.forms.find(({ action }) => action === '/admin/questionnaires/file')!;
    const kept = await (await send(form, { csrf: 'old' })).text();
    expect(kept).toContain('enctype="multipart/form-data" action="/admin/questionnaires/file"');
    const body = new FormData();
    for (const [name, value] of Object.entries(readHtmlForm(kept, form.action))) {
      body.append(name, value);
    }
    const { cookie } = office.sessions.admin;
    const address = office.test.url + form.action;
    const again = await fetch(address, { method: 'POST', body, headers: { cookie } });
    expect(again.status).toBe(422);
    const word = wordsOf(form).get('content');
    expect(fieldsIn(await again.text()).some(({ value }) => value === word)).toBe(true);
  });
});

describe('a form of the office that says what its page showed', () => {
  saysWhatWasSeen(() => office);
});
