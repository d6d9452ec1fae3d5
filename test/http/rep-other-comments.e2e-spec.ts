import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import type { PublishedVerbatim } from '../../src/disclosure/index.js';
import type { Response, SurveyDefinition } from '../../src/questionnaire/index.js';
import { Verbatim } from '../../src/releases/index.js';
import { confirmAll, openSurvey, placeDefinition, REP_DEFINITION } from '../support/rep-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const DEFINITION: SurveyDefinition = {
  ...REP_DEFINITION,
  questionnaire: {
    ...REP_DEFINITION.questionnaire,
    sections: [
      {
        code: 'tools',
        title: { en: 'Tools' },
        questions: [
          {
            code: 'tool',
            type: 'single',
            title: { en: 'Which tool fails most?' },
            options: [
              { code: 'phone', label: { en: 'The phone' } },
              { code: 'scanner', label: { en: 'The scanner' } },
              { code: 'another', label: { en: 'Another one' }, role: 'other' },
            ],
          },
          {
            code: 'seldom',
            type: 'single',
            title: { en: 'Which tool is missing?' },
            options: [
              { code: 'none', label: { en: 'None' } },
              { code: 'another', label: { en: 'Something else' }, role: 'other' },
            ],
          },
        ],
      },
    ],
  },
};

/** Twelve of forty say which other tool fails, nine which other is missing. */
const RESPONSES: readonly Response[] = Array.from({ length: 40 }, (_, i) => ({
  site: i % 2 === 0 ? 'north' : 'south',
  ...(i < 12
    ? { tool: 'another', 'tool.other': `Needle${i} clamp` }
    : { tool: i % 3 === 0 ? 'phone' : 'scanner' }),
  ...(i < 9 ? { seldom: 'another', 'seldom.other': `Rarity${i} lamp` } : { seldom: 'none' }),
}));

describe.each(ENGINES)('words beside “other, please specify” on %s', (engine) => {
  let test: TestApp;
  let rep: TestSession;
  let id: string;

  beforeAll(async () => {
    test = await startTestApp(engine);
    rep = await signIn(test, 'rep');
    id = await placeDefinition(test, DEFINITION, 'closed', RESPONSES);
    await openSurvey(test, rep, id);
  });
  afterAll(() => test.close());

  const at = async (path: string) => (await rep.get(`/rep/surveys/${id}${path}`)).text();
  const published = async () =>
    JSON.parse(await at('/release.json')) as { readonly verbatims: readonly PublishedVerbatim[] };

  it('stand in no release, table or report before they were read', async () => {
    for (const path of ['/release.json', '/report', '/report.csv', '']) {
      expect(await at(path)).not.toMatch(/Needle|Rarity/);
    }
  });

  it('are kept without anything else of the response', async () => {
    const office = test.app.get<Database>(OFFICE_DATABASE);
    const kept = await office.run((manager) => manager.findBy(Verbatim, { surveyId: id }));
    expect(kept).toHaveLength(12);
    for (const { question, text, redacted, theme, chosen } of kept) {
      expect(text).toMatch(/^Needle\d+ clamp$/);
      expect({ question, redacted, theme, chosen }).toEqual({
        question: 'tool.other',
        redacted: null,
        theme: null,
        chosen: false,
      });
    }
  });

  it('come to the review under their question and option, unless fewer than ten wrote', async () => {
    const page = await at('/verbatims');
    const legends = [...page.matchAll(/<legend>\d+\. ([^<]*)<\/legend>/g)].map(([, text]) => text);
    expect(legends).toEqual(Array<string>(12).fill('Which tool fails most? · Another one'));
    expect(page).toContain('<li>Which tool is missing? · Something else</li>');
    expect(page).not.toContain('Rarity');
    for (const answer of ['Nordhaven', 'Sudmark', 'The phone']) expect(page).not.toContain(answer);
  });

  it('are published one by one, as chosen, and stand beside no answer', async () => {
    const ids = [...(await at('/verbatims')).matchAll(/name="redacted-([0-9a-f]{32})"/g)];
    const first = ids[0]![1]!;
    const choice = {
      [`redacted-${first}`]: 'The […] clamp',
      [`theme-${first}`]: '',
      [`chosen-${first}`]: 'yes',
    };
    expect((await rep.post(`/rep/surveys/${id}/verbatims`, choice)).status).toBe(303);
    const preview = await at('/verbatims/publication');
    expect(preview).toContain('Which tool fails most? · Another one');
    expect((await rep.post(`/rep/surveys/${id}/verbatims/publication`, {})).status).toBe(303);
    expect(await confirmAll(test, id)).toEqual([303]);
    const { verbatims, ...rest } = await published();
    expect(verbatims).toEqual([{ question: 'tool.other', text: 'The […] clamp' }]);
    expect(JSON.stringify(rest)).not.toContain('clamp');
    expect(await at('/report')).toMatch(/Which tool fails most\?.{1,3}Another one/);
    expect(await at('/report.csv')).not.toMatch(/Needle|Rarity/);
  });
});
