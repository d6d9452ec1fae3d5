import { describe, expect, it } from '@jest/globals';
import {
  aReportRelease,
  reportQuestionnaire,
  reportResponses,
} from '../../../test/support/report-release.js';
import {
  again,
  type Again,
  first,
  INVITED,
  withQuestions,
} from '../../../test/support/repeated-survey.js';
import type { ProtectedRelease } from '../../disclosure/index.js';
import { buildReport } from '../build-report.js';
import { renderHtml } from '../render-html.js';
import { renderPdf } from '../render-pdf.js';
import { inSeries } from './check-earlier.js';

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
