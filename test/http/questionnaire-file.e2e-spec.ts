import { describe, expect, it } from '@jest/globals';
import { dispatchQuestionnaire } from '../../src/demo/dispatch-questionnaire.js';
import { followPath } from '../support/admin-forms.js';
import { options } from '../support/kinds/kind-examples.js';
import { questionnaireOf, questionOf } from '../support/kinds/index.js';
import { readHtmlForm } from '../support/html-form.js';
import { readPack } from '../../src/questionnaires/packs/read-packs.js';
import { EditorDesk } from '../support/editor-desk.js';

const desk = new EditorDesk('files');

const { stored } = desk;

interface Sent {
  readonly file?: string | Uint8Array<ArrayBuffer>;
  readonly content?: string;
  readonly to?: string;
  readonly csrf?: string;
}

/** Sends the form of the page as a browser does, with a file in it. */
function upload({
  file = '',
  content = '',
  to = `${desk.path}/file`,
  csrf = desk.admin.csrf,
}: Sent) {
  const body = new FormData();
  body.set('_csrf', csrf);
  body.set('file', new Blob([file]), 'any name.json');
  body.set('content', content);
  const headers = { cookie: desk.admin.cookie, 'accept-language': 'en' };
  return fetch(`${desk.test.url}${to}`, { method: 'POST', body, headers, redirect: 'manual' });
}

const FILE = JSON.stringify(dispatchQuestionnaire);

