import { describe, expect, it } from '@jest/globals';
import { answeredRegister, demoRegister, demoRelease } from '../../test/support/demo-release.js';
import { checkPdf } from '../../test/support/pdf/check-pdf.js';
import { hasPoppler, readPdf } from '../../test/support/read-pdf.js';
import { aReportRelease, reportQuestionnaire } from '../../test/support/report-release.js';
import { LANGUAGES } from '../common/index.js';
import { buildReport, type ReportOptions } from './build-report.js';
import { words } from './words/index.js';
import { renderPdf } from './render-pdf.js';

const HOSTILE = '<script>&"\'</title>\u202etxet\u0000 😀 日本 ' + 'x'.repeat(10_000);

const render = (options: ReportOptions, release = aReportRelease()): Promise<Buffer> =>
  renderPdf(buildReport(release, options));

const xmpOf = (pdf: Buffer): string =>
  /<\?xpacket begin[\s\S]*<\?xpacket end="w"\?>/.exec(pdf.toString('utf8'))![0];

describe('a report as PDF', () => {
  it('has the same bytes for the same release', async () => {
    const [one, two] = [await render({ language: 'fr' }), await render({ language: 'fr' })];
    expect(one.equals(two)).toBe(true);
  });

  it('carries the last day of the survey and nothing of its making', async () => {
    const pdf = (await render({ language: 'en' })).toString('latin1');
    expect(pdf).not.toContain('/Author');
    expect(new Set(pdf.match(/D:\d{14}Z/g))).toEqual(new Set(['D:20260320120000Z']));
  });

  it('writes well-formed metadata for a title with markup', async () => {
    const title = { en: 'Vans & depots <north> "now"' };
    const release = aReportRelease({ questionnaire: { ...reportQuestionnaire, title } });
    const xmp = xmpOf(await render({ language: 'en' }, release));
    expect(xmp).toContain('Vans &amp; depots &lt;north&gt;');
    expect(xmp.replace(/&(amp|lt|gt);/g, '')).not.toContain('&');
    const tags = [...xmp.matchAll(/<(\/?)([a-zA-Z]+:[a-zA-Z]+)[^>]*?(\/?)>/g)];
    const open: string[] = [];
    for (const [, isClosing, name, isEmpty] of tags) {
      if (isClosing) expect(open.pop()).toBe(name);
      else if (!isEmpty) open.push(name!);
    }
    expect(open).toEqual([]);
  });

  it('holds its ground against hostile text in every field', async () => {
    const text = { en: HOSTILE };
    const [section] = reportQuestionnaire.sections;
    const questionnaire = {
      ...reportQuestionnaire,
      title: text,
      intro: text,
      profile: reportQuestionnaire.profile.map((profile) => ({
        ...profile,
        title: text,
        options: profile.options.map((option) => ({ ...option, label: text })),
      })),
      sections: [
        {
          ...section!,
          title: text,
          intro: text,
          questions: section!.questions.map((question) => ({
            ...question,
            title: text,
            help: text,
            ...(question.options
              ? { options: question.options.map((option) => ({ ...option, label: text })) }
              : {}),
          })),
        },
      ],
      claims: [{ code: 'c', statement: text, source: text, scope: text, questions: ['late'] }],
      demands: [{ code: 'd', text, addressee: text, basis: text, questions: ['late', 'swap'] }],
    };
    const release = aReportRelease({
      questionnaire,
      definition: { council: HOSTILE },
      verbatims: [{ question: 'open', theme: HOSTILE, text: HOSTILE }],
    });
    const pdf = await render({ language: 'en' }, release);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeLessThan(3_000_000);
  });
});

const describeWithPoppler = hasPoppler() ? describe : describe.skip;

