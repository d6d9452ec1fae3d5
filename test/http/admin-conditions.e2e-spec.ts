import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Condition, Questionnaire } from '../../src/questionnaire/index.js';
import { QuestionnaireDrafts } from '../../src/questionnaires/index.js';
import { followPath } from '../support/admin-forms.js';
import { asking } from '../support/conditional-questionnaire.js';
import { readHtmlForm } from '../support/html-form.js';
import { signIn, startTestApp, type TestApp, type TestSession } from '../support/testing-app.js';

let test: TestApp;
let admin: TestSession;
let path: string;

/** Two closed questions, a text, and a section of one question behind them. */
const plain = asking([
  [
    { code: 'travels', type: 'yesno' },
    { code: 'reasons', type: 'multiple', choices: ['visit', 'lesson', 'fair'] },
    { code: 'wish', type: 'text' },
  ],
  [{ code: 'nights', type: 'number', min: 0, max: 99 }],
]);

beforeAll(async () => {
  test = await startTestApp('sqlite');
  admin = await signIn(test, 'admin');
  const fields = { title: 'Visits', code: 'conditional', languages: 'en' };
  path = followPath(await admin.post('/admin/questionnaires', fields));
});
afterAll(() => test.close());
beforeEach(() => store(plain));

const id = () => path.split('/').at(-1)!;
const store = (content: Questionnaire) =>
  test.app.get(QuestionnaireDrafts).change(id(), () => content);
const stored = async () => (await test.app.get(QuestionnaireDrafts).get(id())).content;
const conditionOf = async (code: string): Promise<Condition | undefined> =>
  (await stored()).sections.flatMap(({ questions }) => questions).find((one) => one.code === code)
    ?.showIf;

const page = async (address: string) => (await admin.get(address)).text();
const of = (code: string) => `${path}/questions/${code}/condition`;

describe('who is asked', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a later question', { question: 'nights', in: 'x' }, 'Tick at least one option'],
    ['an option that is not there', { question: 'travels', in: 'maybe' }, 'Tick at least one'],
    ['no option', { question: 'travels' }, 'Tick at least one option'],
    ['a question that is none', { question: 'salary', in: 'yes' }, 'Tick at least one option'],
  ])('refuses %s, with a sentence, and stores nothing', async (_what, line, sentence) => {
    const fields = Object.entries(line).map(([name, value]) => [`lines.0.${name}`, value]);
    const answer = await admin.post(of('wish'), { ...Object.fromEntries(fields), step: 'save' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect(await stored()).toEqual(plain);
  });

  it('refuses a condition that no answers could meet', async () => {
    const answer = await admin.post(of('wish'), {
      join: 'all',
      'lines.0.question': 'travels',
      'lines.0.in': 'yes',
      'lines.1.question': 'travels',
      'lines.1.in': 'no',
      step: 'save',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('No answers could ever make this condition hold');
  });

  it('shows the options of a chosen question before it saves, then says it in words', async () => {
    const shown = await admin.post(of('wish'), { 'lines.0.question': 'reasons', step: 'show' });
    expect(shown.status).toBe(200);
    const form = readHtmlForm(await shown.text(), of('wish'));
    expect(await stored()).toEqual(plain);
    followPath(
      await admin.post(of('wish'), {
        ...form,
        'lines.0.in': ['visit', 'fair'],
        'lines.0.negated': 'yes',
        'lines.1.question': 'travels',
        'lines.1.in': 'yes',
        join: 'any',
        step: 'save',
      }),
    );
    expect(await conditionOf('wish')).toEqual({
      any: [
        { not: { question: 'reasons', in: ['visit', 'fair'] } },
        { question: 'travels', in: ['yes'] },
      ],
    });
    expect(await page(path)).toContain(
      'Asked only if not “Question reasons” is Option visit or Option fair or “Question travels” is Yes.',
    );
  });

  it('saves a section’s condition, and keeps it when the section is worded anew', async () => {
    const showIf = { question: 'travels', in: ['yes'] };
    const address = `${path}/sections/s2/condition`;
    followPath(
      await admin.post(address, {
        'lines.0.question': 'travels',
        'lines.0.in': 'yes',
        step: 'save',
      }),
    );
    followPath(await admin.post(`${path}/sections/s2`, { 'title.en': 'New', 'intro.en': '' }));
    expect((await stored()).sections[1]).toMatchObject({ showIf, title: { en: 'New' } });
  });

  it('keeps a deeper condition of a file, says it in words, and can ask everybody', async () => {
    const look = { question: 'travels', in: ['yes'] };
    const deep = { all: [look, { any: [{ not: look }, { question: 'reasons', in: ['fair'] }] }] };
    const [first, second] = plain.sections;
    await store({ ...plain, sections: [first!, { ...second!, showIf: deep }] });
    const text = await page(`${path}/sections/s2/condition`);
    expect(text).toContain('nested deeper');
    expect(text).toContain('(not “Question travels” is Yes or “Question reasons” is Option fair)');
    followPath(await admin.post(`${path}/sections/s2/condition`, { step: 'everybody' }));
    expect(await stored()).toEqual(plain);
  });

  it('tells of a condition whose question has moved behind it', async () => {
    const showIf = { question: 'reasons', in: ['fair'] };
    const [first, ...others] = plain.sections;
    const [travels, reasons, wish] = first!.questions;
    const moved = { ...first!, questions: [travels!, { ...wish!, showIf }, reasons!] };
    await store({ ...plain, sections: [moved, ...others] });
    expect(await page(path)).toContain(`href="${of('wish')}">Correct who is asked wish.`);
    expect(await page(of('wish'))).toContain('reasons (not asked before this place)');
  });

  it('is told to keep answers from being published, where no table says how many are asked', async () => {
    const sentence = 'collected and never published';
    const save = (fields: Record<string, string>) =>
      admin.post(of('wish'), { join: 'all', ...fields, step: 'save' });
    const travelled = { 'lines.0.question': 'travels', 'lines.0.in': 'yes' };
    await store({ ...plain, sections: [closedWish(plain.sections[0]!), plain.sections[1]!] });
    followPath(await save(travelled));
    expect(await page(path)).not.toContain(sentence);
    followPath(await save({ ...travelled, 'lines.1.question': 'reasons', 'lines.1.in': 'fair' }));
    expect(await page(path)).toContain(sentence);
    expect(await page(of('wish'))).toContain(sentence);
    expect(await page(`${path}/sections/s2/condition`)).not.toContain(sentence);
  });

  it('is not all that keeps answers from being published: a number without classes is told too', async () => {
    expect(await page(path)).toContain('name the classes in which they can be shown');
  });
});

/** The same section, with a question of yes and no where the text was. */
const closedWish = ({ questions, ...section }: Questionnaire['sections'][number]) => ({
  ...section,
  questions: questions.map((question) =>
    question.code === 'wish' ? { ...question, type: 'yesno' as const } : question,
  ),
});
