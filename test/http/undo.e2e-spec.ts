import { describe, expect, it } from '@jest/globals';
import { followPath } from '../support/admin-forms.js';
import { EditorDesk } from '../support/editor-desk.js';
import { textOf } from '../support/form-in-page.js';
import { readHtmlForm } from '../support/html-form.js';

const desk = new EditorDesk('undone');
const { stored } = desk;
const page = async (): Promise<string> => (await desk.admin.get(desk.path)).text();

/** The form of the page, pressed as it stands there. */
async function turn(turn: 'undo' | 'redo', more: Record<string, string> = {}) {
  const forms = (await page()).split('<form').filter((form) => form.includes(`value="${turn}"`));
  const seen = /name="_seen" value="(\w+)"/.exec(forms[0] ?? '')?.[1] ?? '';
  return desk.admin.post(`${desk.path}/steps`, { _seen: seen, step: turn, ...more });
}

const word = async (title: Record<string, string>) => {
  const texts = { 'title.en': '', 'intro.en': '', 'intro.fr': '', ...title };
  followPath(await desk.admin.post(`${desk.path}/sections/section1`, texts));
};

describe('the last changes of a questionnaire', () => {
  it('are undone one after the other and made again, whatever they were', async () => {
    const states = [await stored()];
    const at = `${desk.path}/questions/swap`;
    const acts: [string, Record<string, string>][] = [
      [
        `${desk.path}/questions?section=section1&kind=text`,
        { code: 'more', 'title.en': 'More?', 'help.en': '' },
      ],
      [`${at}/move`, { direction: 'down' }],
      [`${desk.path}/questions/more/delete`, { confirm: 'yes' }],
    ];
    for (const [address, fields] of acts) {
      followPath(await desk.admin.post(address, fields));
      states.push(await stored());
    }
    expect(textOf(await page())).toContain('Deleted the question “More?”');
    for (const before of states.slice(0, -1).reverse()) {
      followPath(await turn('undo'));
      expect(await stored()).toEqual(before);
    }
    for (const after of states.slice(1)) {
      followPath(await turn('redo'));
      expect(await stored()).toEqual(after);
    }
    expect((await turn('redo')).status).toBe(409);
  });

  it('lead to the place that says so, and are given up by another change', async () => {
    const deleted = await desk.admin.post(`${desk.path}/questions/swap/delete`, { confirm: 'yes' });
    expect(deleted.headers.get('location')).toBe(`${desk.path}#last-change`);
    const before = await stored();
    followPath(await turn('undo'));
    await word({ 'title.en': 'Another title' });
    expect((await turn('redo')).status).toBe(409);
    followPath(await turn('undo'));
    expect((await stored()).sections[0]!.title).toEqual({ en: 'The plan' });
    expect(await stored()).not.toEqual(before);
  });

  it('are not undone where something else stands there than was seen', async () => {
    const html = await page();
    await word({ 'title.en': 'Of somebody else' });
    const seen = readHtmlForm(html, `${desk.path}/steps`)['_seen']!;
    const told = await desk.admin.post(`${desk.path}/steps`, { step: 'undo', _seen: seen });
    expect(told.status).toBe(409);
    expect((await stored()).sections[0]!.title).toEqual({ en: 'Of somebody else' });
  });

  it('are kept twenty deep, and no step is one of a form that changed nothing', async () => {
    for (let i = 0; i < 25; i += 1) await word({ 'title.en': `Title ${i % 2}` });
    await word({ 'title.en': 'Title 0' });
    const steps = await desk.drafts.steps(desk.id);
    expect(steps).toHaveLength(20);
    for (let i = 0; i < 20; i += 1) followPath(await turn('undo'));
    expect((await turn('undo')).status).toBe(409);
  });

  it('go with the questionnaire', async () => {
    const copy = followPath(await desk.admin.post(`${desk.path}/copy`, { confirm: 'yes' }));
    const path = copy.replace('/general', '');
    const texts = { 'title.en': 'T', 'intro.en': '', 'title.fr': '', 'intro.fr': '' };
    followPath(await desk.admin.post(`${path}/sections/section1`, texts));
    const id = path.split('/').at(-1)!;
    expect(await desk.drafts.steps(id)).toHaveLength(1);
    followPath(await desk.admin.post(`${path}/delete`, { confirm: 'yes' }));
    expect(await desk.drafts.steps(id)).toEqual([]);
  });
});

