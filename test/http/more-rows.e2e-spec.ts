import { describe, expect, it } from '@jest/globals';
import { followPath } from '../support/admin-forms.js';
import { readHtmlForm } from '../support/html-form.js';
import { EditorDesk } from '../support/editor-desk.js';

const desk = new EditorDesk('long-lists');

const { stored } = desk;
const rowsIn = (page: string, list: string) =>
  [...page.matchAll(new RegExp(`name="${list}\\.\\d+\\.code"`, 'g'))].length;

const LISTS: [string, string, string, string][] = [
  ['options', 'of a question', '/questions?section=section1&kind=single', ''],
  ['rows', 'of a question', '/questions?section=section1&kind=matrix', ''],
  ['classes', 'of a question', '/questions?section=section1&kind=number', ''],
  ['aspects.1.options', 'of a question', '/questions?section=section1&kind=pairs', 'aspects.1.'],
  ['options', 'of a profile question', '/profile', ''],
  ['groups', 'of a profile question', '/profile/site', ''],
];

describe('a list of the editor', () => {
  it.each(LISTS)('gets more rows where it stands: %s %s', async (list, _what, at) => {
    const before = await stored();
    const address = desk.path + at;
    const form = readHtmlForm(await (await desk.admin.get(address)).text(), address);
    const count = Object.keys(form).filter((name) =>
      /^\d+\.code$/.test(name.replace(`${list}.`, '')),
    );
    const typed = { ...form, code: '', 'title.en': 'Half a', [`${list}.0.label.en`]: 'First' };
    const answer = await desk.admin.post(address, { ...typed, more: list });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(readHtmlForm(page, address)).toMatchObject(typed);
    expect(rowsIn(page, list)).toBe(count.length + 10);
    expect(await stored()).toEqual(before);
  });

  it('leads to the first of its new rows', async () => {
    const address = `${desk.path}/questions?section=section1&kind=single`;
    const first = await (await desk.admin.get(address)).text();
    const target = /value="options" formnovalidate formaction="[^"]*#([^"]*)"/.exec(first)?.[1];
    const form = readHtmlForm(first, address);
    expect(first).not.toContain(`id="${target}"`);
    const page = await (await desk.admin.post(address, { ...form, more: 'options' })).text();
    expect(page).toContain(`id="${target}" name="options.3.code"`);
  });

  it('has its rows moved where it stands, before anything is saved', async () => {
    const before = await stored();
    const address = `${desk.path}/profile/site`;
    const page = await (await desk.admin.get(address)).text();
    expect(page).toMatch(
      /name="moveRow" value="options.0.down"[^>]*aria-label="Move down: Options 1"/,
    );
    expect(page).not.toContain('value="options.0.up"');
    const form = readHtmlForm(page, address);
    const moved = await desk.admin.post(address, { ...form, moveRow: 'options.0.down' });
    expect(readHtmlForm(await moved.text(), address)).toMatchObject({
      'options.0.label.en': 'Thule',
      'options.1.label.en': 'Orvane',
      'options.1.headcount': '40',
    });
    expect(await stored()).toEqual(before);
  });

  it('takes sites that are pasted, with how many people there are', async () => {
    const address = `${desk.path}/profile`;
    const form = readHtmlForm(await (await desk.admin.get(address)).text(), address);
    const optionLines = 'Caldrevin | 172\n[mar] Marquevent | Marquevent\t134\nEsterlune\n\n| 7';
    const typed = { ...form, 'title.en': 'Depot', 'title.fr': 'Dépôt', code: 'depot', optionLines };
    followPath(await desk.admin.post(address, typed));
    const options = async () =>
      (await stored()).profile.find(({ code }) => code === 'depot')?.options;
    const depots = [
      { code: 'o1', label: { en: 'Caldrevin' }, headcount: 172 },
      { code: 'mar', label: { en: 'Marquevent', fr: 'Marquevent' }, headcount: 134 },
      { code: 'o2', label: { en: 'Esterlune' } },
      { code: 'o3', label: { fr: '7' } },
    ];
    expect(await options()).toEqual(depots);

    const there = `${desk.path}/profile/depot`;
    const again = readHtmlForm(await (await desk.admin.get(there)).text(), there);
    const twice = { ...again, optionLines: `${optionLines}\nThule\nThule` };
    followPath(await desk.admin.post(there, twice));
    expect(await options()).toEqual([...depots, { code: 'o4', label: { en: 'Thule' } }]);
  });

  it('holds ten options after one press, saved at once', async () => {
    const address = `${desk.path}/questions?section=section1&kind=single`;
    const form = readHtmlForm(await (await desk.admin.get(address)).text(), address);
    const more = { ...form, 'title.en': 'Which site?', code: 'ten', more: 'options' };
    const again = readHtmlForm(await (await desk.admin.post(address, more)).text(), address);
    const labels = Array.from({ length: 10 }, (_, i) => [`options.${i}.label.en`, `Site ${i + 1}`]);
    followPath(await desk.admin.post(address, { ...again, ...Object.fromEntries(labels) }));
    const question = (await stored()).sections[0]!.questions.find(({ code }) => code === 'ten');
    expect(question?.options?.map(({ label }) => label['en'])).toEqual(
      labels.map(([, name]) => name),
    );
  });

  it('is saved by the Enter key, which presses the first submit button', async () => {
    const page = await (await desk.admin.get(`${desk.path}/profile`)).text();
    const form = page.slice(page.indexOf('<form class="card"'));
    const [first] = /<button\b[^>]* type="submit"[^>]*>/.exec(form) ?? [];
    expect(first).toBe('<button class="enter" type="submit" tabindex="-1" aria-hidden="true">');
  });

  it('is no other list’s where a form is sent that has none', async () => {
    const address = `${desk.path}/sections/section1`;
    const form = readHtmlForm(await (await desk.admin.get(address)).text(), address);
    const answer = await desk.admin.post(address, { ...form, 'title.en': 'Kept', more: 'options' });
    expect(answer.status).toBe(200);
    expect(readHtmlForm(await answer.text(), address)).toMatchObject({ 'title.en': 'Kept' });
  });
});
