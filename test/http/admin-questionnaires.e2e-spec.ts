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

  it('warns how many cells the profile questions make', async () => {
    const text = await (await desk.admin.get(desk.path)).text();
    expect(text).toContain('2 cells for 100 people: about 50 per cell');
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
