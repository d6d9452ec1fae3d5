import { describe, expect, it } from '@jest/globals';
import { hasPoppler, readPdf } from '../../test/support/read-pdf.js';
import {
  aReportRelease,
  reportQuestionnaire,
  responsesWithoutSwap,
} from '../../test/support/report-release.js';
import { checkFigures } from './build/check-figures.js';
import { buildReport } from './build-report.js';
import type { PrintedDemand, PrintedRegister } from './register/register.js';
import { renderHtml } from './render-html.js';
import { renderPdf } from './render-pdf.js';
import type { Edition } from './report-document.js';

const release = aReportRelease();
const say = (en: string) => ({ en });

const demand = (number: number, more: Partial<PrintedDemand>): PrintedDemand => ({
  number,
  text: say(`Plan real breaks ${number}`),
  addressee: say('The management'),
  basis: {},
  figures: [
    { table: 'late', answers: ['4', '5'] },
    { table: 'late', answers: ['4', '5'], by: 'site', group: 's1' },
  ],
  raisedOn: '2026-04-01',
  isAfterOpening: true,
  state: 'raised',
  stateOn: '2026-04-01',
  due: 'answer',
  dueOn: '2026-06-01',
  daysOpen: 40,
  steps: [],
  ...more,
});

const register: PrintedRegister = {
  asOf: '2026-05-11',
  claims: [],
  demands: [
    demand(1, {}),
    demand(2, {
      state: 'delivered',
      stateOn: '2026-05-01',
      due: null,
      dueOn: null,
      steps: [
        { on: '2026-04-20', state: 'answered', words: 'From May on.' },
        { on: '2026-05-01', state: 'delivered', words: 'In use at all sites.' },
      ],
    }),
  ],
};

const untold = aReportRelease({ responses: responsesWithoutSwap() });

const edition = (name: Edition, of = release) =>
  JSON.stringify(buildReport(of, { language: 'en', edition: name, register }).chapters);

describe('the summary', () => {
  it('numbers a demand as the register does, on every paper', async () => {
    const seventh = { ...register, demands: [demand(2, { state: 'delivered' }), demand(7, {})] };
    const report = buildReport(release, { language: 'en', edition: 'summary', register: seventh });
    const html = renderHtml(report);
    expect(html).toContain('<li value="7">Plan real breaks 7</li>');
    if (hasPoppler()) {
      expect(readPdf(await renderPdf(report), 'pdftotext')).toMatch(/7\.\s+Plan real breaks 7/);
    }
  });
});

describe('the poster', () => {
  it('tells what was said, asked, answered and changed, a row for each demand', () => {
    const [chapter] = buildReport(release, {
      language: 'en',
      edition: 'poster',
      register,
    }).chapters;
    const table = chapter!.blocks.find((block) => block.kind === 'table')!.table;
    expect(table.columns.map(({ label }) => label).slice(1)).toEqual([
      'You said',
      'We asked',
      'They answered',
      'What changed',
    ]);
    const [first, second] = table.rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(first!.slice(1)).toEqual([
      'Plan real breaks 1',
      'No answer yet. Answer due by 1 June 2026',
      'Nothing is noted yet.',
    ]);
    expect(first![0]).toContain('37% answered');
    expect(second![2]).toBe('20 April 2026, Answered with reasons: “From May on.”');
    expect(second![3]).toBe('1 May 2026, Carried out: “In use at all sites.”');
  });

  it('needs demands that were followed', () => {
    const options = { language: 'en', edition: 'poster' } as const;
    const none = { ...options, register: { ...register, demands: [] } };
    expect(() => buildReport(release, options)).toThrow(
      expect.objectContaining({ code: 'poster-needs-register' }),
    );
    expect(() => buildReport(release, none)).toThrow(
      expect.objectContaining({ code: 'poster-tells-nothing' }),
    );
  });
});

describe('the annex for the risk assessment', () => {
  it('sets beside each question who reports it and what was asked', () => {
    const text = edition('annex');
    expect(text).toContain('Site: Orvane 34 to 38% (n\u00a0=\u00a070), ');
    expect(text).toContain('Demand 2: Plan real breaks 2');
    expect(text).toContain('Orvane ≥\u202f95% (n\u00a0=\u00a070), ');
    expect(edition('annex', untold)).toContain('Orvane not shown, to protect people');
  });
});

