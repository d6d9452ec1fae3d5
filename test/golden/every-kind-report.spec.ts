import { describe, expect, it } from '@jest/globals';
import Handlebars from 'handlebars';
import {
  type ProtectedRelease,
  publishRelease,
  type PublishedTable,
} from '../../src/disclosure/index.js';
import { definitionOf, kindOf, type Question, tablesIn } from '../../src/questionnaire/index.js';
import {
  buildReport,
  type Chapter,
  renderCsv,
  renderHtml,
  renderPdf,
  type ReportDocument,
} from '../../src/reports/index.js';
import { EVERY_EXAMPLE, questionnaireOf, questionOf } from '../support/kinds/index.js';
import { randomResponses } from '../support/kinds/shape-answers.js';
import { hasPoppler, readPdf } from '../support/read-pdf.js';
import { Chance } from '../support/seeded-chance.js';

const THRESHOLD = 10;
const PRIVACY = /to protect people/i;
const ALSO = { ...questionOf('yesno', {}), code: 'also' };

/** What is published of ten times the threshold of people who answer, or of whom none does. */
function released(question: Question, isAnswered: boolean): ProtectedRelease {
  // Something has to be asked beside what only tells.
  const questionnaire = questionnaireOf(question, ALSO);
  const answered = randomResponses(question, 10 * THRESHOLD, {}, new Chance(3));
  const publication = publishRelease({
    definition: definitionOf(questionnaire, { threshold: THRESHOLD, mode: 'file' }),
    responses: answered.map((response, person) => ({
      ...(isAnswered ? response : {}),
      also: person % 3 === 0 ? 'yes' : 'no',
    })),
    invited: null,
    verbatims: [],
    prior: [],
  });
  if (publication.kind !== 'released') throw new Error(publication.kind);
  return publication.release;
}

const ownTables = (
  { content }: ProtectedRelease,
  { code }: Question,
): readonly PublishedTable[] => {
  const own = tablesIn(content.definition.questionnaire).filter(({ field }) => field === code);
  return content.tables.filter(({ question }) => own.some((table) => table.code === question));
};

const chapters = (report: ReportDocument, kind: Chapter['kind']): readonly Chapter[] =>
  report.chapters.filter((chapter) => chapter.kind === kind);

/** What is shown of the question that stands first; nothing of it is the other question's. */
function blocksOf(report: ReportDocument, { title }: Question) {
  const blocks = chapters(report, 'theme').flatMap((chapter) => chapter.blocks);
  return blocks
    .filter((block) => block.kind === 'question' || block.kind === 'stated')
    .filter((block) => block.title.startsWith(title['en']!));
}

/** The title, and the sentence or the reason. */
const textsOf = (blocks: ReturnType<typeof blocksOf>): readonly string[] =>
  blocks.flatMap((block) => [block.title, block.kind === 'question' ? block.sentence : block.text]);

const unspaced = (text: string): string => text.replace(/\s/g, '');

/** Only cells without a figure, or with half of one, may be said to protect people. */
const hasWithheld = (tables: readonly PublishedTable[]): boolean =>
  tables.some(({ cells }) => cells.flat().some((cell) => typeof cell !== 'number'));

const canRead = hasPoppler();

const titled = (question: Question): Question => ({
  ...question,
  title: { en: 'The first of two' },
});

describe.each(EVERY_EXAMPLE)('the report of %s,', (_title, example) => {
  const question = titled(example.question);
  const { isNumbered, isSignature } = kindOf(question);
  const isAsked = isNumbered || isSignature;

  it('shows a figure or says why there is none', async () => {
    const release = released(question, true);
    const report = buildReport(release, { language: 'en' });
    const blocks = blocksOf(report, question);
    const tables = ownTables(release, question);
    expect(blocks.length > 0).toBe(isAsked);
    expect(blocks.some(({ kind }) => kind === 'question')).toBe(tables.length > 0);
    if (!hasWithheld(tables)) expect(JSON.stringify(blocks)).not.toMatch(PRIVACY);
    const csv = renderCsv(release).split('\r\n');
    expect(csv.some((line) => line.startsWith('asked'))).toBe(isAsked);
    const written = textsOf(blocks);
    const html = renderHtml(report);
    for (const text of written) expect(html).toContain(Handlebars.escapeExpression(text));
    const pdf = await renderPdf(report);
    if (!canRead) return;
    const printed = unspaced(readPdf(pdf, 'pdftotext'));
    for (const text of written) expect(printed).toContain(unspaced(text));
  });

  it('says that nobody answered where nobody did, and not that it protects them', () => {
    const release = released(question, false);
    const blocks = blocksOf(buildReport(release, { language: 'en' }), question);
    const tables = ownTables(release, question);
    if (!hasWithheld(tables)) expect(JSON.stringify(blocks)).not.toMatch(PRIVACY);
    const isPublished = tables.length > 0 && !hasWithheld(tables);
    expect(JSON.stringify(blocks).includes('Nobody answered')).toBe(isPublished);
  });

  it('prints the question in the annex as its kind words it, with its number', () => {
    const report = buildReport(released(question, true), { language: 'en' });
    const items = chapters(report, 'annex')
      .flatMap((chapter) => chapter.blocks)
      .flatMap((block) => (block.kind === 'wording' ? block.items : []));
    const printed = items.find(({ title }) => title === 'The first of two')!;
    expect(printed.number).toBe(isNumbered ? '1' : '');
    expect(items.at(-1)!.number).toBe(isNumbered ? '2' : '1');
    const lines = kindOf(question).wording(question);
    const said = printed.parts.flatMap(({ label, items: own }) => [label ?? '', ...own]);
    expect(said.filter(Boolean).length).toBeGreaterThanOrEqual(lines.length);
    for (const line of lines) {
      if (line.kind === 'option') expect(said).toContain(line.option.label['en']);
      if (line.kind === 'row') expect(said).toContain(line.row.label['en']);
    }
  });
});
