import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Questionnaire } from '../../src/questionnaire/index.js';
import { findQuestion, OFFERS, QuestionnaireDrafts } from '../../src/questionnaires/index.js';
import { followPath } from '../support/admin-forms.js';
import { readHtmlForm } from '../support/html-form.js';
import { EVERY_EXAMPLE, questionnaireOf } from '../support/kinds/index.js';
import { signIn, startTestApp, type TestApp, type TestSession } from '../support/testing-app.js';

let test: TestApp;
let admin: TestSession;
let path: string;

beforeAll(async () => {
  test = await startTestApp('sqlite');
  admin = await signIn(test, 'admin');
  const fields = { title: 'Every kind', code: 'every-kind', languages: 'en fr' };
  path = followPath(await admin.post('/admin/questionnaires', fields));
});
afterAll(() => test.close());

const drafts = () => test.app.get(QuestionnaireDrafts);
const id = () => path.split('/').at(-1)!;
const stored = async (): Promise<Questionnaire> => (await drafts().get(id())).content;

/** Opens a form of a question and sends it as it stands, but for some fields. */
async function save(address: string, changed: Readonly<Record<string, string>> = {}) {
  const page = await (await admin.get(address)).text();
  return admin.post(address, { ...readHtmlForm(page, address), ...changed });
}

describe('the editor and every kind of question', () => {
  it.each(OFFERS.map((offer) => [offer.code, offer] as const))(
    'adds "%s" and saves it as it begins',
    async (code, { start, type }) => {
      const section = (await stored()).sections[0]!.code;
      const name = `q-${code}`;
      const address = `${path}/questions?section=${section}&kind=${code}`;
      followPath(await save(address, { 'title.en': 'Worded', code: name }));
      expect(findQuestion(await stored(), name)).toEqual({
        code: name,
        type,
        ...start,
        title: { en: 'Worded' },
      });
    },
  );

  it.each(EVERY_EXAMPLE)('saves unchanged: %s', async (_title, { question }) => {
    await drafts().change(id(), () => questionnaireOf(question));
    followPath(await save(`${path}/questions/${question.code}`));
    expect(await stored()).toEqual(questionnaireOf(question));
  });
});
