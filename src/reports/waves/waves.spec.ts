import { describe, expect, it } from '@jest/globals';
import {
  aReportRelease,
  reportQuestionnaire,
  reportResponses,
} from '../../../test/support/report-release.js';
import {
  again,
  changedMinds,
  first,
  INVITED,
  withQuestions,
} from '../../../test/support/repeated-survey.js';
import type { ProtectedRelease } from '../../disclosure/index.js';
import type { Question } from '../../questionnaire/index.js';
import { buildReport } from '../build-report.js';
import type { PrintedDemand } from '../register/register.js';
import { renderHtml } from '../render-html.js';

const report = (release: ProtectedRelease, earlier = first) =>
  buildReport(release, { language: 'en', earlier });
const chapterOf = (release: ProtectedRelease) =>
  report(release).chapters.find(({ kind }) => kind === 'waves')!;
const compared = (release: ProtectedRelease): readonly string[] =>
  chapterOf(release).blocks.flatMap((block) => (block.kind === 'question' ? [block.title] : []));
const leftOut = (release: ProtectedRelease): readonly string[] =>
  chapterOf(release).blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
describe('the survey before, beside this one', () => {
  it('names the largest changes, says how many more there are, and how many comparisons were made', () => {
    const questionnaire = withQuestions(({ direction: _, ...question }) => question);
    const counted = (counts: readonly number[]) => {
      const answers = counts.flatMap((count, i) => Array<string>(count).fill(String(i + 1)));
      return reportResponses().map((one, person) => ({ ...one, late: answers[person]! }));
    };
    const of = { questionnaire, invited: 200 };
    const before = aReportRelease({
      ...of,
      definition: INVITED,
      responses: counted([54, 30, 18, 12, 6]),
    });
    const wave = { previousWave: before.content.survey.definition };
    const now = aReportRelease({
      ...of,
      definition: { ...INVITED, ...wave, opensOn: '2027-03-02', closesOn: '2027-03-20' },
      responses: counted([6, 6, 36, 45, 27]),
      prior: [before],
    });
    const { blocks } = report(now, before).chapters.find(({ kind }) => kind === 'waves')!;
    const late = blocks.find((one) => one.kind === 'question' && /ended late/.test(one.title));
    expect(late).toMatchObject({
      sentence:
        'Larger than chance: Never: 45% before, 5% now; Often: 10% before, 38% now; Rarely: 25% before, 5% now; and 2 more.',
    });
    const verdicts = blocks.flatMap((block) =>
      block.kind === 'question' ? block.table.rows.map(({ cells }) => cells.at(-1)!.text) : [],
    );
    const told = verdicts.filter((text) => text !== '');
    const larger = verdicts.filter((text) => text === 'larger than chance');
    expect(larger).toHaveLength(5);
    expect(JSON.stringify(blocks)).toContain(
      `Comparisons judged: ${told.length}; larger than chance: 5.`,
    );
  });

  it('shows how answers of everybody changed, by slopes and figures', () => {
    const block = chapterOf(again()).blocks.find((one) => one.kind === 'question')!;
    expect(block.sentence).toMatch(
      /^Larger than chance: .*“Often” or “Always”: 37% before, 18% now; “Rarely” or “Never”: 36% before, 54% now\.$/,
    );
    expect(block.chart).toMatchObject({
      kind: 'slope',
      names: ['20\u00a0March\u00a02026', '20\u00a0March\u00a02027'],
    });
    expect(block.table.rows[0]!.cells.map(({ text }) => text)).toEqual([
      ...['37%', '18%', '\u221218', 'larger than chance'],
    ]);
    expect(block.table.columns[1]!.label).toMatch(/^20\sMarch\s2026 \(n\s=\s120\)$/);
  });

  it('tells nothing by group', () => {
    expect(JSON.stringify(chapterOf(again()))).not.toContain('Orvane');
  });

  it('tells what was asked after it, with the figures of that survey', () => {
    const demand: PrintedDemand = {
      ...{ number: 7, text: { en: 'Leave on time' }, addressee: {}, basis: {}, steps: [] },
      figures: [{ table: 'late', answers: ['4', '5'] }],
      ...{
        raisedOn: '2026-04-01',
        isAfterOpening: true,
        state: 'closed' as const,
        stateOn: '2027-04-01',
      },
      ...{ due: null, dueOn: null, daysOpen: 365 },
    };
    const register = { asOf: '2027-05-01', demands: [], claims: [], earlier: [demand] };
    const told = buildReport(again(), { language: 'en', earlier: first, register });
    const { blocks } = told.chapters.find(({ kind }) => kind === 'waves')!;
    const table = blocks.find((block) => block.kind === 'table')!.table;
    expect(table.rows.map(({ head, cells }) => [head, cells[1]!.text])).toEqual([
      ['7', expect.stringContaining('37% answered “Often” or “Always” (n\u00a0=\u00a0120)')],
    ]);
  });

  it('says how the file is made again', () => {
    const steps = JSON.stringify(report(again()).chapters.at(-1));
    expect(steps).toContain('“--before”');
    const alone = buildReport(again(), { language: 'en' });
    expect(JSON.stringify(alone.chapters)).not.toContain('--before');
    expect(alone.chapters.some(({ kind }) => kind === 'waves')).toBe(false);
  });

  it('judges no chance where a person may have answered twice', () => {
    const open = aReportRelease();
    const later = aReportRelease({
      definition: { previousWave: open.content.survey.definition, closesOn: '2027-03-20' },
      responses: changedMinds,
      prior: [open],
    });
    const chapter = JSON.stringify(report(later, open).chapters);
    expect(chapter).toContain('is not judged');
    expect(chapter).not.toMatch(/larger than chance"|may be chance"/);
  });

  it.each<readonly [string, (question: Question) => Question | null, RegExp]>([
    [
      'a word of the title',
      (one) => (one.code === 'late' ? { ...one, title: { ...one.title, de: 'Zu spät' } } : one),
      /“The day ended late”: words/,
    ],
    [
      'the help beneath it',
      (one) => (one.code === 'late' ? { ...one, help: { en: 'After 6', fr: '', de: '' } } : one),
      /“The day ended late”: words/,
    ],
    [
      'a word of an option',
      (one) =>
        one.code === 'late'
          ? {
              ...one,
              options: one.options!.map((option) =>
                option.code === 'na' ? { ...option, label: { ...option.label, fr: '–' } } : option,
              ),
            }
          : one,
      /“The day ended late”: words/,
    ],
    [
      'whom it was asked',
      (one) =>
        one.code === 'swap' ? { ...one, showIf: { question: 'late', in: ['2', '3', '4'] } } : one,
      /“You could swap a visit”: words/,
    ],
    [
      'its code',
      (one) => (one.code === 'late' ? { ...one, code: 'delay' } : one),
      /“The day ended late”: was not asked in the survey before/,
    ],
    [
      'that it was asked',
      (one) => (one.code === 'late' ? null : one),
      /“The day ended late”: was asked/,
    ],
  ])('is silent, and says so in a line, where this was changed: %s', (_name, change, line) => {
    const changed = again({ questionnaire: withQuestions(change) });
    expect(leftOut(changed).filter((one) => line.test(one))).toHaveLength(1);
    const title = /“(.*)”/.exec(line.source)![1]!;
    expect(compared(changed)).not.toContain(title);
    expect(compared(changed)).toContain('What should change first');
  });

  it('is silent where the section’s title, which is read above the question, was changed', () => {
    const sections = reportQuestionnaire.sections.map((section) => ({
      ...section,
      title: { ...section.title, fr: 'Les nuits seulement' },
    }));
    const changed = again({ questionnaire: { ...reportQuestionnaire, sections } });
    expect(compared(changed)).toEqual([]);
    expect(leftOut(changed).join()).toMatch(/“The day ended late”: words/);
  });

  it('compares what differs in nothing that anybody read', () => {
    const flagged = withQuestions((one) => ({ ...one, task: 'workload' }));
    expect(compared(again({ questionnaire: flagged }))).toContain('The day ended late');
  });

  it('refuses a release of another survey, and one with which this was not protected', () => {
    const refusal = expect.objectContaining({ code: 'release-not-before' });
    expect(() => report(first, again())).toThrow(refusal);
    expect(() => report(aReportRelease(), first)).toThrow(refusal);
    const other = aReportRelease({ definition: INVITED, invited: 300 });
    expect(() => report(again(), other)).toThrow(refusal);
  });

  it('is a chapter of the page in every language', () => {
    for (const language of ['en', 'fr', 'de'] as const) {
      const html = renderHtml(buildReport(again(), { language, earlier: first }));
      expect(html).toContain('chapter-waves');
    }
  });
});
