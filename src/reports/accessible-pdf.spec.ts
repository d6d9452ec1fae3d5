import { beforeAll, describe, expect, it } from '@jest/globals';
import { demoRegister, demoRelease } from '../../test/support/demo-release.js';
import { checkPdf, type CheckedPdf, wholeTree } from '../../test/support/pdf/check-pdf.js';
import { judgeAll } from '../../test/support/pdf/verapdf.js';
import { releaseInManyScripts } from '../../test/support/many-scripts.js';
import { aReportRelease, reportQuestionnaire } from '../../test/support/report-release.js';
import { buildReport } from './build-report.js';
import { createPdf } from './pdf/create-pdf.js';
import { Sheet } from './pdf/sheet.js';
import { STYLES } from './pdf/text-styles.js';
import { renderPetition } from './petition/render-petition.js';
import { renderPdf } from './render-pdf.js';
import { EDITIONS } from './report-document.js';

const QUOTES = [
  'Wir haben nie Pause, und niemand fragt danach.',
  'On ne me demande jamais mon avis sur les tournées.',
];

const german = { de: 'Wann endete der Tag?' };

/** A release with words that are in no language of the report. */
const foreignRelease = () =>
  aReportRelease({
    questionnaire: {
      ...reportQuestionnaire,
      sections: reportQuestionnaire.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.code === 'late' ? { ...question, title: german } : question,
        ),
      })),
    },
    verbatims: QUOTES.map((text) => ({ question: 'open', text })),
  });

describe('a PDF for everybody and for the archive', () => {
  let full: CheckedPdf;
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await renderPdf(buildReport(foreignRelease(), { language: 'en' }));
    full = await checkPdf(bytes);
  });

  const tagsIn = ({ root }: CheckedPdf) => new Set(wholeTree(root).map(({ tag }) => tag));

  it.each(EDITIONS.map((edition) => ({ edition })))(
    'has nothing wrong with its structure: $edition of the demo',
    async ({ edition }) => {
      const report = buildReport(demoRelease(), {
        language: 'fr',
        edition,
        register: demoRegister(),
      });
      const { faults } = await checkPdf(await renderPdf(report));
      expect(faults).toEqual([]);
    },
  );

  it('has nothing wrong with its structure in many scripts, with words longer than a line', async () => {
    const release = releaseInManyScripts(['Rindfleischetikettierungsüberwachungs'.repeat(4)]);
    const pdf = await renderPdf(buildReport(release, { language: 'de' }));
    expect((await checkPdf(pdf)).faults).toEqual([]);
  });

  it('has nothing wrong with its structure, as a sheet of a petition', async () => {
    const sheet = await renderPetition({
      language: 'en',
      title: 'A bench at the gate',
      text: ['We ask for a bench.'],
      council: null,
      signatures: 40,
      invited: 60,
      day: '2026-03-20',
      announced: null,
      timeZone: 'Europe/Paris',
      changes: [],
      controlWords: [],
      root: 'a'.repeat(64),
      address: 'https://council.example/petition',
    });
    expect((await checkPdf(sheet)).faults).toEqual([]);
  });

  it('leads from its contents to its chapters, and names the parts of lists and tables', () => {
    expect(full.faults).toEqual([]);
    const tags = tagsIn(full);
    for (const tag of ['TOC', 'Link', 'Lbl', 'LBody', 'Caption', 'THead', 'BlockQuote']) {
      expect(tags).toContain(tag);
    }
    const links = wholeTree(full.root).filter(({ tag }) => tag === 'Link');
    const chapters = buildReport(foreignRelease(), { language: 'en' }).chapters;
    expect(links).toHaveLength(chapters.length);
  });

  it('reads the words of a chart of groups as a table, beside the figure', () => {
    const bare = wholeTree(full.root).filter(
      ({ tag, children }) => tag === 'Table' && children.length === 1,
    );
    expect(bare.length).toBeGreaterThan(0);
    for (const { children } of bare) {
      const [body] = children;
      for (const { children: cells } of body!.children) {
        expect(cells.map(({ tag }) => tag)).toEqual(['TH', 'TD', 'TD']);
      }
    }
  });

  it('says of what is in another language which that is', () => {
    const languagesOf = (tag: string) =>
      wholeTree(full.root)
        .filter((one) => one.tag === tag)
        .flatMap(({ children }) => children.map(({ language }) => language));
    expect(languagesOf('BlockQuote')).toEqual([null, 'de', 'fr']);
    const heads = wholeTree(full.root).filter(({ tag }) => tag === 'H3');
    expect(heads.map(({ language }) => language)).toContain('de');
  });

  it('is handed to veraPDF once for each standard, and valid only where that says so', async () => {
    const papers = async function* () {
      yield await Promise.resolve({ name: 'full-en', pdf: bytes });
    };
    const said = { ua1: 'PASS full-en-ua1.pdf', '3a': '' };
    const judgements = await judgeAll(papers(), (_, standard) => said[standard]);
    expect(judgements.map(({ standard, isValid }) => [standard, isValid])).toEqual([
      ['ua1', true],
      ['3a', false],
    ]);
  });

  it('finds what was spoiled', async () => {
    const spoil = async (from: string, to: string) => {
      const text = bytes.toString('latin1');
      expect(text.includes(from)).toBe(true);
      return (await checkPdf(Buffer.from(text.replaceAll(from, to), 'latin1'))).faults;
    };
    expect(await spoil('/Alt (', '/Alx (')).toContain('Figure without words');
    expect(await spoil('/Scope /Row', '/Scopx /Row')).toContain('TH without scope');
    expect(await spoil('/S /LBody', '/S /LBodx')).toContain('LBodx in LI');
    expect(await spoil('/S /THead', '/S /TBody')).toContain('Table without head');
    expect(await spoil('/S /H2', '/S /H4')).toContain('a level of heads is left out');
    expect(await spoil('<pdfuaid:part>1', '<pdfuaid:part>2')).toContain(
      'is not said to keep PDF/UA-1',
    );
    expect(await spoil('/AFRelationship /Source', '/AFRelationship /Unspecified')).toContain(
      'carries a file of no relation',
    );
    expect(await spoil('/K [0]', '/K [9]')).toContain('pieces of a page and of the tree differ');
    expect(await spoil('/Tabs /S', '/Tabs /R')).toContain('Tabs are out of order');
    expect(await spoil('/OutputIntents ', '/OutputIntentx ')).toContain(
      'has no colours of its own',
    );
  });

  it('finds what was drawn and belongs to nothing', async () => {
    const paper = await createPdf({ title: 'A page', language: 'en', day: null });
    const sheet = new Sheet(paper);
    sheet.newPage();
    sheet.flow('H1', 'A page', STYLES.chapter);
    sheet.line('A line', 80, 200, STYLES.body);
    sheet.finish();
    expect((await checkPdf(paper.file.end())).faults).toEqual(['TJ belongs to nothing']);
  });
});
