import { beforeAll, describe, expect, it } from '@jest/globals';
import { EVERY_EXAMPLE, questionnaireOf } from '../support/kinds/index.js';
import { readHtmlForm } from '../support/html-form.js';
import { EditorDesk } from '../support/editor-desk.js';
import { isWhole } from '../support/whole.js';

const desk = new EditorDesk('careless');

/** The first example of each kind, under a code of its own. */
const one = EVERY_EXAMPLE.filter(
  ([, { type }], i) => i === EVERY_EXAMPLE.findIndex(([, example]) => example.type === type),
).map(([, { question, type }]) => ({ ...question, code: type }));

beforeAll(async () => {
  await desk.drafts.change(desk.id, () => ({
    ...questionnaireOf(...one),
    claims: [{ code: 'c', statement: { en: 'C' }, source: { en: 'S' }, questions: ['single'] }],
    demands: [{ code: 'd', text: { en: 'D' } }],
  }));
});

const { stored } = desk;

const forms = [
  ...one.flatMap(({ code }) => [`questions/${code}`, `questions/${code}/condition`]),
  'sections/all',
  'sections/all/condition',
  'claims/c',
  'demands/d',
  'general',
  'file',
];

describe('a careless or hostile form', () => {
  it.each(forms)('is refused where it is empty, and nothing changes: %s', async (form) => {
    const before = await stored();
    expect((await desk.admin.post(`${desk.path}/${form}`, {})).status).toBe(422);
    expect(await stored()).toEqual(before);
  });

  const hostile = [
    '\u202e',
    '-1',
    '1e9',
    '99999999999',
    '[a',
    '{answer:x}',
    '__proto__',
    'x'.repeat(3000),
    ['1', '2'],
  ];
  /** Fields of a kind of form that every value was put into: in the next one it is one value, in turn. */
  const tried = new Map<string, number>();
  const valuesFor = (form: string, name: string): typeof hostile => {
    const field = `${form.replace(/^(\w+)\/[\w-]+/, '$1')} ${name}`;
    const times = tried.get(field) ?? 0;
    tried.set(field, times + 1);
    return isWhole || times === 0 ? hostile : [hostile[times % hostile.length]!];
  };

  it.each(forms)('never fails, whatever its fields hold: %s', async (form) => {
    const before = await stored();
    const page = await (await desk.admin.get(`${desk.path}/${form}`)).text();
    const fields = form === 'file' ? { content: '' } : readHtmlForm(page, `${desk.path}/${form}`);
    // Rows are alike: the first of each list is enough.
    const names = Object.keys(fields).filter((name) => !/\.[1-9]/.test(name));
    for (const name of names) {
      for (const value of valuesFor(form, name)) {
        const answer = await desk.admin.post(`${desk.path}/${form}`, {
          step: 'save',
          ...fields,
          [name]: value,
        });
        expect([name, answer.status < 500]).toEqual([name, true]);
        if (answer.status === 303) {
          await desk.drafts.change(desk.id, () => before);
        }
      }
    }
  });

  it('is told of by a link to the part, where only the strict reading finds it', async () => {
    const before = await stored();
    const [first, ...others] = before.sections[0]!.questions;
    const spoilt = { ...first!, unfavourable: ['nowhere'] };
    await desk.drafts.change(desk.id, () => ({
      ...before,
      sections: [{ ...before.sections[0]!, questions: [spoilt, ...others] }],
    }));
    const page = await (await desk.admin.get(desk.path)).text();
    expect(page).toContain(`href="${desk.path}/questions/single">single, unfavourable: `);
    await desk.drafts.change(desk.id, () => before);
  });

  it('is refused where two options, lines or classes have one code', async () => {
    for (const [code, list] of [
      ['single', 'options'],
      ['matrix', 'rows'],
      ['number', 'classes'],
    ]) {
      const address = `${desk.path}/questions/${code}`;
      const fields = readHtmlForm(await (await desk.admin.get(address)).text(), address);
      const twice = { [`${list}.1.code`]: fields[`${list}.0.code`]! };
      const answer = await desk.admin.post(address, { ...fields, ...twice });
      expect([list, answer.status]).toEqual([list, 422]);
    }
  });
});
