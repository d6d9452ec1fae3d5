import { describe, expect, it } from '@jest/globals';
import { demoRelease } from '../../../test/support/demo-release.js';
import { aLaterEdition } from '../../../test/support/later-edition.js';
import { aReportRelease } from '../../../test/support/report-release.js';
import { isWithheld, readTables } from '../../disclosure/index.js';
import { buildReport } from '../build-report.js';
import type { Chapter, ReportDocument } from '../report-document.js';

const release = demoRelease();
const report = buildReport(release, { language: 'en' });

const chapterOf = ({ chapters }: ReportDocument, kind: Chapter['kind']): Chapter =>
  chapters.find((one) => one.kind === kind)!;

const dotsIn = ({ blocks }: Chapter) =>
  blocks.flatMap((block) =>
    block.kind === 'chart' && block.chart.kind === 'dots' ? [{ ...block, chart: block.chart }] : [],
  );

describe('participation by group in a report', () => {
  const [bySite] = dotsIn(chapterOf(report, 'method'));
  const profile = release.content.definition.questionnaire.profile.find(
    ({ code }) => code === 'site',
  )!;

  it('is a share of each group’s people no closer than the release tells its size', () => {
    expect(bySite!.title).toBe('Who took part, by Your depot');
    const sizes = readTables(release.content)
      .filter(({ by }) => by.length === 1 && by[0] === 'site')
      .map(({ rows, figures }) => new Map(rows.map((row, i) => [row, figures[i]![0]!])));
    const options = profile.options.filter(({ headcount }) => headcount !== undefined);
    let compared = 0;
    for (const { code, label, headcount = 0 } of options) {
      const row = bySite!.chart.rows.find((one) => one.label === label['en']);
      if (row?.kind !== 'share') continue;
      compared += 1;
      expect(row.base).toBe(`of ${headcount}`);
      const { low, high } = row.share;
      const published = sizes.map((of) => of.get(code)).filter((one) => one !== undefined);
      const isPublished = published.some(
        (size) =>
          !isWithheld(size) &&
          Math.round(low * headcount) <= size.low &&
          Math.round(high * headcount) >= size.high,
      );
      expect(isPublished).toBe(true);
      // Of few who may not have taken part nothing is told (D9).
      const silent = headcount - row.share.high * headcount;
      expect(silent === 0 || Math.round(silent) >= release.content.threshold).toBe(true);
    }
    expect(compared).toBeGreaterThan(2);
  });

  it('is nothing where nobody knows who could answer', () => {
    const open = buildReport(aReportRelease(), { language: 'en' });
    expect(dotsIn(chapterOf(open, 'method'))).toEqual([]);
  });
});

describe('groups in a later edition, which are those of an earlier one', () => {
  const { first, later } = aLaterEdition();
  const told = buildReport(later, { language: 'en' });
  const SAID = 'these are the figures of an earlier edition, of 120 responses.';

  it('take part beside the share of all in that edition, and say so', () => {
    const [before] = dotsIn(chapterOf(buildReport(first, { language: 'en' }), 'method'));
    const [now] = dotsIn(chapterOf(told, 'method'));
    expect(before!.note).not.toContain('edition');
    expect(now!.note).toContain(SAID);
    expect(now!.chart.rows).toEqual(before!.chart.rows);
    expect(now!.chart.reference).toEqual(before!.chart.reference);
    expect(now!.chart.reference!.share).toBe(120 / 250);
  });

  it('stand beside the figures of all in that edition, in charts and tables', () => {
    const before = chapterOf(buildReport(first, { language: 'en' }), 'groups');
    const now = chapterOf(told, 'groups');
    const totals = ({ blocks }: Chapter) =>
      blocks.flatMap((block) =>
        block.kind === 'table' ? block.table.rows.map((row) => row.cells[0]!.text) : [],
      );
    expect(totals(now)).toEqual(totals(before));
    const lines = (chapter: Chapter) =>
      new Map(dotsIn(chapter).map(({ title, chart }) => [title, chart.reference?.share]));
    expect(lines(now).size).toBeGreaterThan(0);
    for (const [title, share] of lines(now)) expect(share).toBe(lines(before).get(title));
  });

  it('say beneath each chart whose they are and which answers they count', () => {
    const charts = dotsIn(chapterOf(told, 'groups'));
    expect(charts.length).toBeGreaterThan(0);
    for (const { note } of charts) {
      expect(note).toMatch(/^Share of “(Often|Rarely)” or “(Always|Never)”\./);
      expect(note).toContain(SAID);
    }
  });
});

describe('the headline of a chapter by group', () => {
  it('names the answers that it counts, not the title of its question alone', () => {
    for (const language of ['en', 'fr', 'de'] as const) {
      const { lead } = chapterOf(buildReport(release, { language }), 'groups');
      expect(lead).toMatch(/^.+: .+ (answered|ont répondu|antworteten) [“«„].+\.$/);
    }
  });
});

describe('the heat map of chapters and groups', () => {
  it('holds the mean of the shares of its questions, as a range where one of them is', () => {
    const tables = chapterOf(report, 'groups').blocks.flatMap((block) =>
      block.kind === 'table' ? [block.table] : [],
    );
    const [themes, ...others] = tables;
    expect(themes!.caption).toBe('Chapters by Your depot: mean of the unfavourable shares');
    const questions = others.at(-1)!;
    expect(themes!.columns.slice(1)).toEqual(questions.columns.slice(1));
    const percentOf = (text: string): readonly number[] =>
      [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    // "Customers" has two questions with an unfavourable side.
    const row = themes!.rows.find(({ head }) => head.startsWith('Customers'))!;
    expect(row.head).toBe('Customers (2 figures)');
    const own = questions.rows.filter(({ head }) => /customer’s anger|felt unsafe/.test(head));
    expect(own).toHaveLength(2);
    const mean = own
      .map(({ cells }) => percentOf(cells[0]!.text)[0]!)
      .reduce((sum, share) => sum + share / own.length, 0);
    const [told = NaN] = percentOf(row.cells[0]!.text);
    expect(Math.abs(told - mean)).toBeLessThanOrEqual(1);
  });
});
