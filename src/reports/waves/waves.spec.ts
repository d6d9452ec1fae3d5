import { describe, expect, it } from '@jest/globals';
import {
  aReportRelease,
  reportQuestionnaire,
  reportResponses,
} from '../../../test/support/report-release.js';
import type { ProtectedRelease } from '../../disclosure/index.js';
import type { Question, Questionnaire, SurveyDefinition } from '../../questionnaire/index.js';
import { buildReport } from '../build-report.js';
import type { PrintedDemand } from '../register/register.js';
import { renderHtml } from '../render-html.js';
import { renderPdf } from '../render-pdf.js';
import { inSeries } from './check-earlier.js';

const INVITED: Partial<SurveyDefinition> = { mode: 'one-sitting' };
const first = aReportRelease({ definition: INVITED });

/** Whoever was late stays less often late: every second of “often” and “always” says “rarely”. */
const changedMinds = reportResponses().map((response, person) => ({
  ...response,
  ...(person % 2 === 0 && ['4', '5'].includes(String(response['late'])) ? { late: '2' } : {}),
  site: person < 50 ? 's1' : 's2',
  swap: person % 3 === 0 ? '3' : '2',
  first: person % 3 === 0 ? ['p1', 'p3'] : ['p1', 'p2'],
}));

interface Again {
  readonly questionnaire?: Questionnaire;
  readonly definition?: Partial<SurveyDefinition>;
}

const again = ({ questionnaire = reportQuestionnaire, definition = {} }: Again = {}) =>
  aReportRelease({
    questionnaire,
    definition: {
      ...INVITED,
      previousWave: first.content.survey.definition,
      opensOn: '2027-03-02',
      closesOn: '2027-03-20',
      ...definition,
    },
    responses: changedMinds,
    prior: [first],
  });

const withQuestions = (change: (question: Question) => Question | null): Questionnaire => ({
  ...reportQuestionnaire,
  demands: [],
  claims: [],
  sections: reportQuestionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map(change).filter((question) => question !== null),
  })),
});

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

interface Third extends Pick<Again, 'questionnaire'> {
  readonly waves?: readonly ProtectedRelease[];
  readonly days?: { readonly opensOn: string; readonly closesOn: string };
  readonly rarely?: number;
}

