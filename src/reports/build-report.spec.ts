import { describe, expect, it } from '@jest/globals';
import { aReportRelease, reportQuestionnaire } from '../../test/support/report-release.js';
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
  const release = aReportRelease();
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

  it('states participation first', () => {
    expect(chapter(report, 'summary').lead).toBe(
      '60% of the 200 people invited took part: 120 responses.',
    );
  });

  it('gives a finding as a share of respondents and of everyone invited', () => {
    const [finding] = chapter(report, 'summary').blocks.flatMap((block) =>
      block.kind === 'findings' ? block.items : [],
    );
    expect(finding!.statement).toBe('The day ended late');
    expect(finding!.floor).toMatch(/^at least \d+% of everyone invited$/);
  });

  it('leaves the floor figure out where the number of invited is unknown', () => {
    const unknown = buildReport(aReportRelease({ invited: null }), { language: 'en' });
    expect(textOf(unknown)).not.toContain('of everyone invited"');
    expect(chapter(unknown, 'summary').lead).toContain('is not known');
  });

  it('says that an open link cannot guarantee one response per person', () => {
    expect(textOf(chapter(report, 'method'))).toContain('cannot guarantee one response per person');
    const file = buildReport(aReportRelease({ definition: { mode: 'file' } }), { language: 'en' });
    expect(textOf(chapter(file, 'method'))).toContain('collected with another tool');
  });

  it('never leaves a withheld group blank', () => {
    const rows = chapter(report, 'groups').blocks.flatMap((block) =>
      block.kind === 'chart' && block.chart.kind === 'dots' ? block.chart.rows : [],
    );
    const tansy = rows.filter(({ label }) => label === 'Tansy');
    expect(tansy.length).toBeGreaterThan(0);
    for (const row of tansy) {
      expect(row).toMatchObject({
        kind: 'withheld',
        base: '',
        text: 'not shown, to protect people',
      });
    }
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

  it('shows "no answer" only where the whole row is published', () => {
    const tables = new Map(
      chapter(report, 'theme').blocks.flatMap((block) =>
        block.kind === 'question' ? [[block.title, block.table] as const] : [],
      ),
    );
    const seen = ['late', 'swap'].map((code) => {
      const { title } = reportQuestionnaire.sections[0]!.questions.find((q) => q.code === code)!;
      const columns = tables.get(title['en']!)!.columns.map(({ label }) => label);
      const published = release.content.tables.find((t) => t.question === code && !t.by.length)!;
      const isWhole = published.cells[0]!.every((cell) => typeof cell === 'number');
      expect([code, columns.includes('No answer')]).toEqual([code, isWhole]);
      return isWhole;
    });
    expect(new Set(seen).size).toBe(2);
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
    expect(build({ language: 'en', edition: 'poster' })).toThrow(
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
