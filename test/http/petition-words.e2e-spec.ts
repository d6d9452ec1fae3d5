import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../src/common/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { petition } from '../support/open-survey.js';
import { placeDefinition, REP_DEFINITION } from '../support/rep-survey.js';
import { signIn, startTestApp, type TestApp, type TestSession } from '../support/testing-app.js';

/** What people send, called so in any of the languages; not the silence of a server. */
const ANSWERS = new RegExp(
  [
    />[^<]*\d (responses?|réponses?|Antwort(en)?)\b[^<]*</,
    />[^<]*\b(your|my|this|these|counts?) (responses?|answers)\b[^<]*</,
    />[^<]*\b(votre|vos|ma|mes|des) réponses?\b[^<]*</,
    />[^<]*\b(Ihre|Ihren|meine|zählt) Antwort(en)?\b[^<]*</,
    />(Responses|Réponses|Antworten)</,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** What the script says of questions that an answer brings. */
const OF_QUESTIONS = /<span data-text="live-[^<]*/g;

const answersIn = async (page: Response): Promise<readonly string[]> =>
  (await page.text()).replaceAll(OF_QUESTIONS, '').match(ANSWERS) ?? [];

describe('a petition', () => {
  let test: TestApp;
  let office: readonly TestSession[];
  const ids: string[] = [];

  beforeAll(async () => {
    test = await startTestApp('sqlite');
    office = [await signIn(test, 'rep'), await signIn(test, 'admin')];
    const definition = { ...REP_DEFINITION, questionnaire: petition, crossings: [] };
    const signed = Array.from({ length: 12 }, () => ({ signature: 'sign' }));
    ids.push(
      await placeDefinition(test, definition, 'open', signed),
      await placeDefinition(test, { ...definition, mode: 'two-phases' }, 'open', signed),
      await placeDefinition(test, definition, 'closed', signed),
    );
  });
  afterAll(() => test.close());

  it.each(LANGUAGES)('is signed, and nowhere answered, in %s', async (language) => {
    for (const session of office) await session.post('/account/language', { language });
    const [rep, admin] = office;
    for (const id of ids) {
      const { slug } = await test.app.get(SurveyDirectory).get(id);
      for (const page of [
        await fetch(`${test.url}/s/${slug}?lang=${language}`),
        await fetch(`${test.url}/b/${slug}?lang=${language}`),
        await rep!.get(`/rep/surveys/${id}`),
        await admin!.get(`/admin/surveys/${id}`),
      ]) {
        expect(await answersIn(page)).toEqual([]);
      }
    }
  });

  it('would be caught where a page called a signature a response', async () => {
    const page = new Response('<p>7 responses</p><p>Change my answers</p><p>No answer came.</p>');
    expect(await answersIn(page)).toEqual(['>7 responses<', '>Change my answers<']);
  });
});