describe('a form of a part', () => {
  it('leads on to what is left to settle elsewhere, and to the questionnaire once nothing is', async () => {
    const path = followPath(
      await desk.admin.post('/admin/questionnaires/template', { template: 'new-tool' }),
    );
    const page = await (await desk.admin.get(`${path}/profile/site`)).text();
    expect(page).toMatch(/name="then" value="next">Save, and on to what is left \(1\)</);
    const at = `${path}/profile`;
    const site = { ...readHtmlForm(page, `${at}/site`), optionLines: 'A\nB' };
    const first = await desk.admin.post(`${at}/site`, { ...site, then: 'next' });
    expect(first.headers.get('location')).toBe(`${at}/job`);
    const next = await (await desk.admin.get(`${at}/job`)).text();
    expect(next).not.toContain('name="then"');
    const job = { ...readHtmlForm(next, `${at}/job`), optionLines: 'A\nB' };
    const last = await desk.admin.post(`${at}/job`, { ...job, then: 'next' });
    expect(last.headers.get('location')).toBe(`${path}#item-job`);
  });
});

describe('a translation that was left behind', () => {
  const marks = async (at: string) =>
    textOf(await (await desk.admin.get(desk.path + at)).text()).match(/changed since in: \w+/g) ??
    [];

  it('is listed, marked at its field, and said to fit by whoever has read it', async () => {
    await word({ 'title.en': 'The plan', 'title.fr': 'Le plan' });
    expect(await marks('')).toEqual([]);
    await word({ 'title.en': 'The weekly plan', 'title.fr': 'Le plan' });
    expect(textOf(await page())).toContain('French: 1 text');
    expect(await marks('/sections/section1')).toEqual(['changed since in: English']);
    const { _seen: seen } = readHtmlForm(await page(), `${desk.path}/translations`);
    await word({ 'title.en': 'The plan of a week', 'title.fr': 'Le plan' });
    const fits = { language: 'fr', part: 'sections/section1' };
    const at = `${desk.path}/translations`;
    expect((await desk.admin.post(at, { ...fits, _seen: seen! })).status).toBe(409);
    followPath(await desk.admin.post(at, fits));
    expect(await marks('')).toEqual([]);
    expect((await desk.admin.post(at, fits)).status).toBe(404);
    expect((await desk.admin.post(at, { ...fits, part: '../x' })).status).toBe(422);
  });

  it('comes back with what was undone', async () => {
    await word({ 'title.en': 'Plans', 'title.fr': 'Le plan' });
    await word({ 'title.en': 'Plans', 'title.fr': 'Les plans' });
    expect(await marks('')).toEqual([]);
    followPath(await turn('undo'));
    expect(await marks('/sections/section1')).toEqual(['changed since in: English']);
  });

  it('is marked at its option, by whatever row it stands in', async () => {
    const at = `${desk.path}/questions?section=section1&kind=single`;
    const option = (en: string) => ({
      'options.0.code': 'a',
      'options.0.label.en': 'A',
      'options.0.label.fr': 'A',
      'options.1.code': 'b',
      'options.1.label.en': en,
      'options.1.label.fr': 'Bé',
    });
    const fields = {
      code: 'one',
      'title.en': 'One?',
      'title.fr': '',
      'help.en': '',
      'help.fr': '',
    };
    followPath(await desk.admin.post(at, { ...fields, ...option('B') }));
    const one = `${desk.path}/questions/one`;
    followPath(await desk.admin.post(one, { ...fields, ...option('Bee') }));
    const html = await (await desk.admin.get(one)).text();
    expect(html).toMatch(/name="options\.1\.label\.fr"[^>]* aria-describedby="stale-/);
    expect(await marks('/questions/one')).toHaveLength(1);
  });
});
