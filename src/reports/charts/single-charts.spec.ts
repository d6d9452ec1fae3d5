import { describe, expect, it } from '@jest/globals';
import { roadRelease } from '../../../test/support/road-release.js';
import { buildReport } from '../build-report.js';
import type { Block, Chart, ReportDocument } from '../report-document.js';
import { singleCharts } from './single-charts.js';

const report = buildReport(roadRelease(), { language: 'en' });
const isOf = (kind: Chart['kind']) => (block: Block) =>
  (block.kind === 'question' || block.kind === 'chart') && block.chart.kind === kind;
const blocks = report.chapters.flatMap((chapter) => chapter.blocks);
const only = (block: Block): ReportDocument => ({
  ...report,
  chapters: [{ kind: 'theme', title: '', lead: null, blocks: [block] }],
});

describe('the charts that stand alone', () => {
  it('are none of which each line only says that it is not shown', () => {
    const block = blocks.find(isOf('lines'));
    if (block?.kind !== 'question' || block.chart.kind !== 'lines') throw new Error('no grid');
    const lines = block.chart.lines.map(({ label }) => ({
      ...{ kind: 'withheld' as const, label, text: 'not shown' },
    }));
    expect(singleCharts(only(block))).toHaveLength(1);
    expect(singleCharts(only({ ...block, chart: { ...block.chart, lines } }))).toEqual([]);
    const [shown] = block.chart.lines;
    const mixed = { ...block.chart, lines: [shown!, ...lines] };
    expect(singleCharts(only({ ...block, chart: mixed }))).toHaveLength(1);
  });

  it('say of a scatter what it counts, and nothing of what its aspects are', () => {
    const [gaps, scatter] = [blocks.find(isOf('gaps')), blocks.find(isOf('scatter'))];
    if (gaps?.kind !== 'question' || !scatter) throw new Error('no pairs');
    const [alone] = singleCharts(only(scatter));
    const said = alone!.words.notes.join(' ');
    expect(gaps.notes.length).toBeGreaterThan(1);
    for (const note of gaps.notes) expect(said).toContain(note);
    expect(said).toMatch(/has a high share in .+ and a low one in /);
    expect(said).not.toMatch(/matters|is there for/);
  });
});
