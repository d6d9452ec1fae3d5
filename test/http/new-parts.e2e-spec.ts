import { describe, expect, it } from '@jest/globals';
import { followPath } from '../support/admin-forms.js';
import { sentFrom, textOf } from '../support/form-in-page.js';
import { EditorDesk } from '../support/editor-desk.js';

const desk = new EditorDesk('beginning');

const { stored } = desk;
const fieldsAt = async (address: string) =>
  Object.fromEntries(sentFrom(await (await desk.admin.get(address)).text()));

const PARTS: [string, string, string][] = [
  ['a section', '/sections', 'title.en'],
  ['a question', '/questions?section=section1&kind=single', 'title.en'],
  ['a profile question', '/profile', 'title.en'],
  ['a claim', '/claims', 'statement.en'],
  ['a demand', '/demands', 'text.en'],
];

describe('a part that is begun', () => {
  it.each([
    ['in a section that is not there', '/questions?section=nowhere&kind=single'],
    ['of a kind that is none', '/questions?section=section1&kind=essay'],
    ['without a section and a kind', '/questions'],
  ])('is no question %s', async (_what, address) => {
    const before = await stored();
    expect((await desk.admin.get(desk.path + address)).status).toBe(404);
    expect((await desk.admin.post(desk.path + address, { code: 'x' })).status).toBe(404);
    expect(await stored()).toEqual(before);
  });

  it.each(PARTS)('leaves nothing behind where %s is not saved', async (_what, address) => {
    const before = await stored();
    const answer = await desk.admin.get(desk.path + address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`href="${desk.path}">Cancel</a>`);
    expect(await stored()).toEqual(before);
  });

  it.each(PARTS)('stands there once %s is saved', async (_what, address, field) => {
    const before = JSON.stringify(await stored());
    const fields = { ...(await fieldsAt(desk.path + address)), [field]: `Begun at ${address}` };
    followPath(await desk.admin.post(desk.path + address, fields));
    const after = JSON.stringify(await stored());
    expect(before).not.toContain(`Begun at ${address}`);
    expect(after).toContain(`Begun at ${address}`);
  });

  it('is shown again with its words where its code was taken meanwhile, and is not stored', async () => {
    const address = `${desk.path}/questions?section=section1&kind=text`;
    const [mine, theirs] = [await fieldsAt(address), await fieldsAt(address)];
    followPath(await desk.admin.post(address, { ...theirs, 'title.en': 'Theirs' }));
    const refused = await desk.admin.post(address, { ...mine, 'title.en': 'Words of mine' });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(textOf(page)).toContain('Another question has this code');
    const again = Object.fromEntries(sentFrom(page));
    expect(again['title.en']).toBe('Words of mine');
    expect(JSON.stringify(await stored())).not.toContain('Words of mine');
    followPath(await desk.admin.post(address, { ...again, code: 'mine' }));
    expect(JSON.stringify(await stored())).toContain('Words of mine');
  });
});
