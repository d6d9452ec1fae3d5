import { describe, expect, it } from '@jest/globals';
import { dispatchQuestionnaire } from '../../src/demo/dispatch-questionnaire.js';
import { completeQuestionnaire, followPath, profileForm } from '../support/admin-forms.js';
import { EditorDesk } from '../support/editor-desk.js';

const desk = new EditorDesk('editing');

const { stored } = desk;
const swap = { code: 'swap', 'title.en': 'Swap?', 'help.en': '', direction: 'up' };

describe('what the editor refuses', () => {
  it('refuses a questionnaire without a title, and keeps the rest of what was typed', async () => {
    const fields = { title: ' ', code: 'kept-code', languages: 'en nonsense!' };
    const answer = await desk.admin.post('/admin/questionnaires', fields);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('href="#field-newTitle"');
    expect(page).toContain('href="#field-languages"');
    expect(page).toContain('value="kept-code"');
  });

  it('refuses fields that a form does not have', async () => {
    const before = await stored();
    for (const more of [{ type: 'text' }, { 'title.__proto__': 'x' }, { 'options.0.score': '9' }]) {
      const answer = await desk.admin.post(`${desk.path}/questions/swap`, { ...swap, ...more });
      expect(answer.status).toBe(422);
    }
    expect(await stored()).toEqual(before);
  });

  it('refuses a label of 10,000 characters and shows it again', async () => {
    const long = 'x'.repeat(10_000);
    const answer = await desk.admin.post(`${desk.path}/profile/site`, {
      ...profileForm,
      'options.0.label.en': long,
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('href="#field-options"');
    expect(page).toContain(long);
  });

  it('refuses text that turns the reading direction around', async () => {
    const hostile = { ...swap, 'title.en': 'Do you \u202eagree?' };
    expect((await desk.admin.post(`${desk.path}/questions/swap`, hostile)).status).toBe(422);
  });

  it('refuses the code of another question', async () => {
    const answer = await desk.admin.post(`${desk.path}/questions/swap`, { ...swap, code: 'site' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Another question has this code');
  });

  it('refuses a fourth profile question with the reason', async () => {
    const crowded = await completeQuestionnaire(desk.admin, 'crowded');
    const add = (code: string) => desk.admin.post(`${crowded}/profile`, { ...profileForm, code });
    followPath(await add('two'));
    followPath(await add('three'));
    for (const answer of [await add('four'), await desk.admin.get(`${crowded}/profile`)]) {
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('small enough to recognise people');
    }
  });

  it('answers a part that is gone, and an address that cannot be one, with 404', async () => {
    expect((await desk.admin.get(`${desk.path}/questions/nothing`)).status).toBe(404);
    expect((await desk.admin.get('/admin/questionnaires/%3Cscript%3E')).status).toBe(404);
    expect(
      (await desk.admin.post(`${desk.path}/questions/nothing/move`, { direction: 'up' })).status,
    ).toBe(404);
  });

  it('lists what is wrong with a file, and leaves the questionnaire as it was', async () => {
    const before = await stored();
    const content = JSON.stringify({ ...dispatchQuestionnaire, code: '<b>', languages: [] });
    const answer = await desk.admin.post(`${desk.path}/file`, { content });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toMatch(/<a href="#main">code: /);
    expect(page).toMatch(/<a href="#main">languages: /);
    expect((await desk.admin.post(`${desk.path}/file`, { content: '{' })).status).toBe(422);
    expect(await stored()).toEqual(before);
  });
});

describe('beginning with a template', () => {
  const begin = (template: string) =>
    desk.admin.post('/admin/questionnaires/template', { template });

  it('offers it with its purpose, and makes a questionnaire of it under a code that is free', async () => {
    const page = await (await desk.admin.get('/admin/questionnaires/new')).text();
    expect(page).toContain('Workload and working hours');
    expect(page).toMatch(/16 questions · about \d minutes/);
    const paths = [await begin('workload-hours'), await begin('workload-hours')].map(followPath);
    const codes = await Promise.all(
      paths.map(async (path) => (await desk.drafts.get(path.split('/').at(-1)!)).code),
    );
    expect(codes).toEqual(['workload-hours', 'workload-hours-2']);
    const editor = await (await desk.admin.get(paths[0]!)).text();
    expect(editor).toContain('Give unit at least two options, each with its label.');
    expect(editor).not.toContain('Texts still missing');
  });

  it('refuses one that there is not', async () => {
    const answer = await begin('../words/en');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Template: choose one from the list.');
  });
});

describe('what the editor makes easy', () => {
  it('makes a code of the title, and has languages ticked by name, the main one first', async () => {
    const page = await (await desk.admin.get('/admin/questionnaires/new')).text();
    expect(page).toMatch(/<input type="checkbox" name="languages" value="de" checked> German/);
    const fields = { title: 'Été au dépôt !', code: '', languages: ['de', 'fr', 'it'], main: 'fr' };
    const path = followPath(await desk.admin.post('/admin/questionnaires', fields));
    const { code, content } = await desk.drafts.get(path.split('/').at(-1)!);
    expect(code).toBe('ete-au-depot');
    expect(content.languages).toEqual(['fr', 'de', 'it']);
    expect(content.title).toEqual({ fr: 'Été au dépôt !' });
    const again = followPath(await desk.admin.post('/admin/questionnaires', fields));
    expect((await desk.drafts.get(again.split('/').at(-1)!)).code).toBe('ete-au-depot-2');
    expect(await (await desk.admin.get(path)).text()).toMatch(
      /in Italian: 2\.[^<]*<a href="[^"]*\/general">/,
    );
  });

  it('prints all that is asked, in the language that is chosen', async () => {
    const page = await (await desk.admin.get(`${desk.path}/paper?lang=fr`)).text();
    expect(page).toMatch(/<h3>1\. Could you swap a visit\?<\/h3>/);
    expect(page).toContain('<li class="paper-box">Oui</li>');
    expect(page).toContain('<li class="paper-box">Thule</li>');
    expect(page).toContain('are counted nowhere');
  });
});

describe('advice on the wording', () => {
  const word = (title: string) =>
    desk.admin.post(`${desk.path}/questions/swap`, { ...swap, 'title.en': title });
  const page = async () => (await desk.admin.get(desk.path)).text();
  const finding = 'few things are so without exception';
  const silence = (more: Record<string, string>) =>
    desk.admin.post(`${desk.path}/wording`, { rule: 'absolute', code: 'swap', ...more });

  it('is said with its reason, and not again once it is left as it is', async () => {
    await word('Could you always swap?');
    expect(await page()).toContain(finding);
    const seen = /name="_seen" value="(\w+)">\s*<input type="hidden" name="rule"/.exec(
      await page(),
    );
    followPath(await silence({ silent: 'yes', _seen: seen![1]! }));
    expect(await page()).toMatch(/1 finding left as it is[^]*few things are so without exception/);
    followPath(await silence({ silent: 'no' }));
    expect(await page()).not.toContain('left as it is</summary>');
  });

  it('comes back when the question is worded anew', async () => {
    followPath(await silence({ silent: 'yes' }));
    await word('Could you always swap a visit?');
    expect(await page()).not.toContain('left as it is</summary>');
    expect(await page()).toContain(finding);
  });

  it('is not silenced where there is none, nor by a form that saw other words', async () => {
    expect((await silence({ silent: 'yes', _seen: '0'.repeat(16) })).status).toBe(409);
    expect((await silence({ rule: 'double', silent: 'yes' })).status).toBe(404);
    expect((await silence({ rule: 'nothing', silent: 'yes' })).status).toBe(422);
    await word('Could you swap a visit?');
  });
});

describe('writing a questionnaire', () => {
  it('shows HTML in a text as text', async () => {
    const html = '<script>alert(1)</script>';
    await desk.admin.post(`${desk.path}/questions/swap`, { ...swap, 'title.en': html });
    for (const page of [
      desk.path,
      `${desk.path}/questions/swap`,
      `${desk.path}/preview/page?lang=en`,
    ]) {
      const text = await (await desk.admin.get(page)).text();
      expect(text).toContain('&lt;script&gt;');
      expect(text).not.toContain('<script>');
    }
  });

  it('foresees what each profile question would show, and speaks of no groups by all of them', async () => {
    const text = await (await desk.admin.get(desk.path)).text();
    expect(text).toContain('Groups of 10 and more, one profile question at a time');
    expect(text).not.toMatch(/withheld at k|per cell/);
  });

  it('asks before it deletes, then deletes', async () => {
    const sent = { code: 'often', 'title.en': 'How often?', 'help.en': '' };
    followPath(
      await desk.admin.post(`${desk.path}/questions?section=section1&kind=frequency`, sent),
    );
    const added = `${desk.path}/questions/often`;
    expect(await (await desk.admin.get(`${added}/delete`)).text()).toContain('Delete the question');
    expect((await desk.admin.post(`${added}/delete`, { confirm: 'yes' })).status).toBe(303);
    expect((await desk.admin.get(added)).status).toBe(404);
  });

  it('gives back by download the very questionnaire that was pasted', async () => {
    const copy = await completeQuestionnaire(desk.admin, 'copy');
    followPath(
      await desk.admin.post(`${copy}/file`, { content: JSON.stringify(dispatchQuestionnaire) }),
    );
    const answer = await desk.admin.get(`${copy}/export`);
    expect(answer.headers.get('content-disposition')).toContain('dispatch.json');
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(dispatchQuestionnaire)));
  });

  it('previews in a frame of its own pages only, where nothing can be sent', async () => {
    const outer = await (await desk.admin.get(`${desk.path}/preview?lang=fr`)).text();
    expect(outer).toContain(`src="${desk.path}/preview/page?lang=fr"`);
    const inner = await desk.admin.get(`${desk.path}/preview/page?lang=fr`);
    expect(inner.status).toBe(200);
    expect(inner.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    const policy = inner.headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain("script-src 'self'");
    const page = await inner.text();
    expect(page).toMatch(/<form[^>]* data-questionnaire="\{&quot;/);
    expect(page).toMatch(/<script type="module" src="\/assets\/preview\.[0-9a-f]{12}\.js"/);
    expect(
      (await fetch(`${desk.test.url}${desk.path}/preview/page`, { redirect: 'manual' })).status,
    ).toBe(303);
  });
});