describe('three surveys of a series', () => {
  const second = again();
  const third = ({
    questionnaire = reportQuestionnaire,
    waves = [first, second],
    days = { opensOn: '2028-03-02', closesOn: '2028-03-20' },
    rarely = 0,
  }: Third = {}) =>
    aReportRelease({
      questionnaire,
      definition: { ...INVITED, ...days, previousWave: waves.at(-1)!.content.survey.definition },
      responses: reportResponses().map((response, person) => ({
        ...response,
        site: person < 60 + rarely * 5 ? 's1' : 's2',
        late: person % 20 === 0 ? '4' : person % (2 + rarely) === 0 ? '1' : '2',
        swap: person % (4 + rarely) === 0 ? '5' : '3',
        first: person % 5 === 0 ? ['p3'] : ['p2', 'p3'],
      })),
      prior: waves,
    });
  const seriesOf = (release: ProtectedRelease, further = [first], earlier = second) => {
    const { chapters } = buildReport(release, { language: 'en', earlier, further });
    const { blocks } = chapters.find(({ kind }) => kind === 'waves')!;
    const at = blocks.findIndex((block) => block.kind === 'heading' && /^Over/.test(block.text));
    return at < 0 ? [] : blocks.slice(at);
  };
  const titlesIn = (release: ProtectedRelease) =>
    seriesOf(release).flatMap((block) => (block.kind === 'question' ? [block.title] : []));

  it('stand on one chart and in one table, each step and the whole way judged', () => {
    const [heading, facts, note, ...blocks] = seriesOf(third());
    expect(heading).toMatchObject({ text: 'Over 3 surveys' });
    const late = blocks.find((one) => one.kind === 'question' && /ended late/.test(one.title));
    expect(late).toMatchObject({
      chart: {
        kind: 'slope',
        names: ['20 March 2026', '20 March 2028'],
        between: ['20 March 2027'],
      },
    });
    expect(JSON.stringify(late)).toMatch(
      /Larger than chance: .*“Often” or “Always”: 37% in the first, 5% in the last/,
    );
    const { columns, rows } = late!.kind === 'question' ? late.table : { columns: [], rows: [] };
    const n = '(n\u00a0=\u00a0120)';
    expect(columns.map(({ label }) => label).slice(1)).toEqual([
      `1: 20 March 2026 ${n}`,
      `2: 20 March 2027 ${n}`,
      `3: 20 March 2028 ${n}`,
      ...['1 to 2', '2 to 3', '1 to 3'],
    ]);
    expect(rows[0]!.cells.map(({ text }) => text).slice(0, 2)).toEqual(['37%', '18%']);
    expect(rows[0]!.cells.slice(3).map(({ text }) => text)).toEqual(
      Array(3).fill('larger than chance'),
    );
    const lines = blocks.reduce(
      (sum, one) => sum + (one.kind === 'question' ? one.table.rows.length : 0),
      0,
    );
    expect(note).toMatchObject({ text: expect.stringContaining(`: ${lines * 3} comparisons.`) });
    const items = facts!.kind === 'facts' ? facts.items : [];
    expect(items.map(({ value }) => value)).toEqual(
      [first, second, third()].map(({ hash }) => expect.stringContaining(hash.slice(7, 19))),
    );
  });

  it('are silent of a question whose words one of them had otherwise', () => {
    const other = withQuestions((one) =>
      one.code === 'late' ? { ...one, help: { en: 'At the end of the shift' } } : one,
    );
    expect(titlesIn(third())).toContain('The day ended late');
    expect(titlesIn(third({ questionnaire: other }))).not.toContain('The day ended late');
    expect(titlesIn(third({ questionnaire: other }))).toContain('What should change first');
    expect(seriesOf(third(), [])).toEqual([]);
  });

  it('are those that repeat each other, and with which this one was protected', () => {
    const refusal = expect.objectContaining({ code: 'release-not-before' });
    expect(() => seriesOf(third(), [second])).toThrow(refusal);
    expect(() => seriesOf(third(), [second], first)).toThrow(refusal);
    const stranger = aReportRelease({ definition: INVITED, invited: 300 });
    expect(() => seriesOf(third(), [stranger])).toThrow(refusal);
    expect(inSeries(third(), [first, second])).toEqual([second, first]);
    expect(inSeries(third(), [stranger, first, second])).toEqual([second, first, stranger]);
  });

  it('are judged where people were invited, and it says where they were not', () => {
    const open = again({ definition: { mode: 'open-link' } });
    const release = third({ waves: [first, open] });
    const [, , note, rule, ...blocks] = seriesOf(release, [first], open);
    expect(note).toMatchObject({ text: expect.stringMatching(/not judged where one of the two/) });
    expect(rule).toMatchObject({ text: expect.stringMatching(/^“Larger than chance”: more than/) });
    const verdicts = blocks.flatMap((block) =>
      block.kind === 'question' ? block.table.rows.map(({ cells }) => cells.slice(3)) : [],
    );
    for (const [toOpen, fromOpen, whole] of verdicts) {
      expect([toOpen!.text, fromOpen!.text]).toEqual(['', '']);
      expect(whole!.text).not.toBe('');
    }
    expect(note).toMatchObject({ text: expect.stringContaining(`: ${verdicts.length} compar`) });
  });

  it('are five and more with the first and the last judged, and their numbers above the axes', () => {
    const all = [first];
    for (const year of [2027, 2028, 2029, 2030]) {
      const days = { opensOn: `${year}-03-02`, closesOn: `${year}-03-20` };
      all.unshift(third({ waves: all.toReversed(), days, rarely: year - 2027 }));
    }
    const [last, before, ...further] = all;
    const blocks = seriesOf(last!, further, before);
    const late = blocks.find((one) => one.kind === 'question');
    expect(late).toMatchObject({ chart: { names: ['1', '5'], between: ['2', '3', '4'] } });
    const labels = late?.kind === 'question' ? late.table.columns.map(({ label }) => label) : [];
    expect(labels).toHaveLength(7);
    expect(labels.at(-1)).toBe('1 to 5');
    expect(JSON.stringify(blocks[2])).toContain('the first is judged with the last');
  });

  it('are drawn on the page and on paper', async () => {
    const document = buildReport(third(), { language: 'de', earlier: second, further: [first] });
    expect(renderHtml(document)).toContain('Über 3 Befragungen');
    expect((await renderPdf(document)).length).toBeGreaterThan(10_000);
  });
});