describe('an edited letter', () => {
  const text = edition('letter');

  it('has a mark after each figure, and says what it is for', () => {
    expect(checkFigures(release, text, 'en')).toEqual({ marks: 2, changed: [] });
    expect(text).toContain('cahier audit');
  });

  it.each([
    ['37% answered', '39% answered', '[#late=4+5]'],
    ['34 to 38%', '34 to 48%', '[#late=4+5@site=s1]'],
  ])('is found out where a digit was changed: %s', (from, to, mark) => {
    expect(text).toContain(from);
    const { changed } = checkFigures(release, text.replace(from, to), 'en');
    expect(changed.map((one) => one.mark)).toEqual([mark]);
  });
});

describe('an edited deliberation', () => {
  const text = edition('deliberation');
  const check = (edited: string) => checkFigures(release, edited, 'en');

  it('names the place of each figure once, and agrees with its release', () => {
    expect(text.match(/\[#late=4\+5\]/g)).toHaveLength(1);
    expect(check(text)).toMatchObject({ changed: [] });
    expect(check(text).marks).toBeGreaterThanOrEqual(3);
  });

  it('numbers what is asked by the one number that a demand has, and does not count it as well', () => {
    const later = { ...register, demands: [demand(4, {}), demand(7, {})] };
    const options = { language: 'en', edition: 'deliberation', register: later } as const;
    const html = renderHtml(buildReport(release, options));
    for (const number of [4, 7]) {
      expect(html).toContain(`<li value="${number}">Plan real breaks ${number} · `);
    }
  });

  it('may be reworded around its figures', () => {
    const edited = '37 per cent say so (120 people) [#late=4+5]. In 2026 all changed.';
    expect(check(edited)).toEqual({ marks: 1, changed: [] });
    for (const ends of ['34–38%', '34-38%', '34 – 38%', 'between 34 and 38%']) {
      expect(text).toContain('34 to 38%');
      expect(check(text.replace('34 to 38%', ends))).toMatchObject({ changed: [] });
    }
  });

  it.each([
    ['37% answered', '38% answered', '[#late=4+5]'],
    ['34 to 38%', '34 to 44%', '[#late=4+5@site=s1]'],
    ['70)', '71)', '[#late=4+5@site=s1]'],
    ['37% answered', '0.37% answered', '[#late=4+5]'],
    ['37% answered', '.37% answered', '[#late=4+5]'],
    ['37% answered', '9,37% answered', '[#late=4+5]'],
    ['37% answered', '-37% answered', '[#late=4+5]'],
    ['37% answered', '≥ 37% answered', '[#late=4+5]'],
    ['37% answered', '< 37% answered', '[#late=4+5]'],
    ['34 to 38%', '34 to −38%', '[#late=4+5@site=s1]'],
  ])('is found out where a digit was changed: %s', (from, to, mark) => {
    expect(text).toContain(from);
    const { changed } = check(text.replace(from, to));
    expect(changed.map((one) => one.mark)).toEqual([mark]);
  });

  it('is found out where the release shows no such figure', () => {
    const edited = '9 of 10 [#swap=1@site=s1] and 3 [#nothing=1]';
    expect(checkFigures(untold, edited, 'en').changed).toEqual([
      { mark: '[#swap=1@site=s1]', published: null },
      { mark: '[#nothing=1]', published: null },
    ]);
  });

  it('is not written where there is neither reason nor demand', () => {
    const sections = reportQuestionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.filter(({ type }) => type !== 'scale'),
    }));
    const nothing = aReportRelease({
      questionnaire: { ...reportQuestionnaire, claims: [], demands: [], sections },
    });
    for (const name of ['annex', 'deliberation'] as const) {
      expect(() => buildReport(nothing, { language: 'en', edition: name })).toThrow(
        expect.objectContaining({ code: 'edition-says-nothing' }),
      );
    }
  });
});