describe('a questionnaire file', () => {
  it.each<[string, Sent, number, string]>([
    ['nothing', {}, 422, 'Choose a file (JSON in UTF-8)'],
    ['a file and a pasted text', { file: FILE, content: FILE }, 422, 'not both'],
    ['what is no JSON', { file: 'PK\u0003\u0004' }, 422, 'not the content of such a file'],
    ['what is no UTF-8', { file: new Uint8Array([0xff, 0xfe, 0x7b]) }, 422, 'JSON in UTF-8'],
    ['JSON that is no questionnaire', { file: '[]' }, 422, 'JSON object'],
    ['more characters than a file may have', { file: 'x'.repeat(1_000_001) }, 422, 'at most 1,000'],
    ['more bytes than a form may have', { file: 'x'.repeat(2_200_000) }, 413, 'too large'],
    ['a form without its token', { file: FILE, csrf: 'x' }, 403, 'Not sent yet: nothing is lost'],
  ])('refuses %s, and nothing changes', async (_what, sent, status, sentence) => {
    const before = await stored();
    const answer = await upload(sent);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(sentence);
    expect(await stored()).toEqual(before);
  });

  it.each<[string, Sent, number, string]>([
    ['nothing', {}, 422, 'Choose a file (JSON in UTF-8)'],
    ['a file and a pasted text', { file: FILE, content: FILE }, 422, 'not both'],
    ['JSON that is no questionnaire', { content: '[]' }, 422, 'JSON object'],
    ['a form without its token', { file: FILE, csrf: 'x' }, 403, 'Not sent yet: nothing is lost'],
  ])('begins no questionnaire with %s', async (_what, sent, status, sentence) => {
    const before = await desk.drafts.all();
    const answer = await upload({ ...sent, to: '/admin/questionnaires/file' });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(sentence);
    expect(await desk.drafts.all()).toEqual(before);
  });

  it('begins a questionnaire of its own', async () => {
    const begun = followPath(await upload({ file: FILE, to: '/admin/questionnaires/file' }));
    expect(begun).not.toBe(desk.path);
    const { content } = await desk.drafts.get(begun.split('/').at(-1)!);
    expect(content).toEqual(dispatchQuestionnaire);
  });

  it.each([
    [
      'fr',
      'schema\u202f: écrivez «\u202fcahier/questionnaire-1\u202f»',
      'languages\u202f: écrivez une liste de 1 à 30',
    ],
    ['de', 'schema: schreiben Sie „cahier/questionnaire-1“', 'languages: schreiben Sie eine Liste'],
  ])(
    'is refused in the language of whoever sends it, line by line: %s',
    async (language, ...said) => {
      await desk.admin.post('/account/language', { language });
      const text = await (await upload({ file: '{"languages":[]}' })).text();
      await desk.admin.post('/account/language', { language: 'en' });
      for (const sentence of said) expect(text).toContain(sentence);
      expect(text).not.toMatch(/: write an? /);
    },
  );

  it('of a scale adds it with its questions, which say why it is not added again', async () => {
    const to = `${desk.path}/scales`;
    const before = await stored();
    const refused = await upload({ to, content: '{"schema":"cahier/scale-1"}' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('licence: name the licence');
    expect(await stored()).toEqual(before);
    const noFile = await (await upload({ to, content: 'x' })).text();
    expect(noFile).toContain('This is not the content of such a file');
    const pack = JSON.stringify(await readPack('dispatch-pressure'));
    expect(followPath(await upload({ to, file: pack }))).toBe(to);
    const page = await (await desk.admin.get(to)).text();
    expect(page).not.toContain('name="template"');
    expect(page).toContain('Pressure of dispatch');
    expect(page).toContain('CC0-1.0');
    expect((await stored()).scales).toHaveLength(1);
    expect(await (await desk.admin.get(desk.path)).text()).toContain(
      'Added the score “Pressure of dispatch”',
    );
    const again = await upload({ to, file: pack });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('has the code dispatch_pressure already');
    const removing = `${to}/dispatch_pressure/removal`;
    const removal = readHtmlForm(page, removing);
    const sent = await desk.admin.post(removing, { ...removal, confirm: 'yes' });
    expect(followPath(sent)).toBe(to);
    expect((await stored()).scales).toBeUndefined();
    const shipped = readHtmlForm(await (await desk.admin.get(to)).text(), to);
    followPath(await desk.admin.post(to, { ...shipped, template: 'dispatch-pressure' }));
    expect((await stored()).scales).toHaveLength(1);
  });

  it('of a scale has words that a form changes, in each language, and nothing else of it', async () => {
    const to = `${desk.path}/scales`;
    const at = `${to}/dispatch_pressure`;
    const [before] = (await stored()).scales!;
    expect(await (await desk.admin.get(to)).text()).toContain(`href="${at}"`);
    const form = async () => readHtmlForm(await (await desk.admin.get(at)).text(), at);
    const opened = await form();
    const typed = {
      ...opened,
      'title.en': 'Pressure at the desk',
      'source.en': 'Written by the council',
      licence: 'CC-BY-4.0',
      'classes.0.label.en': 'At ease',
    };
    expect(followPath(await desk.admin.post(at, typed))).toBe(to);
    const { title, source, licence, classes, ...rest } = (await stored()).scales![0]!;
    expect([title['en'], source['en'], licence]).toEqual([
      ...['Pressure at the desk', 'Written by the council', 'CC-BY-4.0'],
    ]);
    expect(classes.map(({ label }) => label['en'])).toEqual([
      'At ease',
      ...before!.classes.slice(1).map(({ label }) => label['en']),
    ]);
    expect(classes.map(({ label: _, ...one }) => one)).toEqual(
      before!.classes.map(({ label: _, ...one }) => one),
    );
    expect({ ...before, ...rest }).toEqual(before);
    // A text that stayed behind in another language has its line on the page of the questionnaire.
    expect((await desk.admin.get(desk.path)).status).toBe(200);
    const late = await desk.admin.post(at, { ...typed, 'title.en': 'Unseen' });
    expect(late.status).toBe(409);
    const turned = { ...(await form()), 'classes.0.code': 'other' };
    expect((await desk.admin.post(at, turned)).status).toBe(404);
    expect((await desk.admin.get(`${to}/nothing`)).status).toBe(404);
    const long = { ...(await form()), licence: 'x'.repeat(121) };
    expect((await desk.admin.post(at, long)).status).toBe(422);
    expect((await stored()).scales![0]!.title['en']).toBe('Pressure at the desk');
  });

  it('is accepted nowhere else', async () => {
    expect((await upload({ file: FILE, to: '/login' })).status).toBe(415);
  });

  it('is uploaded as it was downloaded, whatever the editor or the system put before it', async () => {
    followPath(await upload({ file: `\ufeff${FILE}` }));
    const download = await desk.admin.get(`${desk.path}/export`);
    expect(download.headers.get('content-disposition')).toBe(
      'attachment; filename="dispatch.json"',
    );
    const text = await download.text();
    followPath(await upload({ file: text }));
    expect(await stored()).toEqual(dispatchQuestionnaire);
    expect(await (await desk.admin.get(`${desk.path}/export`)).text()).toBe(text);
  });

  it('may hold 400 options of 30 letters in six languages, and the form sends them all', async () => {
    const languages = ['fr', 'en', 'de', 'it', 'pl', 'el'];
    const said = (text: string) => Object.fromEntries(languages.map((tag) => [tag, text]));
    const long = options(...Array.from({ length: 400 }, (_, i) => `o${i}`)).map(({ code }) => ({
      code,
      label: said(`${'é'.repeat(30)} ${code}`),
    }));
    const question = { ...questionOf('single', { options: long }), title: said('Which?') };
    const whole = JSON.parse(
      JSON.stringify({ ...questionnaireOf(question), languages, title: said('T') }).replace(
        '"title":{"en":"All","fr":"All (fr)"}',
        `"title":${JSON.stringify(said('All'))}`,
      ),
    ) as unknown;
    followPath(await upload({ file: JSON.stringify(whole) }));
    const address = `${desk.path}/questions/${question.code}`;
    const page = await (await desk.admin.get(address)).text();
    followPath(await desk.admin.post(address, readHtmlForm(page, address)));
    expect(await stored()).toEqual(whole);
  });
});
