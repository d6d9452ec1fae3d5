import { describe, expect, it } from '@jest/globals';
import { canonicalHash } from '../common/index.js';
import { readRelease, type VerbatimReview, withVerbatims } from '../disclosure/index.js';
import { aReportRelease, reportQuestionnaire } from '../../test/support/report-release.js';
import { tableHolders } from '../../test/support/survey-keys.js';
import type { Question } from '../questionnaire/index.js';
import { buildReport, type ReportOptions } from './build-report.js';
import type { Chapter, ReportDocument } from './report-document.js';

const chapter = (report: ReportDocument, kind: Chapter['kind']): Chapter =>
  report.chapters.find((one) => one.kind === kind)!;
const textOf = (part: unknown): string => JSON.stringify(part);

const withoutDirection = (question: Question): Question =>
  Object.fromEntries(
    Object.entries(question).filter(([key]) => key !== 'direction'),
  ) as unknown as Question;

describe('building a report', () => {
  const release = aReportRelease({ definition: { mode: 'two-phases' } });
  const report = buildReport(release, { language: 'en' });

  it('has every chapter that the release has something for, in order', () => {
    expect(report.chapters.map(({ kind }) => kind)).toEqual([
      'summary',
      'method',
      'theme',
      'groups',
      'claims',
      'demands',
      'voices',
      'annex',
      'integrity',
    ]);
  });

  it('says that it was opened on the server, or by whom on devices of their own', () => {
    expect(textOf(chapter(report, 'method'))).toContain('opened on the server');
    const holders = tableHolders();
    const onTable = aReportRelease({ definition: { mode: 'two-phases', holders } });
    const method = textOf(chapter(buildReport(onTable, { language: 'en' }), 'method'));
    expect(method).not.toContain('opened on the server');
    expect(method).toContain('devices of 3 people, any 2 of whom open them together');
    expect(method).toContain('Odile Karras (not of the council: Union of technicians)');
  });

  it('says of comments who chose them: representatives, or holders on their own devices', () => {
    const told = (review: VerbatimReview) => {
      const reviewed = withVerbatims(release, release.content.verbatims, review);
      return textOf(chapter(buildReport(reviewed, { language: 'en' }), 'voices'));
    };
    expect(told({ accounts: 2 })).toContain('The representatives read comments apart');
    expect(told({ devices: 2 })).toContain('read comments on their own devices');
    expect(told({ devices: 2 })).toContain('Two devices of holders');
    expect(told({ devices: 2 })).not.toContain('representatives');
  });

  it('states participation first', () => {
    expect(chapter(report, 'summary').lead).toBe(
      '60% of the 200 people invited took part: 120 responses.',
    );
  });

  it('gives a finding as a share of respondents and of everyone invited', () => {
    const findings = chapter(report, 'summary').blocks.flatMap((block) =>
      block.kind === 'findings' ? block.items : [],
    );
    expect(findings.map(({ statement }) => statement)).toEqual([
      'You could swap a visit',
      'The day ended late',
    ]);
    for (const { floor } of findings) expect(floor).toMatch(/^at least \d+% of everyone invited$/);
  });

  it('leaves the floor figure out where the number of invited is unknown', () => {
    const unknown = buildReport(aReportRelease({ invited: null }), { language: 'en' });
    expect(textOf(unknown)).not.toContain('of everyone invited"');
    expect(chapter(unknown, 'summary').lead).toContain('is not known');
  });

  it('says that an open link cannot guarantee one response per person', () => {
    const open = buildReport(aReportRelease(), { language: 'en' });
    expect(textOf(chapter(open, 'method'))).toContain('cannot guarantee one response per person');
    const file = buildReport(aReportRelease({ definition: { mode: 'file' } }), { language: 'en' });
    expect(textOf(chapter(file, 'method'))).toContain('collected with another tool');
  });

  it('never leaves a withheld group blank', () => {
    const { hash, ...content } = structuredClone(release.content);
    const late = content.tables.find(({ question, by }) => question === 'late' && by.length > 0)!;
    Object.assign(
      late.cells[1]!,
      late.cells[1]!.map(() => null),
    );
    const told = readRelease({ ...content, hash: canonicalHash(content) });
    expect(told.hash).not.toBe(hash);
    const rows = chapter(buildReport(told, { language: 'en' }), 'groups').blocks.flatMap((block) =>
      block.kind === 'chart' && block.chart.kind === 'dots' ? block.chart.rows : [],
    );
    const withheld = rows.filter(({ kind }) => kind === 'withheld');
    expect(withheld.map(({ label }) => label)).toEqual(['Orvane']);
    for (const { text } of withheld) expect(text).toBe('not shown, to protect people');
  });

  /** The same release, of which nothing is told in these tables. */
  function withholding(isWithheld: (by: readonly string[]) => boolean) {
    const { hash, ...content } = structuredClone(release.content);
    for (const { cells } of content.tables.filter((table) => isWithheld(table.by))) {
      cells.forEach((row, index) =>
        Object.assign(
          row,
          row.map((cell, column) => (index === 0 && column === 0 ? cell : null)),
        ),
      );
    }
    const told = readRelease({ ...content, hash: canonicalHash(content) });
    expect(told.hash).not.toBe(hash);
    return buildReport(told, { language: 'en' });
  }

  it('says in one line that nothing can be shown by group', () => {
    const { lead, blocks } = chapter(
      withholding((by) => by.length > 0),
      'groups',
    );
    expect(lead).toBe('No answers can be shown by Site, to protect people.');
    expect(blocks).toEqual([]);
    expect(chapter(report, 'groups').blocks.length).toBeGreaterThan(2);
  });

  it('begins a chapter with its largest unfavourable share, where that is certain', () => {
    expect(chapter(report, 'theme').lead).toMatch(
      /^≥\s97% answered “Rarely” or “Never” to “You could swap a visit”: the largest unfavourable share of/,
    );
    const withheld = chapter(
      withholding((by) => by.length === 0),
      'theme',
    );
    expect(withheld.lead).toBeNull();
  });

  it('shows a claim beside the field and calls nothing false', () => {
    const claims = textOf(chapter(report, 'claims'));
    expect(claims).toContain('98% of days end on time.');
    expect(claims).not.toMatch(/\b(wrong|untrue|misleading)\b/i);
  });

  it('prints the column for the answer even while it is empty', () => {
    const [table] = chapter(report, 'demands').blocks.flatMap((block) =>
      block.kind === 'table' ? [block.table] : [],
    );
    expect(table!.rows[0]!.cells.at(-1)).toEqual({ text: '' });
  });

  it('shows "no answer" as what is left of a row, which is a range where the others are', () => {
    const tables = new Map(
      chapter(report, 'theme').blocks.flatMap((block) =>
        block.kind === 'question' ? [[block.title, block.table] as const] : [],
      ),
    );
    const left = ['late', 'swap'].map((code) => {
      const { title } = reportQuestionnaire.sections[0]!.questions.find((q) => q.code === code)!;
      const { columns, rows } = tables.get(title['en']!)!;
      const column = columns.findIndex(({ label }) => label === 'No answer');
      // The first column is the heads of the rows.
      return rows[0]!.cells[column - 1]!.text;
    });
    expect(left).toEqual(['0', expect.stringMatching(/^≤\s3$/)]);
  });

  it('names no favourable side where the questionnaire names none', () => {
    const sections = reportQuestionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.map(withoutDirection),
    }));
    const questionnaire = { ...reportQuestionnaire, sections };
    const undirected = buildReport(aReportRelease({ questionnaire }), { language: 'en' });
    expect(textOf(chapter(undirected, 'theme'))).not.toContain('avourable: ');
    expect(textOf(chapter(undirected, 'summary'))).toContain('names no favourable side');
  });

  it('refuses an edition or a language that does not exist', () => {
    const build = (options: object) => () => buildReport(release, options as ReportOptions);
    expect(build({ language: 'en', edition: 'brochure' })).toThrow(
      expect.objectContaining({ code: 'report-edition-unknown' }),
    );
    expect(build({ language: 'xx' })).toThrow(
      expect.objectContaining({ code: 'report-language-unknown' }),
    );
  });

  it('refuses what the protection did not make', () => {
    const forged = { content: release.content, hash: release.hash };
    expect(() => buildReport(forged as unknown as typeof release, { language: 'en' })).toThrow(
      TypeError,
    );
  });
});