describe('the pages of a PDF report', () => {
  it.each(LANGUAGES)('are full, and nothing on them is too small, in %s', async (language) => {
    const pdf = await render({ language, register: demoRegister() }, demoRelease());
    const { pages } = await checkPdf(pdf);
    expect(pages.length).toBeGreaterThan(15);
    for (const { smallest } of pages) expect(smallest).toBeGreaterThanOrEqual(6.5);
    // Between the cover and the last page none is left half empty.
    const used = pages.slice(1, -1).map(({ used: part }) => part);
    expect(Math.min(...used)).toBeGreaterThan(0.5);
  });

  it.each(LANGUAGES)('are full where rows are high, as in the annex, in %s', async (language) => {
    const options = { language, edition: 'annex', register: demoRegister() } as const;
    const { pages } = await checkPdf(await render(options, demoRelease()));
    expect(pages.length).toBeGreaterThan(3);
    const used = pages.slice(0, -1).map(({ used: part }) => part);
    expect(Math.min(...used)).toBeGreaterThan(0.65);
  });

  it('are one sheet in a poster', async () => {
    const options = { language: 'de', edition: 'poster', register: demoRegister() } as const;
    const { pages } = await checkPdf(await render(options, demoRelease()));
    expect(pages).toHaveLength(1);
    expect(pages[0]!.smallest).toBeGreaterThanOrEqual(6.5);
  });
});

describeWithPoppler('the text of a PDF report', () => {
  it.each([
    ['fr', 'Le planificateur de tournées', 'Synthèse', 'non montré, pour protéger les personnes'],
    ['en', 'The route planner', 'Summary', 'not shown, to protect people'],
    ['de', 'Der Tourenplaner', 'Zusammenfassung', 'nicht gezeigt, zum Schutz der Personen'],
  ] as const)(
    'holds titles and the withheld marker in %s',
    async (language, title, chapter, marker) => {
      const text = readPdf(await render({ language }), 'pdftotext');
      for (const expected of [title, chapter, marker]) expect(text).toContain(expected);
    },
  );

  it('is set in embedded fonts only', async () => {
    const fonts = readPdf(await render({ language: 'fr' }), 'pdffonts')
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
  });

  it('is tagged, and two pages long in the summary edition', async () => {
    const info = readPdf(await render({ language: 'fr', edition: 'summary' }), 'pdfinfo');
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Pages:\s+2\b/);
  });

  it.each(LANGUAGES)('is one sheet as the poster of the demo, in %s', async (language) => {
    const resultPage = {
      address: 'https://umfrage.example/r/dispatch',
      qr: { side: 29, path: 'M0 0h29v29h-29z' },
    };
    const shared = { language, edition: 'poster', register: answeredRegister() } as const;
    for (const options of [shared, { ...shared, resultPage }]) {
      const pdf = await render(options, demoRelease());
      expect(readPdf(pdf, 'pdfinfo')).toMatch(/Pages:\s+1\b/);
      const text = readPdf(pdf, 'pdftotext').replace(/\s+/g, ' ');
      expect(text).toContain(words[language].cover.words);
    }
  });

  it.each(LANGUAGES)('is two pages long in the summary of the demo, in %s', async (language) => {
    const release = demoRelease();
    for (const options of [{}, { register: demoRegister() }]) {
      const pdf = await render({ language, edition: 'summary', ...options }, release);
      const text = readPdf(pdf, 'pdftotext').replace(/\s+/g, ' ');
      const { coverage, method } = words[language];
      for (const said of [
        method.readingBounds,
        method.readingRanking,
        method.readingFloor,
        coverage.title,
      ]) {
        expect(text).toContain(said.replace(/\s+/g, ' '));
      }
      // Of bars and of gaps between groups, which a summary has none of.
      for (const unsaid of [method.readingSides, method.limitGaps]) {
        expect(text).not.toContain(unsaid.replace(/\s+/g, ' '));
      }
      expect(readPdf(pdf, 'pdfinfo')).toMatch(/Pages:\s+2\b/);
    }
  });
});
