import { describe, expect, it } from '@jest/globals';
import {
  aReportRelease,
  reportQuestionnaire,
  reportResponses,
} from '../../../test/support/report-release.js';
import { roadRelease } from '../../../test/support/road-release.js';
import { buildReport } from '../build-report.js';
import { renderCsv } from '../render-csv.js';
import type { ShownBlock } from '../report-document.js';

const release = roadRelease();
const report = buildReport(release, { language: 'en' });
const blocks = report.chapters
  .filter(({ kind }) => kind === 'theme')
  .flatMap((chapter) => chapter.blocks)
  .filter((block): block is ShownBlock => block.kind === 'question' || block.kind === 'stated');

function shown(title: string) {
  const block = blocks.find((one) => one.title === title);
  if (block?.kind !== 'question') throw new Error(`${title} has no figures`);
  return block;
}

describe('a question in the report', () => {
  it('states why there is nothing to show of it', () => {
    const stated = blocks.flatMap((block) =>
      block.kind === 'stated' ? [[block.title, block.text]] : [],
    );
    expect(stated).toEqual([
      ['Own money spent on tools', expect.stringMatching(/^Collected, not published: .*classes/)],
      ['One thing to keep', expect.stringContaining('stands in the chapter “Voices”')],
      ['A tool that you miss', expect.stringContaining('no comment')],
    ]);
  });

  it('calls nothing frequent that nobody answered', () => {
    const sections = reportQuestionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.map((one) => {
        const plain: Record<string, unknown> = { ...one };
        delete plain['direction'];
        return plain as unknown as typeof one;
      }),
    }));
    const halves = aReportRelease({
      questionnaire: { ...reportQuestionnaire, sections },
      responses: reportResponses().map((one, i) => ({ ...one, late: i % 2 ? '5' : '1' })),
    });
    const sentences = buildReport(halves, { language: 'en' })
      .chapters.flatMap((chapter) => chapter.blocks)
      .flatMap((block) => (block.kind === 'question' ? [block.sentence] : []));
    expect(sentences).toContain('Most frequent: “Never” (50%), “Always” (50%).');
  });

  it('says of whom its figures are where not everybody was asked', () => {
    const { notes, chart, table } = shown('Calls last night on call');
    const published = release.content.tables.find(({ question }) => question === 'calls')!;
    const base = `Of the ${published.asked} people who were asked this.`;
    expect(published.asked).toBeLessThan(400);
    expect(notes).toEqual([base]);
    expect(chart.alt).toContain(base);
    expect(table.columns.at(-1)!.label).toBe('Asked');
    expect(table.rows[0]!.cells.at(-1)!.text).toBe(String(published.asked));
    const lines = renderCsv(release).split('\r\n');
    const { asked } = published;
    expect(lines).toContain(`calls,,Total,Total,${asked},exact,${asked},${asked},${asked}`);
  });

  it('is drawn by its points or classes in their order, not by position cut into sides', () => {
    const { chart } = shown('How do you rate the depot');
    expect(chart.kind === 'columns' && chart.columns.map(({ label }) => label)).toEqual(
      Array.from({ length: 11 }, (_, point) => String(point)),
    );
    expect(chart.kind === 'columns' && chart.beside.map(({ label }) => label)).toEqual([
      'I do not know',
    ]);
    expect(shown('You could swap a visit').sentence).toMatch(/answered “Never”; .*“Often” or/);
  });

  it('names the ends of a side that has many points', () => {
    expect(shown('Would you recommend working here to a friend').sentence).toContain(
      'answered “6” to “0 – not at all”',
    );
  });

  it('shows all lines of a grid in one block and on one ruler', () => {
    const { chart, table } = shown('How often do these fail');
    expect(chart.kind === 'lines' && chart.lines.map(({ kind }) => kind)).toEqual([
      'bar',
      'bar',
      'bar',
      'bar',
    ]);
    expect(table.rows.map(({ head }) => head)).toContain('The technical hotline');
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Line',
      ...['Never', 'Rarely', 'Sometimes', 'Often', 'Always', 'Not concerned'],
      'No answer',
      'Respondents',
    ]);
  });

  it('sets importance beside satisfaction, the widest gap first', () => {
    const { table, sentence } = shown('Important, and as it is');
    const gaps = table.rows.map(({ cells }) => Number.parseInt(cells.at(-1)!.text));
    expect(gaps.length).toBe(4);
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
    expect(sentence).toContain(`Widest gap: “${table.rows[0]!.head}”`);
  });

  it('shows first places beside the first few, both of those who ranked', () => {
    const { chart, table, notes } = shown('Put them in order');
    if (chart.kind !== 'twin-bars') throw new Error(chart.kind);
    expect(chart.names).toEqual(['First place', 'Among the first 3']);
    for (const { first, second } of chart.rows) {
      expect(first.share!.low).toBeLessThanOrEqual(second.share!.low);
    }
    const ranked = table.rows.at(-1)!.cells[0]!.text;
    expect(notes).toEqual([`Shares of the ${ranked} respondents who ranked.`]);
  });

  it('says where those are counted who chose what is chosen alone', () => {
    expect(shown('What have you tried').notes).toEqual([
      'Whoever chose “Not concerned” is counted with those who did not answer.',
    ]);
    expect(shown('What should change first').notes).toEqual([]);
  });

  it('says of no answer that the chart left it out where it is withheld or not there', () => {
    expect(shown('What have you tried').table.note).toBe('');
    expect(shown('How do you rate the depot').table.note).toBe('');
  });

  it('draws the most frequent of many answers and says where the others are', () => {
    const { chart, table } = shown('Where do you start');
    expect(chart.kind === 'bars' && chart.bars.length).toBe(15);
    expect(table.note).toBe(
      'Shown: the 22 most frequent of 60 answers. The tables (CSV) that the council can make of the same release hold all of them.',
    );
    expect(renderCsv(release)).toContain('\r\ndepot,,Total,d60,');
  });
});
